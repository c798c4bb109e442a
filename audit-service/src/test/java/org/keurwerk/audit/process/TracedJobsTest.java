package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.process.Walk.ORGANISATION;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.process.RecordingOutlet.Published;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.audit.DeadlineMissed;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.springframework.beans.factory.annotation.Autowired;

@H2Engine
class TracedJobsTest {

    @Autowired
    private TrajectoryProcess process;

    @Autowired
    private RecordingOutlet outlet;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private EngineWork work;

    @Autowired
    private MovableClock clock;

    private Walk walk;

    private final TraceContext request = TraceContext.started();

    @BeforeEach
    void begin() {
        walk = new Walk(tasks, work, clock);
        outlet.forget();
    }

    private void apply(TraceContext because) {
        because.run(() -> process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION)));
        walk.settle();
    }

    private List<String> traceIds(List<Published> events) {
        return events.stream()
                .filter(event -> event.correlationId().equals(walk.trajectoryId))
                .map(event -> traceId(event.trace()))
                .distinct()
                .toList();
    }

    private static String traceId(TraceContext trace) {
        return trace.traceparent().substring(3, 35);
    }

    @Test
    void everythingThatFollowsFromARequestIsPublishedInItsTrace() {
        apply(request);

        assertThat(outlet.milestones(walk.trajectoryId)).containsExactly("ApplicationReceived");
        assertThat(outlet.published(DeadlineSet.class, walk.trajectoryId)).hasSize(1);
        assertThat(traceIds(outlet.published)).containsExactly(traceId(request));
    }

    @Test
    void anotherRequestInTheSameTrajectoryIsAnotherTrace() {
        apply(request);
        walk.done(Kinds.INTAKE, Map.of("staffFte", 5, "branches", 1));
        outlet.forget();
        TraceContext check = TraceContext.started();

        check.run(() -> tasks.complete(walk.task(Kinds.CHECK_INTAKE).id(), Map.of("intakeAccepted", true)));
        walk.settle();

        assertThat(outlet.milestones(walk.trajectoryId)).containsExactly("IntakeAccepted");
        assertThat(traceIds(outlet.published)).containsExactly(traceId(check));
    }

    @Test
    void theEventThatLedToAStepIsItsCauseAlsoAfterFailures() {
        outlet.refuseNext(2);

        apply(request.becauseOf("event-1"));

        assertThat(outlet.attempts).hasSizeGreaterThan(2);
        assertThat(outlet.attempts)
                .extracting(attempt -> attempt.trace().causationId())
                .containsOnly("event-1");
        assertThat(traceIds(outlet.attempts)).containsExactly(traceId(request));
    }

    @Test
    void whatTimeBringsAboutBeginsATraceOfItsOwn() {
        apply(request);
        outlet.forget();

        walk.daysPass(8);

        assertThat(outlet.published(DeadlineMissed.class, walk.trajectoryId)).hasSize(1);
        assertThat(traceIds(outlet.published)).hasSize(1).doesNotContain(traceId(request));
    }
}
