package org.keurwerk.audit.process.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Health of the engine: its database answers and its job executor runs. Incidents are shown but are no ill health: a restart does not cure them,
 * the office does.
 */
@Component
class ProcessEngineHealthIndicator extends AbstractHealthIndicator {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final SpringJobExecutor jobExecutor;

    ProcessEngineHealthIndicator(ManagementService management, RuntimeService runtime, SpringJobExecutor jobExecutor) {
        super("the process engine's database does not answer");
        this.management = management;
        this.runtime = runtime;
        this.jobExecutor = jobExecutor;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(jobExecutor.isActive() ? "UP" : "OUT_OF_SERVICE")
                .withDetail("schema", management.getProperties().getOrDefault("schema.version", "unknown"))
                .withDetail("jobExecutor", jobExecutor.isActive() ? "running" : "stopped")
                .withDetail("incidents", runtime.createIncidentQuery().count());
    }
}
