package org.keurwerk.audit.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the job executor when everything else is up and stops it before anything else goes down. A context that is only paused stops it too:
 * else its thread would go on taking jobs away from the active one.
 */
@Component
class JobExecutorLifecycle implements SmartLifecycle {

    private final SpringJobExecutor jobExecutor;

    /** Asks for the engine so that it is built and registered with the job executor before that starts. */
    JobExecutorLifecycle(SpringJobExecutor jobExecutor, ProcessEngine engine) {
        this.jobExecutor = jobExecutor;
    }

    @Override
    public void start() {
        jobExecutor.start();
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
