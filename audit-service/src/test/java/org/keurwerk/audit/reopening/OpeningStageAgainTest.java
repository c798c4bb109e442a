package org.keurwerk.audit.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.AtOnce;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.reopening.OpeningStageAgain.Offered;
import org.keurwerk.audit.reopening.OpeningStageAgain.Reopen;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.AccountId;

/** The office opens a stage again, until the decision. */
class OpeningStageAgainTest {

    private final Features features = Features.small(new StandingClock("2021-02-01T10:00:00Z"));
    private final OpeningStageAgain opening = features.get(OpeningStageAgain.class);
    private final TrajectoryProcess process = features.get(TrajectoryProcess.class);
    private final Caller office = caller(Role.OFFICE);

    @AfterEach
    void end() {
        features.close();
    }

    private static Caller caller(Role role) {
        return new Caller(new AccountId("acc_" + role), "x", "x", "x@x.example", Set.of(role), null);
    }

    private void at(Phase phase) {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").in(phase).build());
        given(process.stageOpenedAgain(any(), any())).willReturn(true);
    }

    private Submission handedIn(TaskKind kind) {
        Submission answer = SubmissionSamples.submitted(kind, TRJ_1, "acc_1", "2021-01-20T09:00:00Z", Map.of());
        features.mongo().insert(answer);
        return answer;
    }

    private boolean counts(Submission answer) {
        return features.get(Submissions.class)
                .forTask(answer.taskId())
                .orElseThrow()
                .counts();
    }

    private void visitAgreed() {
        PlanningSamples.agreed(features.get(Visits.class), TRJ_1, "2021-03-09");
    }

    @Test
    void whatWasHandedInSinceCountsNoLongerAndWhatWasBeforeDoes() {
        at(Phase.VISIT);
        visitAgreed();
        Submission intake = handedIn(Kinds.INTAKE);
        Submission evaluation = handedIn(Kinds.SELF_EVALUATION);
        Submission declared = handedIn(Kinds.DECLARE_INDEPENDENCE);

        opening.reopen(TRJ_1, new Reopen(Phase.SELF_EVALUATION, "Verkeerde vestiging"), null, office);

        verify(process).stageOpenedAgain(TRJ_1, Phase.SELF_EVALUATION);
        verify(process).stepReopened(TRJ_1);
        assertThat(counts(evaluation)).isFalse();
        assertThat(counts(intake)).isTrue();
        assertThat(counts(declared)).as("a declaration stays one").isTrue();
        assertThat(features.get(Reopenings.class).of(TRJ_1)).singleElement().satisfies(noted -> assertThat(
                        noted.event().concerns())
                .containsExactly(Party.ORGANISATION, Party.AUDITOR));
    }

    /** A form that is not named here says itself with what it begins, or its answer is taken back and it begins with that. */
    @Test
    void eachFormThatAStageAsksBeginsWithWhatStoodInItLastUnlessItIsAskedAnewOnPurpose() {
        List<String> anew = features.get(Forms.class).all().stream()
                .filter(form -> form.takeBack().isEmpty())
                .filter(form -> Stream.of(form.getClass().getMethods())
                        .noneMatch(method -> method.getName().equals("beginning")
                                && !method.getDeclaringClass().equals(TaskForm.class)))
                .map(form -> form.kind().key())
                .toList();

        assertThat(anew)
                .as("a choice of other days; what people declared, objected or judged, which stays; after the decision")
                .containsExactly(
                        "AnswerComplaint",
                        "AnswerSuspension",
                        "AppointHandler",
                        "ChooseReaudit",
                        "ChooseVisitDate",
                        "ComposeCommittee",
                        "DecideAfterSuspension",
                        "DecideObjection",
                        "DecideSuspension",
                        "DeclareIndependence",
                        "GiveView",
                        "JudgeLateSelfEvaluation",
                        "JudgeTeamObjection",
                        "ObjectToTeam",
                        "ProposeAfterSuspension",
                        "RecordAdvice",
                        "RecordHearing",
                        "ReplaceAuditor",
                        "Survey");
    }

    @Test
    void whoReadTheStagesBeforeOneWasOpenedAgainOpensNothing() {
        at(Phase.PLANNING);
        Reopen said = new Reopen(Phase.PLANNING, "Ander team");
        assertThat(opening.version(TRJ_1)).isZero();

        opening.reopen(TRJ_1, said, 0L, office);

        assertThat(opening.version(TRJ_1)).isEqualTo(1);
        for (long older : new long[] {0, -1, 2}) {
            assertThatThrownBy(() -> opening.reopen(TRJ_1, said, older, office))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                            .isEqualTo(OpeningStageAgain.OPENED_SINCE));
        }
        verify(process, times(1)).stageOpenedAgain(TRJ_1, Phase.PLANNING);

        opening.reopen(TRJ_1, said, 1L, office);
        opening.reopen(TRJ_1, said, null, office);
        assertThat(features.get(Reopenings.class).of(TRJ_1)).hasSize(3);
    }

    @Test
    void ofManyAtOnceFromTheSameVersionOneOpens() throws Exception {
        at(Phase.PLANNING);
        List<Callable<Boolean>> acts = Collections.nCopies(8, () -> {
            try {
                opening.reopen(TRJ_1, new Reopen(Phase.PLANNING, "Ander team"), 0L, office);
                return true;
            } catch (ProblemException refused) {
                return false;
            }
        });

        assertThat(AtOnce.all(acts)).containsOnlyOnce(true);
        verify(process, times(1)).stageOpenedAgain(TRJ_1, Phase.PLANNING);
    }

    @Test
    void anAgreedVisitIsCalledOffBeforeThePlanningBeginsAnew() {
        at(Phase.SELF_EVALUATION);
        visitAgreed();
        assertThat(opening.stages(TRJ_1, office))
                .containsExactly(
                        new Offered(Phase.INTAKE, "stage-visit-agreed"),
                        new Offered(Phase.PLANNING, "stage-visit-agreed"));

        assertThatThrownBy(() -> opening.reopen(TRJ_1, new Reopen(Phase.PLANNING, "Ander team"), null, office))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(org.assertj.core.api.Assertions.tuple("stage", "stage-visit-agreed")));
        verify(process, never()).stageOpenedAgain(any(), any());
    }

    @Test
    void afterTheVisitOnlyTheReportIsMadeAnew() {
        at(Phase.REPORT);

        assertThat(opening.stages(TRJ_1, office)).containsExactly(new Offered(Phase.REPORT, null));
        assertThatThrownBy(() -> opening.reopen(TRJ_1, new Reopen(Phase.INTAKE, "Te laat"), null, office))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ProblemKind.INVALID));
    }

    @Test
    void inTheIntakeThereIsNothingToGoBackToAndOthersMayNot() {
        at(Phase.INTAKE);

        assertThat(opening.open(TRJ_1, office)).isFalse();
        assertThatThrownBy(() -> opening.stages(TRJ_1, office))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(OpeningStageAgain.TOO_LATE));
        assertThatThrownBy(() -> opening.stages(TRJ_1, caller(Role.DIRECTOR)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ProblemKind.FORBIDDEN));
    }

    @Test
    void whatTheProcessDoesNotKnowIsNotNoted() {
        at(Phase.PLANNING);
        given(process.stageOpenedAgain(any(), any())).willReturn(false);

        assertThatThrownBy(() -> opening.reopen(TRJ_1, new Reopen(Phase.PLANNING, "Ander team"), null, office))
                .isInstanceOf(ProblemException.class);

        assertThat(features.get(Reopenings.class).of(TRJ_1)).isEmpty();
    }
}
