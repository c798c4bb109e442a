package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.ChooseVisitDateForm.OptionFacts;
import org.keurwerk.audit.planning.ChooseVisitDateForm.Options;
import org.keurwerk.audit.planning.ChooseVisitDateForm.VisitChoice;
import org.keurwerk.audit.planning.ProposeVisitDatesForm.Option;
import org.keurwerk.audit.planning.ProposeVisitDatesForm.VisitProposal;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The lead auditor proposes days, the organisation chooses among them. */
class VisitDateFormsTest {

    private static final Submission BY_LEAD =
            SubmissionSamples.submitted(Kinds.PROPOSE_VISIT_DATES, TRJ_1, "acc_lead", "2020-12-01T08:00:00Z", Map.of());

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Visits visits = new Visits(mongo);
    private final Intakes intakes = new Intakes(mongo, 1);
    private final WorkingDays calendar =
            new WorkingDays(Set.of(LocalDate.parse("2020-12-25"), LocalDate.parse("2021-01-01")));
    private final Terms terms =
            new Terms(new Terms.Settings(Map.of("SelfEvaluation", "6 weeks"), true, "5 working days"), calendar);
    private final VisitChoices choices = new VisitChoices(new Answers(
            new Submissions(mongo),
            new Content(Validation.buildDefaultValidatorFactory().getValidator())));
    private final FakeHumanTasks tasks = new FakeHumanTasks();
    private final ProposeVisitDatesForm propose = new ProposeVisitDatesForm(
            visits, intakes, calendar, terms, choices, PlanningSamples.standing(), PlanningSamples.term(tasks));
    private final ChooseVisitDateForm choose =
            new ChooseVisitDateForm(visits, terms, PlanningSamples.term(tasks), PlanningSamples.standing());

