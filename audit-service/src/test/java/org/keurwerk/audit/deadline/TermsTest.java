package org.keurwerk.audit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.calendar.CalendarSamples;

/** What may be set as a term, and what it comes to. */
class TermsTest {

    private static final LocalDate MAUNDY_THURSDAY = LocalDate.parse("2021-04-01");

    @ParameterizedTest(name = "{0} after Maundy Thursday: {1}")
    @CsvSource({
        "1 working day, 2021-04-06",
        "10 working days, 2021-04-19",
        "1 week, 2021-04-08",
        "' 2 weeks ', 2021-04-15"
    })
    void aTermIsCountedInWorkingDaysOrWeeks(String written, LocalDate end) {
        assertThat(Term.parse(written).after(MAUNDY_THURSDAY, CalendarSamples.dutch()))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-2 weeks", "0 weeks", "two weeks", "2", "2 months", "2.5 weeks", "1000 weeks"})
    void whatIsNoTermIsRefusedWithTheWholeSettingAndHowToWriteIt(String written) {
        assertThatThrownBy(() -> terms(Map.of("Intake", written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keurwerk.terms.Intake")
                .hasMessageContaining("term");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(() -> terms(Map.of("Intake", "soon", "Survey", "-1 weeks", "TakeDecision", "2 weeks")))
                .hasMessageContaining("keurwerk.terms.Intake")
                .hasMessageContaining("keurwerk.terms.Survey")
                .hasMessageNotContaining("TakeDecision");
    }

    @Test
    void aKindWithoutATermIsNamed() {
        Terms terms = terms(Map.of("Intake", "2 weeks"));

        assertThat(terms.missing(Set.of(Kinds.INTAKE, Kinds.SURVEY))).containsExactly(Kinds.SURVEY);
        assertThatThrownBy(() -> terms.after(MAUNDY_THURSDAY, Kinds.SURVEY))
                .hasMessageContaining("keurwerk.terms.Survey is not set");
    }

    @Test
    void aNameFromTheEnvironmentWithoutCapitalsWinsFromTheFile() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("intake", "1 week");
        written.put("Intake", "2 weeks");

        assertThat(terms(written).after(MAUNDY_THURSDAY, Kinds.INTAKE)).isEqualTo("2021-04-08");
    }

    @ParameterizedTest(name = "two weeks from {0}: {1}")
    @CsvSource({"2020-12-11, 2020-12-28", "2021-03-22, 2021-04-06", "2020-12-12, 2020-12-28", "2021-01-04, 2021-01-18"})
    void aTermThatEndsOnADayOffEndsOnTheNextWorkingDay(LocalDate today, LocalDate end) {
        assertThat(terms(Map.of("Intake", "2 weeks")).after(today, Kinds.INTAKE))
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "six weeks before {0}: {1}")
    @CsvSource({"2021-02-05, 2020-12-24", "2021-05-17, 2021-04-01", "2021-02-09, 2020-12-29"})
    void aTermThatIsCountedBackMovesToTheWorkingDayBeforeSoThatTheAuditorsKeepTheirTime(
            LocalDate visit, LocalDate due) {
        Terms terms = terms(Map.of("SelfEvaluation", "6 weeks"));

        assertThat(terms.before(visit, Kinds.SELF_EVALUATION)).isEqualTo(due);
    }

    @Test
    void aBodyThatCountsWeeksToTheDayCanHaveItSo() {
        Terms terms = new Terms(
                new Terms.Settings(Map.of("Intake", "2 weeks"), false, "5 working days"), CalendarSamples.dutch());

        assertThat(terms.after(LocalDate.parse("2020-12-11"), Kinds.INTAKE)).isEqualTo("2020-12-25");
    }

    @ParameterizedTest(name = "a visit on {0}, chosen on 2 December: {1}")
    @CsvSource({"2020-12-15, 2020-12-09", "2020-12-08, 2020-12-07", "2020-12-03, 2020-12-03", "2021-02-09, 2020-12-29"})
    void whatMustBeDoneBeforeADayIsNeverOverBeforeItBegins(LocalDate visit, LocalDate due) {
        Terms terms = terms(Map.of("SelfEvaluation", "6 weeks"));

        assertThat(terms.aheadOf(visit, Kinds.SELF_EVALUATION, LocalDate.parse("2020-12-02")))
                .isEqualTo(due);
    }

    @Test
    void theFirstDayThatLeavesAWholeTermIsAWorkingDay() {
        Terms terms = terms(Map.of("SelfEvaluation", "6 weeks"));

        LocalDate first = terms.firstWithWholeTerm(Kinds.SELF_EVALUATION, LocalDate.parse("2020-12-02"));

        assertThat(first).isEqualTo("2021-01-14");
        assertThat(terms.before(first, Kinds.SELF_EVALUATION)).isEqualTo("2020-12-03");
    }

    @Test
    void aShortestTermThatIsNoneIsRefusedWithItsSetting() {
        assertThatThrownBy(() -> new Terms(new Terms.Settings(Map.of(), true, "soon"), CalendarSamples.dutch()))
                .hasMessageContaining("keurwerk.shortest-term");
    }

    private static Terms terms(Map<String, String> written) {
        return new Terms(new Terms.Settings(written, true, "5 working days"), CalendarSamples.dutch());
    }
}
