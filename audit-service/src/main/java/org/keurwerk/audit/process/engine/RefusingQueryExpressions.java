package org.keurwerk.audit.process.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Refuses every task query that carries an expression, in itself or in one of its or-parts: engine 7.24 evaluates those of or-parts without
 * checking whether that is switched off (CVE-2026-109432). Keurwerk's own queries compare values only.
 */
@Component
class RefusingQueryExpressions extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Interceptors.before(engine, Refusing::new);
    }

    private static final class Refusing extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof TaskQueryImpl query
                    && query.getQueries().stream()
                            .anyMatch(part -> !part.getExpressions().isEmpty())) {
                throw new BadUserRequestException("Task queries with expressions are refused.");
            }
            return next.execute(command);
        }
    }
}