    @Test
    void everyOptionThatDoesNotFitIsNamedWithTheDaysItNeeds() {
        VisitProposal proposal =
                proposal(option("2021-02-09", "2021-02-10"), option("2021-02-13", "2021-02-15"), option("2021-02-11"));

        assertThat(propose.check(proposal, asked(Kinds.PROPOSE_VISIT_DATES, 3)))
                .containsExactly(
                        FieldProblem.of("options[1].days", "visit-not-a-working-day", "2"),
                        FieldProblem.of("options[2].days", "visit-length", "2"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020-12-31 2021-01-04,",
        "2020-12-24 2020-12-28,",
        "2020-12-31 2021-01-01, visit-not-a-working-day",
        "2020-12-30 2021-01-04, visit-days-in-a-row",
        "2020-12-01 2020-12-02, visit-in-the-past",
        "2020-12-02 2020-12-03,",
        "2022-02-28 2022-03-01,"
    })
    void daysInARowPassOverHolidaysWeekendsAndTheTurnOfTheYear(String days, @Nullable String problem) {
        VisitProposal proposal = new VisitProposal(List.of(option(days.split(" "))), "Earlier is not possible");

        assertThat(propose.check(proposal, asked(Kinds.PROPOSE_VISIT_DATES, 4)))
                .extracting(FieldProblem::code)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void theSameDaysTwiceAreNoChoice() {
        VisitProposal proposal = proposal(
                option("2021-02-09", "2021-02-10"),
                option("2021-02-16", "2021-02-17"),
                option("2021-02-10", "2021-02-09"));

        assertThat(propose.check(proposal, asked(Kinds.PROPOSE_VISIT_DATES, 3)))
                .containsExactly(FieldProblem.of("options[2].days", "visit-option-twice"));
    }

    @Test
    void withoutALengthAVisitTakesADay() {
        Asked asked = SubmissionSamples.asked(
                Kinds.PROPOSE_VISIT_DATES, TrajectorySamples.trajectory("trj_1").build(), "acc_lead", "2020-12-01");

        assertThat(propose.check(proposal(option("2021-02-09")), asked)).isEmpty();
        assertThat(SubmissionSamples.map(propose.view(asked)))
                .containsOnly(
                        Map.entry("daysNeeded", 1),
                        Map.entry("quarterFrom", "2021-01-01"),
                        Map.entry("quarterTo", "2021-03-31"),
                        Map.entry("unanswered", false),
                        Map.entry("wholeTermFrom", "2021-01-13"));
    }

    /** The reason of an earlier call-off would mislead the lead, who is asked because nobody answered. */
    @Test
    void daysThatPassUnansweredAfterAnEarlierCallOffAreSaidToHavePassed() {
        Asked asked = SubmissionSamples.asked(
                Kinds.PROPOSE_VISIT_DATES, TrajectorySamples.trajectory("trj_1").build(), "acc_lead", "2021-01-15");
        PlanningSamples.agreedOn(visits, TRJ_1, "2020-12-01", "2021-02-09");
        PlanningSamples.calledOff(visits, TRJ_1, "2020-12-10");
        assertThat(propose.view(asked).unanswered()).isFalse();
        assertThat(propose.view(asked).calledOff()).isNotNull();

        visits.propose(
                TRJ_1, List.of(List.of(LocalDate.parse("2021-01-13")), List.of(LocalDate.parse("2021-01-14"))), null);

        assertThat(propose.view(asked).unanswered()).isTrue();
        assertThat(propose.view(asked).calledOff()).isNull();
    }

    @Test
    void daysAreReadInOrderAndRowsLeftEmptyAreNoOptions() {
        VisitProposal proposal = new VisitProposal(
                Arrays.asList(
                        null,
                        option(),
                        new Option(Arrays.asList(LocalDate.parse("2021-02-10"), null, LocalDate.parse("2021-02-09")))),
                null);

        assertThat(proposal.options()).containsExactly(option("2021-02-09", "2021-02-10"));
    }

    @Test
    void anOptionThatIsNotOfferedCannotBeChosen() {
        Asked asked = choosing("2020-12-01");

        assertThat(choose.check(new VisitChoice(-1, null), asked))
                .containsExactly(FieldProblem.of("option", "range", "0..1"));
        assertThat(choose.check(new VisitChoice(2, null), asked))
                .containsExactly(FieldProblem.of("option", "range", "0..1"));
        assertThat(choose.check(new VisitChoice(0, null), asked)).isEmpty();
        assertThat(choose.check(new VisitChoice(1, null), asked)).isEmpty();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2021-02-08,", "2021-02-09, visit-in-the-past", "2021-02-10, visit-in-the-past"})
    void anOptionWhoseFirstDayHasComeCanNoLongerBeChosen(String today, @Nullable String problem) {
        assertThat(choose.check(new VisitChoice(0, null), choosing(today)))
                .extracting(FieldProblem::code)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void whatWasProposedIsWhatIsOffered() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        length(4);

        propose.follow(
                proposal(option("2021-02-10", "2021-02-09"), option("2021-03-02", "2021-03-03")),
                SubmissionSamples.answered(BY_LEAD, trajectories.known(TRJ_1)));

        Asked asked =
                SubmissionSamples.asked(Kinds.CHOOSE_VISIT_DATE, trajectories.known(TRJ_1), "acc_org", "2020-12-02");
        assertThat(SubmissionSamples.map(choose.view(asked)))
                .contains(Map.entry(
                        "options", List.of(List.of("2021-02-09", "2021-02-10"), List.of("2021-03-02", "2021-03-03"))));
    }

    @Test
    void theVisitKeepsItsIdHoweverOftenTheChoiceIsApplied() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        options();

        Map<String, Object> told = SubmissionSamples.variables(choose.follow(
                new VisitChoice(1, null), SubmissionSamples.answered(BY_LEAD, trajectories.known(TRJ_1))));
        Visit once = visits.agreed(TRJ_1);
        choose.follow(new VisitChoice(1, null), SubmissionSamples.answered(BY_LEAD, trajectories.known(TRJ_1)));

        assertThat(told).containsExactly(Map.entry("visitAgreed", true));
        assertThat(once.sequence()).isZero();
        assertThat(visits.of(TRJ_1)).contains(once);
    }

    @Test
    void aVisitThatIsAgreedAnewKeepsItsIdAndItsSequenceRises() {
        options();
        Visit first = visits.agree(TRJ_1, days("2021-02-09", "2021-02-10"), LocalDate.parse("2020-12-02"));

        Visit moved = visits.agree(TRJ_1, days("2021-03-02", "2021-03-03"), LocalDate.parse("2020-12-02"));

        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(visits.agreed(TRJ_1)).isEqualTo(moved);
    }

    @Test
    void daysThatNobodyProposedAreNotAgreed() {
        assertThatThrownBy(() -> visits.agree(TRJ_1, days("2021-02-09"), LocalDate.parse("2020-12-02")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no days were proposed");
        assertThatThrownBy(() -> visits.agreed(TRJ_1)).hasMessageContaining("not agreed");
    }

    @Test
    void theDossierShowsTheDaysAndNotTheNumberOfTheOption() {
        options();
        visits.agree(TRJ_1, days("2021-03-02", "2021-03-03"), LocalDate.parse("2020-12-02"));

        assertThat(SubmissionSamples.map(choose.shown(new VisitChoice(1, null), TRJ_1)))
                .containsExactly(Map.entry("days", List.of("2021-03-02", "2021-03-03")));
    }

    @Test
    void daysOutsideTheAuditQuarterNeedAReasonThatTheOrganisationReads() {
        VisitProposal silent = proposal(option("2021-02-09", "2021-02-10"), option("2021-04-06", "2021-04-07"));
        Asked asked = asked(Kinds.PROPOSE_VISIT_DATES, 3);

        assertThat(propose.check(silent, asked)).containsExactly(FieldProblem.of("reason", "visit-outside-quarter"));
        VisitProposal explained = new VisitProposal(silent.options(), "The building is closed until Easter");
        assertThat(propose.check(explained, asked)).isEmpty();

        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        propose.follow(explained, SubmissionSamples.answered(BY_LEAD, trajectories.known(TRJ_1)));
        Options shown = choose.view(
                SubmissionSamples.asked(Kinds.CHOOSE_VISIT_DATE, trajectories.known(TRJ_1), "acc_org", "2020-12-02"));
        assertThat(shown.reason()).isEqualTo("The building is closed until Easter");
        assertThat(shown.facts()).extracting(OptionFacts::outsideQuarter).containsExactly(false, true);
    }

    @Test
    void aMistypedYearIsNotLetThroughByAReason() {
        VisitProposal proposal = new VisitProposal(
                proposal(option("2199-12-30", "2199-12-31")).options(), "The building is closed until Easter");

        assertThat(propose.check(proposal, asked(Kinds.PROPOSE_VISIT_DATES, 3)))
                .contains(FieldProblem.of("options[0].days", "visit-too-far", "2022-03-31"));
    }

    @Test
    void theOrganisationReadsByWhenItsSelfEvaluationWouldBeDue() {
        assertThat(choose.view(choosing("2021-01-25")).facts())
                .extracting(OptionFacts::selfEvaluationBy)
                .containsExactly(LocalDate.parse("2021-02-01"), LocalDate.parse("2021-02-01"));
    }

    @Test
    void whenAllDaysHavePassedTheOrganisationSaysSoAndOthersAreProposed() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        Asked asked = choosing("2021-03-10");
        VisitChoice none = new VisitChoice(null, "Any Tuesday in April");

        assertThat(choose.view(asked).allPast()).isTrue();
        assertThat(choose.check(none, asked)).isEmpty();
        assertThat(SubmissionSamples.variables(
                        choose.follow(none, SubmissionSamples.answered(BY_LEAD, trajectories.known(TRJ_1)))))
                .containsExactly(Map.entry("visitAgreed", false));
        assertThat(visits.of(TRJ_1)).isEmpty();
        assertThat(SubmissionSamples.map(choose.shown(none, TRJ_1)))
                .contains(Map.entry("noneFits", "Any Tuesday in April"));
    }

    @Test
    void theLeadAuditorReadsWhyNoDayFitted() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.CHOOSE_VISIT_DATE,
                TRJ_1,
                "acc_org",
                "2021-03-10T08:00:00Z",
                Map.of("noneFits", "Any Tuesday in April")));

        assertThat(propose.view(asked(Kinds.PROPOSE_VISIT_DATES, 2)).noneFits()).isEqualTo("Any Tuesday in April");
    }

