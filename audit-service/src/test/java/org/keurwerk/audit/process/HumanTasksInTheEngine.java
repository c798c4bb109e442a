package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.keurwerk.audit.Kinds.CHECK_INTAKE;
import static org.keurwerk.audit.Kinds.DECLARE_INDEPENDENCE;
import static org.keurwerk.audit.Kinds.INTAKE;
import static org.keurwerk.audit.Kinds.OBJECT_TO_TEAM;
import static org.keurwerk.audit.Kinds.PROPOSE_VISIT_DATES;
import static org.keurwerk.audit.process.Walk.ORGANISATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.AtOnce;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.task.TaskHistory;
import org.keurwerk.audit.task.TaskHistory.Lapsed;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks and starts through the ports. The subclasses say on which database. */
abstract class HumanTasksInTheEngine {

    @Autowired
    private EngineSlice.TwoParties parties;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private TaskHistory history;

    @Autowired
    private ProcessProposals proposals;

    @Autowired
    private TrajectoryProcess process;

    @Autowired
    private EngineWork work;

    @Autowired
    private MovableClock clock;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(tasks, work, clock);
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
    }

    private void toCheckIntake() {
        walk.done(INTAKE, Map.of("staffFte", 5, "branches", 1));
    }

    private List<HumanTask> mine(String... parties) {
        return tasks.openFor(Set.of(parties)).stream()
                .filter(task -> task.trajectoryId().equals(walk.trajectory))
                .toList();
    }

    @Test
    void an_organisation_sees_its_task_with_all_that_is_known_of_it() {
        LocalDate due = clock.today().plusDays(7);

        assertThat(mine(ORGANISATION, "acc_organisation")).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(INTAKE);
            assertThat(task.trajectoryId()).isEqualTo(walk.trajectory);
            assertThat(task.assignee()).isNull();
            assertThat(task.candidates()).containsExactly(ORGANISATION);
            assertThat(task.dueOn()).isEqualTo(due);
        });
        assertThat(mine("org_other")).isEmpty();
        assertThat(tasks.openFor(Set.of())).isEmpty();
        assertThat(tasks.openIn(List.of())).isEmpty();
    }

    @Test
    void the_trajectories_with_something_due_by_a_day_are_named_and_no_others() {
        LocalDate due = walk.task(INTAKE).dueOn();

        assertThat(tasks.trajectoriesDueBy(due)).contains(walk.trajectoryId);
        assertThat(tasks.trajectoriesDueBy(due.minusDays(1))).doesNotContain(walk.trajectoryId);
        toCheckIntake();
        walk.check(true);
        walk.compose();
        assertThat(tasks.trajectoriesDueBy(clock.today().plusDays(7)))
                .as("also for a task in a process within the process")
                .contains(walk.trajectoryId);
    }

    @Test
    void a_shared_task_is_claimed_by_one_seen_by_all_and_given_back() {
        toCheckIntake();
        TaskId check = walk.task(CHECK_INTAKE).id();

        assertThat(tasks.claim(check, new AccountId("acc_office"))).isTrue();
        assertThat(tasks.claim(check, new AccountId("acc_office"))).as("again").isTrue();
        assertThat(tasks.claim(check, new AccountId("acc_other"))).isFalse();

        assertThat(mine("role_office")).singleElement().satisfies(task -> {
            assertThat(task.assignee()).hasToString("acc_office");
            assertThat(task.candidates()).containsExactly("role_office");
        });
        assertThat(mine("role_office", "acc_office")).as("not twice").hasSize(1);

        tasks.release(check);
        assertThat(tasks.claim(check, new AccountId("acc_other"))).isTrue();
    }

    @Test
    void a_task_goes_from_whoever_has_it_to_another_and_from_nobody_else() {
        toCheckIntake();
        TaskId check = walk.task(CHECK_INTAKE).id();
        tasks.claim(check, new AccountId("acc_office"));

        assertThat(tasks.handOver(check, new AccountId("acc_other"), new AccountId("acc_third")))
                .isFalse();
        assertThat(tasks.handOver(check, new AccountId("acc_office"), new AccountId("acc_third")))
                .isTrue();
        assertThat(tasks.open(check).orElseThrow().assignee()).hasToString("acc_third");
        assertThat(tasks.open(check).orElseThrow().candidates()).containsExactly("role_office");
        assertThat(tasks.handOver(new TaskId("gone"), new AccountId("acc_office"), new AccountId("acc_third")))
                .isFalse();
    }

    @Test
    void what_was_asked_of_an_auditor_is_asked_of_the_one_who_takes_their_place_now_and_later() {
        toCheckIntake();
        walk.check(true);
        walk.compose();
        TaskId declaration = mine(Walk.LEAD).get(0).id();

        assertThat(tasks.handOver(declaration, new AccountId(Walk.LEAD), new AccountId("acc_new")))
                .isTrue();
        parties.leads(walk.trajectory, new AccountId("acc_new"));
        process.auditorReplaced(walk.trajectory, new AccountId(Walk.LEAD), new AccountId("acc_new"));

        assertThat(mine(Walk.LEAD)).isEmpty();
        assertThat(mine("acc_new")).singleElement().satisfies(task -> assertThat(task.candidates())
                .isEmpty());
        walk.declare();
        walk.done(OBJECT_TO_TEAM, Map.of("nameObjected", false));
        assertThat(walk.task(PROPOSE_VISIT_DATES).assignee()).hasToString("acc_new");
    }

    @Test
    void every_auditor_has_a_task_of_their_own_that_cannot_be_given_back() {
        toCheckIntake();
        walk.check(true);
        walk.compose();

        HumanTask own = mine(Walk.CO).get(0);
        assertThat(own.kind()).isEqualTo(DECLARE_INDEPENDENCE);
        assertThat(own.candidates()).isEmpty();
        tasks.release(own.id());
        assertThat(tasks.open(own.id()).orElseThrow().assignee()).hasToString(Walk.CO);
    }

    @Test
    void a_task_rests_with_nobody_until_another_gets_it_in_the_place_of_who_had_it() {
        toCheckIntake();
        walk.check(true);
        walk.compose();
        TaskId own = mine(Walk.CO).get(0).id();

        assertThat(tasks.rest(own, new AccountId("acc_stranger"))).isFalse();
        assertThat(tasks.rest(own, new AccountId(Walk.CO))).isTrue();
        assertThat(mine(Walk.CO)).isEmpty();
        walk.daysPass(9);
        assertThat(tasks.open(own))
                .hasValueSatisfying(task -> assertThat(task.assignee()).isNull());

        assertThat(tasks.handOver(own, new AccountId("acc_stranger"), new AccountId("acc_new")))
                .isFalse();
        assertThat(tasks.handOver(own, new AccountId(Walk.CO), new AccountId("acc_new")))
                .isTrue();
        assertThat(mine("acc_new")).hasSize(1);
    }

    @Test
    void a_task_gets_another_last_day_and_its_deadline_is_told_anew() {
        toCheckIntake();
        HumanTask task = walk.task(CHECK_INTAKE);
        LocalDate later = task.dueOn().plusDays(20);

        assertThat(tasks.moveDeadline(task.id(), later)).isTrue();
        assertThat(walk.task(CHECK_INTAKE).dueOn()).isEqualTo(later);
        walk.check(true);
        assertThat(tasks.moveDeadline(task.id(), later))
                .as("a task that is gone")
                .isFalse();
    }

    @Test
    void ending_a_task_twice_is_told_and_changes_nothing() {
        TaskId intake = walk.task(INTAKE).id();
        assertThat(history.wasCompleted(intake)).isFalse();

        assertThat(tasks.complete(intake, Map.of("staffFte", 5, "branches", 1))).isTrue();
        assertThat(tasks.complete(intake, Map.of("staffFte", 9, "branches", 9))).isFalse();

        assertThat(history.wasCompleted(intake)).isTrue();
        assertThat(tasks.open(intake)).isEmpty();
        assertThat(tasks.claim(intake, new AccountId("acc_office"))).isFalse();
        tasks.release(intake);
    }

    @Test
    void a_task_that_was_taken_away_was_not_completed() {
        toCheckIntake();
        walk.check(true);
        walk.compose();
        List<HumanTask> declarations = tasks.openIn(walk.trajectoryId);

        tasks.complete(declarations.get(0).id(), Map.of("allIndependent", false));

        assertThat(tasks.complete(declarations.get(1).id(), Map.of("allIndependent", true)))
                .isFalse();
        assertThat(history.wasCompleted(declarations.get(1).id())).isFalse();
        Lapsed lapsed = history.lapsed(declarations.get(1).id()).orElseThrow();
        assertThat(lapsed.trajectoryId()).hasToString(String.valueOf(walk.trajectoryId));
        assertThat(lapsed.kind()).isEqualTo(DECLARE_INDEPENDENCE);
        assertThat(history.lapsed(declarations.get(0).id())).isEmpty();
        assertThat(history.lapsed(new TaskId("none"))).isEmpty();
    }

    @Test
    void two_auditors_who_finish_at_the_same_moment_are_both_heard() throws Exception {
        toCheckIntake();
        walk.check(true);
        walk.compose();
        List<Callable<Boolean>> declarations = new ArrayList<>();
        for (HumanTask task : tasks.openIn(walk.trajectoryId)) {
            declarations.add(() -> tasks.complete(task.id(), Map.of("allIndependent", true)));
        }

        assertThat(AtOnce.all(declarations)).containsExactly(true, true);

        walk.settle();
        assertThat(walk.openKinds()).containsExactly(OBJECT_TO_TEAM);
    }

    @Test
    void starting_twice_even_at_once_starts_one_process() throws Exception {
        String trajectoryId = walk.trajectoryId + "x";
        Callable<Boolean> start = () -> {
            process.applicationReceived(new TrajectoryId(trajectoryId), Map.of("organisationId", ORGANISATION));
            return true;
        };

        AtOnce.all(List.of(start, start, start, start));
        start.call();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(trajectoryId, "TrajectoryProcess")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void proposals_of_the_decision_tables_lie_beside_the_task() {
        assertThat(proposals.forTask(walk.task(INTAKE).id())).isEmpty();
        toCheckIntake();

        assertThat(proposals.forTask(walk.task(CHECK_INTAKE).id()))
                .containsOnly(Map.entry("proposedCategory", "S"), Map.entry("proposedHalfDays", 1));
        assertThat(proposals.forTask(new TaskId("gone"))).isEmpty();
    }

    @Test
    void what_is_no_plain_value_is_refused_before_anything_happens() {
        TaskId intake = walk.task(INTAKE).id();

        assertThatIllegalArgumentException().isThrownBy(() -> tasks.complete(intake, Map.of("report", new Object())));
        assertThat(tasks.open(intake)).isPresent();
    }
}
