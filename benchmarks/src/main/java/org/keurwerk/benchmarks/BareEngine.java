package org.keurwerk.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine alone: the models of the service, handlers that do nothing, and somebody who completes every task at once. It is
 * set up as the service sets up its own, and does the least that any program on these models has to do.
 */
final class BareEngine implements AutoCloseable {

    private static final int THREADS = 4;

    private final ProcessEngine engine;

    private BareEngine(String url, String username) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setJdbcUrl(url);
        settings.setJdbcUsername(username);
        settings.setJdbcPassword("");
        settings.setDatabaseSchemaUpdate("true");
        settings.setIdGenerator(() -> UUID.randomUUID().toString());
        settings.setHistory("activity");
        settings.setHistoryCleanupEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setCmmnEnabled(false);
        settings.setHistoryTimeToLive("P2922D");
        settings.setBeans(EmptyHandlers.byName());
        settings.setJobExecutorActivate(false);
        engine = settings.buildProcessEngine();
        settings.getJobExecutor().setMaxJobsPerAcquisition(THREADS);
        settings.getJobExecutor().setWaitTimeInMillis(500);
        settings.getJobExecutor().setMaxWait(500);
        Models.all().forEach(model -> engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/" + model)
                .deploy());
        settings.getJobExecutor().start();
    }

    /** On H2 in a file, with the address that ./start gives to the service. */
    static BareEngine onH2(Path folder) {
        return new BareEngine(
                "jdbc:h2:file:" + folder.resolve("engine").toAbsolutePath()
                        + ";WRITE_DELAY=0;RETENTION_TIME=1000;COMPRESS=TRUE;DEFRAG_ALWAYS=TRUE;DB_CLOSE_ON_EXIT=FALSE",
                "sa");
    }

    static BareEngine onPostgres(EmbeddedPostgres server) {
        return new BareEngine(server.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    /** Starts trajectories side by side and leads all to their end. */
    void lead(int trajectories) {
        for (int i = 0; i < trajectories; i++) {
            engine.getRuntimeService()
                    .startProcessInstanceByMessage(
                            "ApplicationReceived", "trj_" + i, Map.of("organisationId", "org_" + i));
        }
        while (running() > 0) {
            if (!doWhatIsOpen()) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private long running() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .count();
    }

    private boolean doWhatIsOpen() {
        List<Task> tasks = engine.getTaskService().createTaskQuery().list();
        tasks.forEach(this::complete);
        List<Execution> waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .messageEventSubscriptionName("CertificatesIssued")
                .list();
        waiting.forEach(one -> engine.getRuntimeService().messageEventReceived("CertificatesIssued", one.getId()));
        return !tasks.isEmpty() || !waiting.isEmpty();
    }

    private void complete(Task task) {
        try {
            engine.getTaskService().complete(task.getId(), EmptyHandlers.answer(task.getTaskDefinitionKey()));
        } catch (OptimisticLockingException meanwhile) {
            // another task of the same step was completed at the same moment: this one is asked for again
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    /** {@code h2|postgresql TRAJECTORIES FOLDER}: prints the CPU seconds of all trajectories together. */
    public static void main(String[] args) throws IOException {
        int trajectories = Integer.parseInt(args[1]);
        if (args[0].equals("h2")) {
            try (BareEngine engine = onH2(Path.of(args[2]))) {
                Result.print(measure(engine, trajectories, List.of(ProcessHandle.current())));
            }
        } else {
            Path data = Path.of(args[2]);
            try (EmbeddedPostgres server =
                            EmbeddedPostgres.builder().setDataDirectory(data).start();
                    BareEngine engine = onPostgres(server)) {
                Result.print(measure(engine, trajectories, List.of(ProcessHandle.current(), server(data))));
            }
        }
    }

    /** The server process, which does not stay a child of the one that started it. */
    private static ProcessHandle server(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static Duration measure(BareEngine engine, int trajectories, List<ProcessHandle> processes) {
        Duration before = Cpu.used(processes);
        engine.lead(trajectories);
        return Cpu.used(processes).minus(before);
    }
}