    @Test
    void anAnswerIsEitherAnOptionOrWhyThereIsNone() {
        Asked asked = choosing("2020-12-01");

        assertThat(choose.check(new VisitChoice(null, " "), asked))
                .containsExactly(FieldProblem.of("option", "visit-choice"));
        assertThat(choose.check(new VisitChoice(0, "None"), asked))
                .containsExactly(FieldProblem.of("noneFits", "visit-chosen-and-none"));
    }

    private static VisitProposal proposal(Option... options) {
        return new VisitProposal(List.of(options), null);
    }

    private Asked asked(TaskKind kind, int halfDays) {
        length(halfDays);
        return SubmissionSamples.asked(
                kind, TrajectorySamples.trajectory("trj_1").build(), "acc_lead", "2020-12-01");
    }

    private Asked choosing(String today) {
        options();
        return SubmissionSamples.asked(
                Kinds.CHOOSE_VISIT_DATE, TrajectorySamples.trajectory("trj_1").build(), "acc_org", today);
    }

    private void length(int halfDays) {
        intakes.fill(TRJ_1, 12.5, 3);
        intakes.accept(TRJ_1, "M", halfDays, LocalDate.parse("2020-07-20"));
    }

    private void options() {
        visits.propose(TRJ_1, List.of(days("2021-02-09", "2021-02-10"), days("2021-03-02", "2021-03-03")), null);
    }

    private static Option option(String... days) {
        return new Option(days(days));
    }

    private static List<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }
}
