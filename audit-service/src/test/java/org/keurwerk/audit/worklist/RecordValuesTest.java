package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read from the record of any form, also one that only its form can see. */
class RecordValuesTest {

    private record Answer(String first, @Nullable Integer second, List<String> third) {}

    @Test
    void allValuesThatAreThereComeInTheOrderOfTheRecord() {
        assertThat(RecordValues.all(new Answer("one", 2, List.of("three"))))
                .containsExactly(entry("first", "one"), entry("second", 2), entry("third", List.of("three")));
        assertThat(RecordValues.all(new Answer("one", null, List.of())))
                .containsExactly(entry("first", "one"), entry("third", List.of()));
    }

    @Test
    void oneValueIsReadByItsName() {
        Answer answer = new Answer("one", null, List.of());

        assertThat(RecordValues.of(answer, "first")).isEqualTo("one");
        assertThat(RecordValues.of(answer, "second")).isNull();
        assertThat(RecordValues.of(answer, "fourth")).isNull();
    }
}
