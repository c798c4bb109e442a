package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Party;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

class VisitReportFormsTest {

    private static final String EVERYBODY = "Directie en auditors";

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Visits visits = new Visits(mongo);
    private final FakeHumanTasks tasks = new FakeHumanTasks();
    private final ConfirmVisitForm confirm =
            new ConfirmVisitForm(visits, PlanningSamples.standing(), PlanningSamples.term(tasks));
    private final SettleVisitForm settle =
            new SettleVisitForm(visits, PlanningSamples.standing(), PlanningSamples.term(tasks));
    private final Asked asked = SubmissionSamples.asked(
            Kinds.CONFIRM_VISIT, TrajectorySamples.trajectory("trj_1").build(), "acc_lead", "2021-02-10");
    private final Answered answered = new Answered(
            SubmissionSamples.submitted(Kinds.CONFIRM_VISIT, TRJ_1, "acc_lead", "2021-02-10T15:00:00Z", Map.of()),
            asked.trajectory(),
            asked.framework());

    @BeforeEach
    void agreed() {
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09", "2021-02-10");
    }

    private static VisitReport report(
            boolean held, List<String> days, @Nullable String present, @Nullable String reason) {
        return new VisitReport(held, days.stream().map(LocalDate::parse).toList(), present, reason);
    }

    @Test
    void aVisitThatWasHeldNamesWhoWasThere() {
        assertThat(confirm.check(report(true, List.of(), " ", null), asked))
                .containsExactly(FieldProblem.of("present", "visit-present"));
    }

    @Test
    void aVisitIsNotHeldOnADayThatHasNotCome() {
        assertThat(confirm.check(report(true, List.of("2021-02-10", "2021-02-11"), EVERYBODY, null), asked))
                .containsExactly(FieldProblem.of("days", "visit-held-in-the-future"));
    }

    @Test
    void aVisitThatDidNotTakePlaceSaysWhy() {
        assertThat(settle.check(report(false, List.of(), null, " "), asked))
                .containsExactly(FieldProblem.of("reason", "visit-not-held"));
    }

    @Test
    void whereNothingIsChosenOnlyTheChoiceIsAskedFor() {
        VisitReport untouched = JsonMapper.builder().build().readValue("{}", VisitReport.class);

        assertThat(confirm.check(untouched, asked)).isEmpty();
    }

    @Test
    void aSelfEvaluationThatIsStillOpenThenWaitsForOtherDays() {
        tasks.put(PlanningSamples.open(Kinds.SELF_EVALUATION, "2021-02-08"));

        settle.follow(report(false, List.of(), null, "Ziek"), answered);

        assertThat(tasks.openIn("trj_1").get(0).dueOn()).isEqualTo("2021-04-21");
    }

    @Test
    void withoutDaysItWasOnTheAgreedOnes() {
        Record told = confirm.follow(report(true, List.of(), EVERYBODY, null), answered);

        assertThat(SubmissionSamples.map(told)).containsOnly(Map.entry("visitHeld", true));
        assertThat(visits.agreed(TRJ_1).held())
                .isEqualTo(new Visit.Held(
                        List.of(LocalDate.parse("2021-02-09"), LocalDate.parse("2021-02-10")),
                        EVERYBODY,
                        LocalDate.parse("2021-02-10")));
    }

    @Test
    void whatFollowsCountsFromTheDaysOnWhichItWas() {
        confirm.follow(report(true, List.of("2021-02-10", "2021-02-08"), EVERYBODY, null), answered);

        assertThat(visits.agreed(TRJ_1).lastDay()).isEqualTo("2021-02-10");
        assertThat(visits.agreed(TRJ_1).firstDay()).as("as agreed").isEqualTo("2021-02-09");
    }

    @Test
    void aVisitThatDidNotTakePlaceIsCancelledAndKeepsItsId() {
        Visit before = visits.agreed(TRJ_1);

        Record told = settle.follow(report(false, List.of(), null, "Brand in het gebouw"), answered);
        settle.follow(report(false, List.of(), null, "Brand in het gebouw"), answered);

        assertThat(SubmissionSamples.map(told)).containsOnly(Map.entry("visitHeld", false));
        assertThat(visits.of(TRJ_1)).isEmpty();
        assertThat(visits.cancelled(TRJ_1)).singleElement().satisfies(visit -> {
            assertThat(visit.id()).isEqualTo(before.id());
            assertThat(visit.sequence()).isEqualTo(1);
            assertThat(visit.cancelled())
                    .isEqualTo(new Visit.Cancellation(
                            Party.OFFICE, "Brand in het gebouw", null, LocalDate.parse("2021-02-10")));
        });
        Visit again = PlanningSamples.agreed(visits, TRJ_1, "2021-03-09", "2021-03-10");
        assertThat(again.id()).isEqualTo(before.id());
        assertThat(again.sequence()).isEqualTo(2);
    }

    @Test
    void aVisitThatWasCalledOffMeanwhileWasNotHeld() {
        visits.cancel(
                TRJ_1, new Visit.Cancellation(Party.ORGANISATION, "Ziek", null, LocalDate.parse("2021-02-10")), true);

        assertThat(SubmissionSamples.map(confirm.follow(report(true, List.of(), EVERYBODY, null), answered)))
                .containsOnly(Map.entry("visitHeld", false));
    }
}
