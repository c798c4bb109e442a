package org.keurwerk.audit.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.reopening.TakingBack.Return;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;

/** Who handed something in takes it back until somebody has begun on what follows. */
class TakingBackTest {

    private static final Map<String, Object> FILLED = Map.of(
            "contactName",
            "Directiesecretariaat",
            "contactEmail",
            "directie@example.org",
            "branches",
            62,
            "staffFte",
            310.5,
            "reach",
            1000,
            "services",
            "Uitleen");

    private final StandingClock clock = new StandingClock("2021-02-01T10:00:00Z");
    private final Features features = Features.small(clock);
    private final TakingBack taking = features.get(TakingBack.class);
    private final Submissions submissions = features.get(Submissions.class);
    private final TrajectoryProcess process = features.get(TrajectoryProcess.class);
    private final Caller organisation = organisation("acc_contact", "org_1");

    @BeforeEach
    void theIntakeIsBeingChecked() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").in(Phase.INTAKE).build());
        given(process.answerTakenBack(any(), anyString())).willReturn(true);
        features.tasks.put(open("check", Kinds.CHECK_INTAKE, null, Set.of("role_office")));
    }

    @AfterEach
    void end() {
        features.close();
    }

    private static Caller organisation(String account, String organisation) {
        return new Caller(
                new AccountId(account),
                account,
                account,
                account + "@x.example",
                Set.of(Role.ORGANISATION),
                new OrganisationId(organisation));
    }

    private static HumanTask open(String id, TaskKind kind, @Nullable String assignee, Set<String> candidates) {
        return new HumanTask(
                new TaskId(id),
                kind,
                TRJ_1,
                assignee == null ? null : new AccountId(assignee),
                candidates,
                LocalDate.of(2021, 2, 10),
                Instant.EPOCH);
    }

    private Submission handedIn(TaskKind kind, String author, Map<String, Object> content) {
        Submission answer = SubmissionSamples.submitted(kind, TRJ_1, author, "2021-02-01T09:00:00Z", content);
        features.mongo().insert(answer);
        return answer;
    }

    private void assertRefused(Submission answer, Caller caller, ProblemKind kind) {
        assertThatThrownBy(() -> taking.takeBack(answer.taskId(), new Return("Fout getal"), caller))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }

    @Test
    void anIntakeNobodyHasBegunToCheckIsTakenBackAndTheFormBeginsWithIt() {
        Submission answer = handedIn(Kinds.INTAKE, "acc_colleague", FILLED);
        assertThat(taking.mayTakeBack(answer, organisation)).isTrue();

        taking.takeBack(answer.taskId(), new Return(" Fout getal "), organisation);

        verify(process).answerTakenBack(TRJ_1, "Intake");
        verify(process).stepReopened(TRJ_1);
        Submission after = submissions.forTask(answer.taskId()).orElseThrow();
        assertThat(after.counts()).isFalse();
        assertThat(after.content()).as("stays to be read").isEqualTo(FILLED);
        Reopening noted = features.get(Reopenings.class).of(TRJ_1).get(0);
        assertThat(noted.reason()).isEqualTo("Fout getal");
        assertThat(noted.event().concerns()).containsExactly(Party.OFFICE);
        assertThat(noted.event().task()).isEqualTo("Intake");
        assertThat(features.mongo().findAll(TrailEntry.class))
                .extracting(TrailEntry::act)
                .contains(TrailAct.TAKEN_BACK);
        assertThat(begins(Kinds.INTAKE, "acc_contact")).contains("310.5", "Directiesecretariaat");
        assertRefused(answer, organisation, TakingBack.TAKEN_BACK);
    }

    private String begins(TaskKind kind, String account) {
        HumanTask again = open("again", kind, account, Set.of());
        features.tasks.put(again);
        TaskWork work = features.get(TaskWork.class);
        return work.typedSoFar(work.open(again.id(), organisation(account, "org_1")))
                .toString();
    }

    @Test
    void nothingIsTakenBackOnceSomebodyHasBegun() {
        Submission answer = handedIn(Kinds.INTAKE, "acc_contact", FILLED);
        features.tasks.put(open("check", Kinds.CHECK_INTAKE, "acc_office", Set.of("role_office")));
        assertRefused(answer, organisation, TakingBack.TOO_LATE);

        features.tasks.put(open("check", Kinds.CHECK_INTAKE, null, Set.of("role_office")));
        features.mongo().insert(draftFor("check"));
        assertRefused(answer, organisation, TakingBack.TOO_LATE);

        features.tasks.takeAway(new TaskId("check"));
        assertRefused(answer, organisation, TakingBack.TOO_LATE);
        verify(process, never()).answerTakenBack(any(), anyString());
    }

    private static Submission draftFor(String task) {
        return SubmissionSamples.draftOf(new TaskId(task), Kinds.CHECK_INTAKE, TRJ_1, "acc_office");
    }

    @Test
    void aStrangerDoesNotSeeItAndTheOtherSideMayNot() {
        Submission answer = handedIn(Kinds.INTAKE, "acc_contact", FILLED);

        assertThatThrownBy(() ->
                        taking.takeBack(answer.taskId(), new Return("Zomaar"), organisation("acc_other", "org_2")))
                .isInstanceOf(ProblemException.class);
        Caller office = new Caller(new AccountId("acc_office"), "o", "o", "o@x.example", Set.of(Role.OFFICE), null);
        assertRefused(answer, office, ProblemKind.FORBIDDEN);
    }

    @Test
    void whatTheProcessWentOnWithStands() {
        Submission answer = handedIn(Kinds.INTAKE, "acc_contact", FILLED);
        given(process.answerTakenBack(any(), anyString())).willReturn(false);

        assertRefused(answer, organisation, TakingBack.TOO_LATE);

        assertThat(submissions.forTask(answer.taskId()).orElseThrow().counts()).isTrue();
        assertThat(features.get(Reopenings.class).of(TRJ_1)).isEmpty();
        verify(process, never()).stepReopened(any());
    }

    @Test
    void whatACrashLeftIsFinished() {
        Submission answer = handedIn(Kinds.INTAKE, "acc_contact", FILLED);
        given(process.answerTakenBack(any(), anyString()))
                .willThrow(new IllegalStateException("the engine is away"))
                .willReturn(true);
        assertThatThrownBy(() -> taking.takeBack(answer.taskId(), new Return("Fout getal"), organisation))
                .isInstanceOf(IllegalStateException.class);
        assertThat(features.get(Reopenings.class).of(TRJ_1)).isEmpty();

        clock.moveTo("2021-02-01T10:01:00Z");
        features.get(GoingBack.class).sweep();

        assertThat(features.get(Reopenings.class).of(TRJ_1)).hasSize(1);
        assertThat(submissions.forTask(answer.taskId()).orElseThrow().counts()).isFalse();
    }

    @Test
    void aResponseIsTakenBackAsLongAsItsTermRuns() {
        ReportSamples.write(features.mongo(), TRJ_1, "2021-01-25");
        ReportSamples.respondBy(features.mongo(), TRJ_1, "2021-02-01");
        ReportSamples.respond(features.mongo(), TRJ_1, "2021-01-31", "Jaartal klopt niet.");
        Reports reports = features.get(Reports.class);
        Submission answer = handedIn(Kinds.RESPOND_TO_CONCEPT, "acc_contact", Map.of("agreed", true));
        features.tasks.put(open("finalise", Kinds.FINALISE_REPORT, "acc_lead", Set.of()));
        clock.moveTo("2021-02-02T10:00:00Z");
        assertRefused(answer, organisation, TakingBack.TOO_LATE);

        clock.moveTo("2021-02-01T10:00:00Z");
        taking.takeBack(answer.taskId(), new Return("Te snel verstuurd"), organisation);

        assertThat(reports.known(TRJ_1).response()).isNull();
        assertThat(reports.known(TRJ_1).respondBy()).as("the term goes on").isEqualTo("2021-02-01");
    }

    @Test
    void aConceptInThePlaceOfOneThatWasTakenBackHasTheWholeTerm() {
        ReportSamples.write(features.mongo(), TRJ_1, "2021-01-25");
        ReportSamples.respondBy(features.mongo(), TRJ_1, "2021-02-08");
        features.get(Trajectories.class).showTo(TRJ_1, List.of(new AccountId("acc_lead")));
        Submission answer = handedIn(Kinds.WRITE_CONCEPT_REPORT, "acc_lead", Map.of("summary", "s"));
        features.tasks.put(open("respond", Kinds.RESPOND_TO_CONCEPT, null, Set.of("org_1")));
        Caller lead = new Caller(new AccountId("acc_lead"), "l", "l", "l@x.example", Set.of(Role.AUDITOR), null);

        taking.takeBack(answer.taskId(), new Return("Verkeerde bijlage"), lead);

        assertThat(features.get(Reports.class).known(TRJ_1).respondBy()).isNull();
    }

    @Test
    void scoresAreTakenBackOnlyWhileNoOtherAuditorHasHandedTheirsIn() {
        features.get(Trajectories.class).showTo(TRJ_1, List.of(new AccountId("acc_lead"), new AccountId("acc_co")));
        given(process.askedAgain(any(), any(), any())).willReturn(true);
        Caller lead = new Caller(new AccountId("acc_lead"), "l", "l", "l@x.example", Set.of(Role.AUDITOR), null);
        Submission answer = handedIn(Kinds.SCORE_NORMS, "acc_lead", Map.of("scores", List.of()));
        assertThat(taking.mayTakeBack(answer, lead))
                .as("nobody scores any more")
                .isFalse();
        features.tasks.put(open("score-co", Kinds.SCORE_NORMS, "acc_co", Set.of()));
        assertThat(taking.mayTakeBack(answer, lead)).isTrue();
        Submission other = handedIn(Kinds.SCORE_NORMS, "acc_co", Map.of("scores", List.of()));
        assertThat(taking.mayTakeBack(answer, lead)).as("the other is known").isFalse();

        features.mongo().remove(other);
        taking.takeBack(answer.taskId(), new Return("Verkeerde rij"), lead);

        verify(process).askedAgain(TRJ_1, answer.taskId(), new AccountId("acc_lead"));
    }
}
