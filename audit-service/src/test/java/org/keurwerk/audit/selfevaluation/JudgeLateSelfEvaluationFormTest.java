package org.keurwerk.audit.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.LateSelfEvaluations.AgreedDays;
import org.keurwerk.audit.selfevaluation.LateSelfEvaluations.LateJudgement;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Party;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the office decides about a visit whose self-evaluation is late. */
class JudgeLateSelfEvaluationFormTest {

    private static final LateJudgement STAND = new LateJudgement(AgreedDays.STAND, "Twee weken is genoeg");
    private static final LateJudgement MOVE = new LateJudgement(AgreedDays.MOVE, "Pas na Pasen klaar");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectory trajectory = TrajectorySamples.trajectory("trj_1").build();
    private final Answers answers = SubmissionSamples.answers(mongo);
    private final Visits visits = new Visits(mongo);
    private final LateSelfEvaluations late = new LateSelfEvaluations(
            new SelfEvaluationSettings("4 weeks"),
            visits,
            new SelfEvaluations(answers),
            new Terms(
                    new Terms.Settings(Map.of("SelfEvaluation", "6 weeks"), true, "5 working days"),
                    new WorkingDays(Set.of())),
            answers,
            new WorkingDays(Set.of()));
    private final JudgeLateSelfEvaluationForm form = new JudgeLateSelfEvaluationForm(
            late,
            new SelfEvaluations(answers),
            visits,
            PlanningSamples.calling(
                    mongo, new RecordingProcess(), new BusinessTime(new StandingClock("2021-01-13T10:00:00Z"))));

    @BeforeEach
    void agreed() {
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09", "2021-02-10");
    }

    @Test
    void theOfficeIsAskedTheDayAfterTheLastOneInTime() {
        assertThat(late.asksOn(TRJ_1)).isEqualTo("2021-01-13");
        assertThat(form.view(asked("2021-01-13")))
                .isEqualTo(new JudgeLateSelfEvaluationForm.Late(
                        List.of(LocalDate.parse("2021-02-09"), LocalDate.parse("2021-02-10")),
                        LocalDate.parse("2021-01-12"),
                        null,
                        false));
    }

    /** Both sides agreed to days that leave less, and were told until when. */
    @Test
    void daysThatWereAgreedShortlyBeforehandAreAskedAboutAfterTheDayThatWasTold() {
        PlanningSamples.calledOff(visits, TRJ_1, "2021-01-20");
        Visit visit = PlanningSamples.agreedOn(visits, TRJ_1, "2021-02-01", "2021-02-16");

        assertThat(late.lastDayInTime(visit)).isEqualTo("2021-02-08");
        assertThat(late.asksOn(TRJ_1)).isEqualTo("2021-02-09");
    }

    @Test
    void daysThatStandAreAskedAboutAgainOnlyWhenTheyCome() {
        assertThat(follow(STAND)).containsOnly(Map.entry("visitStands", true));

        assertThat(visits.agreed(TRJ_1).firstDay()).isEqualTo("2021-02-09");
        assertThat(late.asksOn(TRJ_1)).isEqualTo("2021-02-09");
    }

    @Test
    void daysThatMoveAreCalledOffByTheOfficeWithItsReasonOnceHoweverOftenItIsSaid() {
        assertThat(follow(MOVE)).containsOnly(Map.entry("visitStands", false));
        assertThat(follow(MOVE)).containsOnly(Map.entry("visitStands", false));

        Visit visit = visits.last(TRJ_1).orElseThrow();
        assertThat(visit.sequence()).isEqualTo(1);
        assertThat(Objects.requireNonNull(visit.cancelled()))
                .isEqualTo(new Visit.Cancellation(
                        Party.OFFICE, "Pas na Pasen klaar", null, LocalDate.parse("2021-01-14")));
    }

    @Test
    void theTrailSaysOnceWhoCalledTheDaysOff() {
        follow(MOVE);
        follow(MOVE);

        assertThat(TrailSamples.all(mongo, TRJ_1))
                .extracting(TrailEntry::act)
                .containsExactly(TrailAct.VISIT_CALLED_OFF);
    }

    /** New days are days of their own. */
    @Test
    void whatStoodBeforeSaysNothingOfDaysThatWereAgreedSince() {
        follow(STAND);
        PlanningSamples.calledOff(visits, TRJ_1, "2021-01-20");
        PlanningSamples.agreedOn(visits, TRJ_1, "2021-01-21", "2021-04-13");

        assertThat(late.asksOn(TRJ_1)).isEqualTo("2021-03-17");
    }

    @Test
    void whatStandsIsToldTheSameWhateverBecomesOfItSince() {
        follow(STAND);
        LateSelfEvaluations.Kept kept = late.kept(TRJ_1);
        PlanningSamples.calledOff(visits, TRJ_1, "2021-01-20");
        PlanningSamples.agreedOn(visits, TRJ_1, "2021-01-21", "2021-04-13");
        handedIn();

        assertThat(kept.visit().days()).containsExactly(LocalDate.parse("2021-02-09"), LocalDate.parse("2021-02-10"));
        assertThat(kept.handedIn()).isFalse();
        assertThat(late.kept(TRJ_1).visit().days()).isEqualTo(kept.visit().days());
        assertThat(late.kept(TRJ_1).handedIn()).isFalse();
        assertThat(late.kept(TRJ_1).on()).isEqualTo(kept.on());
    }

    @Test
    void noVisitBeginsWithoutASelfEvaluation() {
        assertThat(form.check(STAND, asked("2021-02-08"))).isEmpty();
        assertThat(form.view(asked("2021-02-09")).begins()).isTrue();
        assertThat(form.check(MOVE, asked("2021-02-09"))).isEmpty();
        assertThat(form.check(STAND, asked("2021-02-09")))
                .containsExactly(FieldProblem.of("agreedDays", "visit-without-self-evaluation"));

        handedIn();

        assertThat(form.check(STAND, asked("2021-02-09"))).isEmpty();
        assertThat(form.view(asked("2021-02-09")).handedInOn()).isEqualTo("2021-02-01");
    }

    @Test
    void aDecisionSaysWhy() {
        assertThat(SubmissionSamples.misfits(form, "{'agreedDays':'STAND','reason':' '}"))
                .containsExactly("reason");
        assertThat(SubmissionSamples.misfits(form, "{'reason':'x'}")).containsExactly("agreedDays");
    }

    @Test
    void aSettingThatIsNoTermIsNamed() {
        assertThatThrownBy(() -> new SelfEvaluationSettings("soon"))
                .hasMessageContaining("keurwerk.self-evaluation.latest")
                .hasMessageContaining("soon");
    }

    private Asked asked(String day) {
        return SubmissionSamples.asked(Kinds.JUDGE_LATE_SELF_EVALUATION, trajectory, "acc_office", day);
    }

    private void handedIn() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.SELF_EVALUATION,
                TRJ_1,
                "acc_org",
                "2021-02-01T09:00:00Z",
                new SelfEvaluation("Lezers", "Ruimte", List.of())));
    }

    private Map<String, Object> follow(LateJudgement judgement) {
        var submission = SubmissionSamples.submitted(
                Kinds.JUDGE_LATE_SELF_EVALUATION, TRJ_1, "acc_office", "2021-01-14T09:00:00Z", judgement);
        mongo.insert(submission);
        return SubmissionSamples.map(form.follow(judgement, SubmissionSamples.answered(submission, trajectory)));
    }
}
