package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** On H2 in a file, as in the embedded default: what was not published before the end is published after the next start. */
class RestartTest {

    private static AnnotationConfigApplicationContext start(Path data) {
        AnnotationConfigApplicationContext service = new AnnotationConfigApplicationContext();
        service.registerBean(DataSource.class, () -> DataSourceBuilder.create()
                .url("jdbc:h2:file:" + data.resolve("engine"))
                .build());
        service.register(EngineSlice.class);
        service.refresh();
        return service;
    }

    private static Walk walk(AnnotationConfigApplicationContext service) {
        return new Walk(
                service.getBean(HumanTasks.class),
                service.getBean(EngineWork.class),
                service.getBean(MovableClock.class));
    }

    @Test
    void whatAKilledProcessHeldIsDoneByTheNextOneAndNoModelIsDeployedAgain(@TempDir Path data) {
        String trajectoryId;
        try (AnnotationConfigApplicationContext first = start(data)) {
            trajectoryId = walk(first).trajectoryId;
            first.getBean(RecordingOutlet.class).refuseNext(Integer.MAX_VALUE);
            first.getBean(TrajectoryProcess.class)
                    .applicationReceived(new TrajectoryId(trajectoryId), Map.of("organisationId", Walk.ORGANISATION));
            first.stop();
            assertThat(new JdbcTemplate(first.getBean(DataSource.class))
                            .update(
                                    "update ACT_RU_JOB set LOCK_OWNER_ = 'killed', LOCK_EXP_TIME_ = dateadd(hour, 1, now()),"
                                            + " DUEDATE_ = now() where TYPE_ = 'message'"))
                    .isEqualTo(1);
        }

        try (AnnotationConfigApplicationContext second = start(data)) {
            walk(second).settle();

            assertThat(second.getBean(RecordingOutlet.class).milestones(trajectoryId))
                    .containsExactly("ApplicationReceived");
            assertThat(second.getBean(HumanTasks.class).openIn(trajectoryId))
                    .singleElement()
                    .satisfies(task -> assertThat(task.kind()).isEqualTo(Kinds.INTAKE));
            assertThat(second.getBean(RepositoryService.class)
                            .createDeploymentQuery()
                            .count())
                    .isEqualTo(1);
        }
    }
}
