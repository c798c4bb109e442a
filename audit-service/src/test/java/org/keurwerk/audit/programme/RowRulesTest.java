package org.keurwerk.audit.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.programme.RowRules.Checked;
import org.keurwerk.commons.problem.FieldProblem;

/** Beside a row with the lead auditor in room 1 on the first day from 10:00 to 11:00. */
class RowRulesTest {

    private final Framework framework = FrameworkSamples.small();
    private final RowRules rules = new RowRules(ProgrammeSamples.visit(), framework);
    private final ProgrammeRow there = ProgrammeSamples.row(
            "prw_1", ProgrammeSamples.FIRST, "10:00", "11:00", Activity.INTERVIEW, ProgrammeSamples.LEAD);

    private static List<String> codes(Checked checked) {
        return checked.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}-{2} {3} in {4} with {5}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-02-09, 09:00, 10:00, INTERVIEW, Zaal 1, lead, ''",
                "2021-02-09, 11:00, 12:00, INTERVIEW, Zaal 1, lead, ''",
                "2021-02-10, 10:00, 11:00, INTERVIEW, Zaal 1, lead, ''",
                "2021-02-09, 9.30, 10:00, TOUR, -, -, ''",
                "2021-02-09, 10:00, 11:00, INTERVIEW, Zaal 2, co, ''",
                "2021-02-09, 10:59, 11:30, INTERVIEW, Zaal 2, lead, auditors programme-auditor-busy",
                "2021-02-09, 09:00, 12:00, INTERVIEW, Zaal 2, lead, auditors programme-auditor-busy",
                "2021-02-09, 10:15, 10:30, INTERVIEW, ' zaal  1 ', co, place programme-place-taken",
                "2021-02-09, 10:15, 10:30, BREAK, Zaal 1, co, ''",
                "2021-02-09, 10:15, 10:30, BREAK, Zaal 1, lead, auditors programme-auditor-busy",
                "2021-02-08, 09:00, 10:00, INTERVIEW, Zaal 1, lead, day programme-day",
                "9 februari, 09:00, 10:00, INTERVIEW, Zaal 1, lead, day write-date",
                "-, 09:00, 10:00, INTERVIEW, Zaal 1, lead, day required",
                "2021-02-09, 10:00, 10:00, INTERVIEW, Zaal 2, co, to programme-ends-first",
                "2021-02-09, 12:00, 11:00, INTERVIEW, Zaal 2, co, to programme-ends-first",
                "2021-02-09, 24:00, 25:00, INTERVIEW, Zaal 2, co, from programme-time|to programme-time",
                "2021-02-09, half tien, -, INTERVIEW, Zaal 2, co, from programme-time|to required",
                "2021-02-09, 09:00, 10:00, LUNCH, Zaal 2, co, activity choose",
                "2021-02-09, 09:00, 10:00, -, Zaal 2, co, activity choose",
                "2021-02-09, 09:00, 10:00, INTERVIEW, Zaal 2, director, auditors programme-auditor",
            })
    void theTableOfRules(
            String day, String from, String to, String activity, String place, String auditor, String expected) {
        RowSaid said = new RowSaid(
                day, from, to, activity, null, null, null, auditor == null ? null : List.of(auditor), place);

        Checked checked = rules.check(said, List.of(there));

        assertThat(codes(checked))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split("\\|")));
        assertThat(checked.planned() == null).isEqualTo(!expected.isEmpty());
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Checked checked = rules.check(
                new RowSaid("2021-03-01", "x", "", "?", null, List.of("99"), null, List.of("nobody"), null),
                List.of(there));

        assertThat(codes(checked))
                .containsExactly(
                        "day programme-day",
                        "from programme-time",
                        "to required",
                        "activity choose",
                        "norms programme-norm",
                        "auditors programme-auditor");
    }

    @Test
    void bothAuditorAndRoomAreNamedWithTheTime() {
        Checked checked = rules.check(
                ProgrammeSamples.said("2021-02-09", "10:30", "11:30", "INTERVIEW", "ZAAL 1", "lead", "co"),
                List.of(there));

        assertThat(checked.problems())
                .extracting(FieldProblem::allowed)
                .containsExactly("De leadauditor 10:00–11:00", "10:00–11:00");
    }

    @Test
    void nothingInAListIsNoName() {
        Checked checked = rules.check(
                new RowSaid(
                        "2021-02-09",
                        "09:00",
                        "10:00",
                        "TOUR",
                        null,
                        Arrays.asList("1", null),
                        null,
                        Arrays.asList((String) null),
                        null),
                List.of());

        assertThat(codes(checked)).containsExactly("norms programme-norm", "auditors programme-auditor");
    }

    @Test
    void whatWasSaidIsKeptInOrderAndOnce() {
        Checked checked = rules.check(
                new RowSaid(
                        " 2021-02-10 ",
                        "9:05",
                        "17.30",
                        "DOCUMENT_STUDY",
                        "  ",
                        List.of("2", "1", "2"),
                        " ",
                        List.of("co", "lead", "co"),
                        " Zaal 3 "),
                List.of(there));

        assertThat(checked.planned()).isNotNull().satisfies(planned -> {
            assertThat(planned.day()).isEqualTo(LocalDate.of(2021, 2, 10));
            assertThat(planned.from()).hasToString("09:05");
            assertThat(planned.to()).hasToString("17:30");
            assertThat(planned.norms()).containsExactly("1", "2");
            assertThat(planned.auditors()).containsExactly(ProgrammeSamples.LEAD, ProgrammeSamples.CO);
            assertThat(planned.subject()).isNull();
            assertThat(planned.people()).isNull();
            assertThat(planned.place()).isEqualTo("Zaal 3");
        });
    }
}
