package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.process.Walk.ORGANISATION;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

@H2Engine
class MilestonePublicationTest {

    @Autowired
    private TrajectoryProcess process;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RecordingOutlet outlet;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private EngineWork work;

    @Autowired
    private MovableClock clock;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(tasks, work, clock);
        outlet.forget();
    }

    private List<String> idsOf(List<RecordingOutlet.Published> events, String milestone) {
        return events.stream()
                .filter(event -> event.correlationId().equals(walk.trajectoryId))
                .filter(event ->
                        event.data() instanceof Fact fact && fact.milestone().equals(milestone))
                .map(RecordingOutlet.Published::eventId)
                .toList();
    }

    @Test
    void publishing_again_after_failures_publishes_the_same_event() {
        outlet.refuseNext(2);

        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();

        List<String> attempts = idsOf(outlet.attempts, "ApplicationReceived");
        assertThat(attempts).hasSize(3);
        assertThat(attempts).containsOnly(attempts.get(0));
        assertThat(outlet.milestones(walk.trajectoryId)).containsExactly("ApplicationReceived");
        assertThat(walk.openKinds()).containsExactly(Kinds.INTAKE);
        assertThat(work.incidents()).isZero();
    }

    @Test
    void the_step_waits_for_the_broker_but_the_task_before_it_is_done() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        walk.done(Kinds.INTAKE, Map.of("staffFte", 5, "branches", 1));
        TaskId check = walk.task(Kinds.CHECK_INTAKE).id();
        outlet.refuseNext(3);

        assertThat(tasks.complete(check, Map.of("intakeAccepted", true)))
                .as("the answer is kept although the broker is away")
                .isTrue();

        walk.settle();
        assertThat(outlet.milestones(walk.trajectoryId)).containsExactly("ApplicationReceived", "IntakeAccepted");
    }

    @Test
    void two_passages_of_one_milestone_are_two_events() {
        for (int passage = 0; passage < 2; passage++) {
            runtime.startProcessInstanceByKey(
                    "SelfEvaluationProcess", walk.trajectoryId, Map.of("organisationId", ORGANISATION));
            walk.settle();
            walk.done(Kinds.SELF_EVALUATION);
        }

        assertThat(idsOf(outlet.published, "SelfEvaluationSubmitted"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_team_that_changed_is_told_of_after_all_that_was_told_before() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        walk.done(Kinds.INTAKE, Map.of("staffFte", 5, "branches", 1));

        process.teamChanged(walk.trajectory);
        process.teamChanged(walk.trajectory);
        walk.settle();

        assertThat(outlet.milestones(walk.trajectoryId))
                .containsExactly("ApplicationReceived", "TeamComposed", "TeamComposed");
        assertThat(idsOf(outlet.published, "TeamComposed")).doesNotHaveDuplicates();
    }
}
