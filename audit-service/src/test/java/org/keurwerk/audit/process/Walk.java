package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.contracts.id.TrajectoryId;

/** One trajectory that a test leads through its process as people would: task by task, day by day. */
final class Walk {

    static final String ORGANISATION = "org_noord";
    static final String LEAD = "acc_lead";
    static final String CO = "acc_co";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final String trajectoryId = "trj_" + UUID.randomUUID();
    final TrajectoryId trajectory = new TrajectoryId(trajectoryId);
    private final HumanTasks tasks;
    private final EngineWork work;
    private final MovableClock clock;

    Walk(HumanTasks tasks, EngineWork work, MovableClock clock) {
        this.tasks = tasks;
        this.work = work;
        this.clock = clock;
    }

    void settle() {
        assertThat(work.runWhatIsDue(PATIENCE)).as("everything due is done").isTrue();
    }

    void daysPass(int days) {
        LocalDate day = clock.today().plusDays(days);
        clock.moveTo(day);
        settle();
    }

    HumanTask task(TaskKind kind) {
        List<HumanTask> open = tasks.openIn(trajectoryId);
        return open.stream()
                .filter(task -> task.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " among " + open));
    }

    List<TaskKind> openKinds() {
        return tasks.openIn(trajectoryId).stream().map(HumanTask::kind).toList();
    }

    void done(TaskKind kind, Map<String, Object> variables) {
        assertThat(tasks.complete(task(kind).id(), variables)).isTrue();
        settle();
    }

    void done(TaskKind kind) {
        done(kind, Map.of());
    }

    void check(boolean accepted) {
        done(Kinds.CHECK_INTAKE, Map.of("intakeAccepted", accepted));
    }

    void intake() {
        done(Kinds.INTAKE, Map.of("staffFte", 310.5, "branches", 62));
        check(true);
    }

    void compose() {
        done(
                Kinds.COMPOSE_TEAM,
                Map.of(
                        "leadAuditor",
                        LEAD,
                        "auditors",
                        List.of(LEAD, CO),
                        "asked",
                        List.of(LEAD, CO),
                        "allIndependent",
                        false));
    }

    void declare() {
        done(Kinds.DECLARE_INDEPENDENCE, Map.of("allIndependent", true));
        done(Kinds.DECLARE_INDEPENDENCE, Map.of("allIndependent", true));
    }

    void planning() {
        compose();
        declare();
        done(Kinds.OBJECT_TO_TEAM, Map.of("nameObjected", false));
        done(Kinds.PROPOSE_VISIT_DATES);
        done(Kinds.CHOOSE_VISIT_DATE, Map.of("visitAgreed", true));
    }

    void visit() {
        daysPass(8);
        done(Kinds.CONFIRM_VISIT, Map.of("visitHeld", true));
    }

    void newDays() {
        done(Kinds.PROPOSE_VISIT_DATES);
        done(Kinds.CHOOSE_VISIT_DATE, Map.of("visitAgreed", true));
    }

    void concept() {
        done(Kinds.SCORE_NORMS);
        done(Kinds.SCORE_NORMS);
        done(
                Kinds.CONSOLIDATE_SCORES,
                Map.of("normsBelow", 0, "normsBetween", 0, "conditionalNorms", 2, "totalBand", "NONE"));
        done(Kinds.WRITE_CONCEPT_REPORT);
    }

    void reporting() {
        concept();
        done(Kinds.RESPOND_TO_CONCEPT);
        done(Kinds.FINALISE_REPORT);
    }

    void decision(boolean anyCertified) {
        done(Kinds.TAKE_DECISION, Map.of("anyCertified", anyCertified));
    }
}
