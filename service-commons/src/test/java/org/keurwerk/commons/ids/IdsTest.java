package org.keurwerk.commons.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdSaysWhatItNames() {
        assertThat(Ids.next("trj")).matches("trj_[0-9a-z]{20}");
    }

    @Test
    void noLetterOfAnIdCanBeTakenForAnother() {
        assertThat(Ids.next("trj").substring("trj_".length())).doesNotContainPattern("[ilou]");
    }

    @Test
    void noIdIsGivenOutTwice() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> Ids.next("org")).collect(Collectors.toSet()))
                .hasSize(1_000);
    }

    @Test
    void theSameNameAlwaysGivesTheSameId() {
        assertThat(Ids.of("dec", "trj_1"))
                .isEqualTo(Ids.of("dec", "trj_1"))
                .matches("dec_[0-9a-z]{20}")
                .isNotEqualTo(Ids.of("dec", "trj_2"));
        assertThat(Ids.of("ntc", "trj_1").substring(4))
                .isNotEqualTo(Ids.of("dec", "trj_1").substring(4));
    }
}
