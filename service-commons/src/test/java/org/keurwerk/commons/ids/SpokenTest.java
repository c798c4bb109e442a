package org.keurwerk.commons.ids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTest {

    private static final String ID = Ids.of("ntc", "renewal:trj_1:P12M|org_1|renewal-window");

    @Test
    void anIdIsSaidInTwoGroupsWithoutLookAlikes() {
        for (int i = 0; i < 500; i++) {
            assertThat(Spoken.of(Ids.of("ntc", "notice " + i)))
                    .matches("[0-9A-Z]{4}-[0-9A-Z]{4}")
                    .doesNotContainPattern("[0O1ILU2Z5SB]")
                    .doesNotContainPattern("[AE]");
        }
    }

    @Test
    void whatIsSaidLeadsBackToTheBeginningOfTheId() {
        for (int i = 0; i < 500; i++) {
            String id = Ids.of("ntc", "notice " + i);
            assertThat(id).startsWith(Spoken.beginning(Spoken.of(id), "ntc_").orElseThrow());
        }
        assertThat(Spoken.of("ntc_00000000000000000000")).isEqualTo("3333-3333");
        assertThat(Spoken.beginning(Spoken.of("ntc_fffffffff00000000000"), "ntc_"))
                .contains("ntc_fffffffff");
    }

    @Test
    void howeverItIsTyped() {
        String said = Spoken.of(ID);
        String beginning = Spoken.beginning(said, "ntc_").orElseThrow();

        assertThat(Spoken.beginning(" " + said.toLowerCase(java.util.Locale.ROOT) + " ", "ntc_"))
                .contains(beginning);
        assertThat(Spoken.beginning(said.replace('-', ' '), "ntc_")).contains(beginning);
        assertThat(Spoken.beginning(said.replace('-', '\u2013'), "ntc_")).contains(beginning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Biblionet Groningen", "K7MR", "K7MR-4QX", "YYYY-YYYY", "K7MR-4QX0"})
    void whatIsNoFormOfAnIdFindsNone(String typed) {
        assertThat(Spoken.beginning(typed, "ntc_")).isEmpty();
    }

    @Test
    void anIdOfAnotherKindIsItsOwnForm() {
        assertThat(Spoken.of("ntc_1")).isEqualTo("ntc_1");
    }
}
