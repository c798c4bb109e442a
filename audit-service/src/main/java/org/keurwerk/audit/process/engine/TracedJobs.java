package org.keurwerk.audit.process.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.stereotype.Component;

/**
 * Runs every job in a {@link TraceContext} of its own. A timer is led to by nothing but time and stays in it; a job of the outbox goes on in that of
 * the transaction that wrote it. What a job enters does not stay in its thread.
 */
@Component
class TracedJobs extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Interceptors.before(engine, NewTracePerJob::new);
    }

    private static final class NewTracePerJob extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            return command instanceof ExecuteJobsCmd
                    ? TraceContext.started().call(() -> next.execute(command))
                    : next.execute(command);
        }
    }
}
