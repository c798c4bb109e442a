package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.process.Walk.ORGANISATION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.ProcessPicture;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.annotation.DirtiesContext;

@H2Engine
@DirtiesContext
class EngineWorkTest {

    @Autowired
    private TrajectoryProcess process;

    @Autowired
    private RecordingOutlet outlet;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private EngineWork work;

    @Autowired
    private EngineDueWork due;

    @Autowired
    private HealthIndicator health;

    @Autowired
    private MovableClock clock;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(tasks, work, clock);
        outlet.forget();
    }

    private void apply() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
    }

    @Test
    void the_engines_clock_is_the_applications() {
        clock.moveTo(LocalDate.of(2029, 3, 1));

        walk.settle();

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(clock.instant().minusSeconds(1), clock.instant().plusSeconds(1));
        apply();
        walk.settle();
        assertThat(walk.task(Kinds.INTAKE).createdAt())
                .isBetween(clock.instant().minusSeconds(30), clock.instant().plusSeconds(1));
    }

    @Test
    void the_next_due_date_is_that_of_the_earliest_timer() {
        apply();
        walk.settle();

        assertThat(work.nextDue().orElseThrow())
                .isAfterOrEqualTo(clock.today())
                .isBeforeOrEqualTo(walk.task(Kinds.INTAKE).dueOn().plusDays(1));
    }

    @Test
    void work_that_waits_for_another_attempt_is_not_idle_and_patience_has_an_end() {
        outlet.refuseNext(4);
        apply();

        assertThat(work.runWhatIsDue(Duration.ofMillis(300))).isFalse();
        assertThat(work.idle()).isFalse();

        walk.settle();
        assertThat(work.idle()).isTrue();
        assertThat(work.incidents()).isZero();
    }

    @Test
    void moving_the_date_says_which_timers_fired() {
        apply();
        walk.settle();
        clock.moveTo(clock.today().plusDays(8));

        assertThat(due.doWhatIsDue(clock.today())).contains("DeadlineMissed: " + walk.trajectoryId);

        assertThat(due.doWhatIsDue(clock.today())).as("asked twice on one day").isEmpty();
        assertThat(due.idle()).isTrue();
    }

    @Test
    void the_engine_is_healthy_while_its_job_executor_runs() {
        Health now = java.util.Objects.requireNonNull(health.health());
        assertThat(now.getStatus()).isEqualTo(Status.UP);
        assertThat(now.getDetails()).containsEntry("jobExecutor", "running").containsKey("incidents");
    }

    @Test
    void pictures_show_where_a_trajectory_stands_outermost_first() {
        assertThat(process.pictures(new TrajectoryId("trj_unknown"))).isEmpty();
        apply();
        walk.settle();
        walk.intake();

        List<ProcessPicture> pictures = process.pictures(walk.trajectory);

        assertThat(pictures)
                .extracting(ProcessPicture::processId)
                .containsExactly("TrajectoryProcess", "IntakeProcess", "FillIntakeProcess", "PlanningProcess");
        assertThat(pictures.get(0).active()).containsExactly("CallActivity_Planning");
        assertThat(pictures.get(0).visited())
                .containsExactlyInAnyOrder(
                        "StartEvent_ApplicationReceived",
                        "Milestone_ApplicationReceived",
                        "StartEvent_StageBegun",
                        "Gateway_Stage",
                        "CallActivity_Intake");
        assertThat(pictures.get(1).active()).isEmpty();
        assertThat(pictures.get(1).visited()).contains("UserTask_CheckIntake", "EndEvent_IntakeCompleted");
        assertThat(pictures.get(3).active()).containsExactly("UserTask_ComposeTeam");
        assertThat(pictures.get(3).bpmnXml()).contains("id=\"PlanningProcess\"", "BPMNDiagram");
    }

    @Test
    void active_steps_include_tasks_of_several_and_steps_that_wait_for_the_broker() {
        apply();
        walk.settle();
        walk.intake();
        walk.compose();
        assertThat(process.activeSteps(walk.trajectory))
                .isEqualTo(Set.of("CallActivity_Planning", "CallActivity_Team", "UserTask_DeclareIndependence"));

        outlet.refuseNext(3);
        tasks.openIn(walk.trajectoryId).forEach(task -> tasks.complete(task.id(), Map.of("allIndependent", true)));

        assertThat(process.activeSteps(walk.trajectory))
                .contains("CallActivity_Planning")
                .containsAnyOf("Milestone_TeamComposed", "UserTask_ObjectToTeam");
        walk.settle();
    }
}
