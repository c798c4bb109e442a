package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.Kinds.CHECK_INTAKE;
import static org.keurwerk.audit.Kinds.DECLARE_INDEPENDENCE;
import static org.keurwerk.audit.Kinds.INTAKE;
import static org.keurwerk.audit.Kinds.RESPOND_TO_CONCEPT;
import static org.keurwerk.audit.process.Walk.ORGANISATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineMissed;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

@H2Engine
class DeadlineEventsTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private RecordingOutlet outlet;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private EngineWork work;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EngineSlice.Agenda agenda;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(tasks, work, clock);
    }

    private void start(String processId) {
        runtime.startProcessInstanceByKey(
                processId,
                walk.trajectoryId,
                Map.of(
                        "organisationId",
                        ORGANISATION,
                        "leadAuditor",
                        Walk.LEAD,
                        "auditors",
                        Walk.LEAD + ',' + Walk.CO));
        walk.settle();
    }

    private <E extends Event> List<E> published(Class<E> type) {
        return outlet.published(type, walk.trajectoryId);
    }

    @Test
    void aDeadlineIsSetWithItsTaskAndMetWithItsEnd() {
        start("IntakeProcess");
        HumanTask intake = walk.task(INTAKE);
        LocalDate today = clock.today();
        String deadline = "dl_" + intake.id();

        assertThat(published(DeadlineSet.class))
                .containsExactly(new DeadlineSet(
                        walk.trajectory,
                        new OrganisationId(ORGANISATION),
                        deadline,
                        "Intake",
                        ORGANISATION,
                        intake.dueOn(),
                        false));

        walk.done(INTAKE, Map.of("staffFte", 5, "branches", 1));

        assertThat(published(DeadlineMet.class))
                .containsExactly(new DeadlineMet(walk.trajectory, new OrganisationId(ORGANISATION), deadline, today));
        walk.daysPass(8);
        assertThat(published(DeadlineMissed.class))
                .extracting(DeadlineMissed::deadlineId)
                .doesNotContain(deadline);
    }

    @Test
    void theActorIsThePersonElseTheGroupAndClaimingChangesNothing() {
        start("IntakeProcess");
        walk.done(INTAKE, Map.of("staffFte", 5, "branches", 1));
        HumanTask check = walk.task(CHECK_INTAKE);
        assertThat(tasks.claim(check.id(), new AccountId("acc_office"))).isTrue();
        walk.check(true);
        start("PlanningProcess");
        walk.compose();

        assertThat(published(DeadlineSet.class))
                .extracting(DeadlineSet::task, DeadlineSet::actor)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("CheckIntake", "role_office"),
                        org.assertj.core.groups.Tuple.tuple("DeclareIndependence", Walk.LEAD),
                        org.assertj.core.groups.Tuple.tuple("DeclareIndependence", Walk.CO));
        assertThat(published(DeadlineMet.class))
                .extracting(DeadlineMet::deadlineId)
                .contains("dl_" + check.id());
    }

    @Test
    void aDeadlineIsMissedOnTheDayAfterAndTheTaskStaysOpen() {
        start("IntakeProcess");
        HumanTask intake = walk.task(INTAKE);
        walk.daysPass(7);
        assertThat(published(DeadlineMissed.class)).as("on its last day").isEmpty();

        walk.daysPass(1);

        assertThat(published(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(
                        walk.trajectory, new OrganisationId(ORGANISATION), "dl_" + intake.id(), intake.dueOn()));
        assertThat(walk.openKinds()).containsExactly(INTAKE);
        walk.done(INTAKE, Map.of("staffFte", 5, "branches", 1));
        assertThat(published(DeadlineMet.class)).hasSize(1);
    }

    @Test
    void aLastDayThatIsProvisionalIsMovedOnAndNotMissed() {
        start("IntakeProcess");
        HumanTask intake = walk.task(INTAKE);
        agenda.provisional.add(INTAKE);
        try {
            walk.daysPass(8);

            assertThat(published(DeadlineMissed.class)).isEmpty();
            assertThat(walk.task(INTAKE).dueOn()).isEqualTo(intake.dueOn().plusDays(8));
            assertThat(published(DeadlineSet.class)).hasSize(2);
        } finally {
            agenda.provisional.clear();
        }
        walk.daysPass(8);
        assertThat(published(DeadlineMissed.class)).as("then it stands").hasSize(1);
    }

    @Test
    void whatAnotherAnswerMakesNeedlessIsCancelled() {
        start("PlanningProcess");
        walk.compose();
        HumanTask other = tasks.openIn(walk.trajectoryId).stream()
                .filter(task -> new AccountId(Walk.CO).equals(task.assignee()))
                .findFirst()
                .orElseThrow();
        HumanTask refused = tasks.openIn(walk.trajectoryId).stream()
                .filter(task -> new AccountId(Walk.LEAD).equals(task.assignee())
                        && task.kind().equals(DECLARE_INDEPENDENCE))
                .findFirst()
                .orElseThrow();

        tasks.complete(refused.id(), Map.of("allIndependent", false));
        walk.settle();

        assertThat(published(DeadlineCancelled.class))
                .extracting(DeadlineCancelled::deadlineId)
                .containsExactly("dl_" + other.id());
    }

    @Test
    void whatATimerTakesAwayIsCancelledAndNotMissed() {
        start("ReportingProcess");
        walk.concept();
        HumanTask response = walk.task(RESPOND_TO_CONCEPT);
        assertThat(published(DeadlineSet.class))
                .as("who hears of it plans no notice that it is late")
                .filteredOn(DeadlineSet::endsByItself)
                .extracting(DeadlineSet::deadlineId)
                .containsExactly("dl_" + response.id());

        walk.daysPass(8);

        assertThat(published(DeadlineCancelled.class))
                .extracting(DeadlineCancelled::deadlineId)
                .containsExactly("dl_" + response.id());
        assertThat(published(DeadlineMissed.class)).isEmpty();
    }

    @Test
    void whatATimerTakesAwayMuchLaterIsLateBeforeThat() {
        agenda.timers.put("ProposedDaysPassed", clock.today().plusDays(90));
        start("VisitDaysProcess");
        walk.done(Kinds.PROPOSE_VISIT_DATES);
        HumanTask choice = walk.task(Kinds.CHOOSE_VISIT_DATE);

        walk.daysPass(8);

        assertThat(published(DeadlineSet.class)).noneMatch(DeadlineSet::endsByItself);
        assertThat(published(DeadlineMissed.class))
                .extracting(DeadlineMissed::deadlineId)
                .containsExactly("dl_" + choice.id());
        agenda.timers.clear();
    }

    @Test
    void whatATimerWouldTakeAwayStaysAsLongAsItsDeadlineWasMoved() {
        start("ReportingProcess");
        walk.concept();
        HumanTask response = walk.task(RESPOND_TO_CONCEPT);

        tasks.moveDeadline(response.id(), response.dueOn().plusDays(20));
        walk.daysPass(8);

        assertThat(tasks.open(response.id())).isPresent();
        walk.daysPass(20);
        assertThat(tasks.open(response.id())).isEmpty();
    }

    @Test
    void aDeadlineIsNotMetBeforeItWasPublishedAsSet() {
        outlet.forget();
        outlet.refuseNext(1);
        start("SelfEvaluationProcess");
        walk.done(Kinds.SELF_EVALUATION);

        assertThat(outlet.published.stream()
                        .filter(event -> event.correlationId().equals(walk.trajectoryId))
                        .map(event -> event.data().getClass().getSimpleName()))
                .containsSubsequence("DeadlineSet", "DeadlineMet");
    }

    @Test
    void aBrokerThatIsAwayMakesNoIncidentAndTheEventIsTheSameLater() {
        outlet.forget();
        outlet.refuseNext(2);
        start("SelfEvaluationProcess");

        assertThat(work.incidents()).isZero();
        assertThat(outlet.attempts)
                .hasSize(3)
                .extracting(RecordingOutlet.Published::eventId)
                .containsOnly(outlet.attempts.get(0).eventId());
        assertThat(published(DeadlineSet.class)).hasSize(1);
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    }

    @Test
    void whenAllAttemptsAreUsedUpTheOfficeSeesAnIncidentAndCanHaveItTriedAgain() {
        outlet.forget();
        outlet.refuseNext(5);
        start("SelfEvaluationProcess");
        assertThat(work.incidents()).isEqualTo(1);
        assertThat(walk.openKinds()).as("the work goes on").hasSize(1);

        management.createJobQuery().noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 1));
        walk.settle();

        assertThat(work.incidents()).isZero();
        assertThat(published(DeadlineSet.class)).hasSize(1);
    }
}
