package org.keurwerk.audit.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the job executor when everything else is up and stops it before anything else goes down. A context that is only paused stops it too:
 * else its thread would go on taking jobs away from the active one.
 */
@Component
class JobExecutorLifecycle implements SmartLifecycle {

    private final SpringJobExecutor jobExecutor;
    private final ProcessEngineConfigurationImpl configuration;

    /** Asks for the engine so that it is built and registered with the job executor before that starts. */
    JobExecutorLifecycle(
            SpringJobExecutor jobExecutor, ProcessEngine engine, ProcessEngineConfigurationImpl configuration) {
        this.jobExecutor = jobExecutor;
        this.configuration = configuration;
    }

    @Override
    public void start() {
        if (DbSqlSessionFactory.H2.equals(configuration.getDatabaseType())) {
            configuration.getCommandExecutorTxRequired().execute(JobExecutorLifecycle::releaseJobs);
        }
        jobExecutor.start();
    }

    /**
     * The embedded database has one node: what is locked when it starts was locked by a process that was killed. Elsewhere another node may be at
     * work on it, so that the lock's own end is waited for.
     */
    private static @Nullable Void releaseJobs(CommandContext engine) {
        JobQueryImpl due = new JobQueryImpl();
        due.executable();
        engine.getJobManager().findJobsByQueryCriteria(due, null).forEach(job -> ((JobEntity) job).unlock());
        return null;
    }

    @Override
    public void stop() {
        jobExecutor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobExecutor.isActive();
    }
}
