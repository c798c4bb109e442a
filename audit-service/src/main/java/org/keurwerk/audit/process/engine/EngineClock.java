package org.keurwerk.audit.process.engine;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's own clock on the application's: before every command it is set anew, so nobody has to tell it that the simulated date moved.
 * The engine's clock is one per JVM, so is the application's.
 */
@Component
public class EngineClock extends AbstractProcessEnginePlugin {

    private static final long TOLERANCE_MILLIS = 20;
    private static final Clock MACHINE = Clock.systemUTC();

    private final Clock clock;
    private volatile long offset;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    /** Sets the engine's clock to the application's. */
    public void follow() {
        long now = clock.millis() - MACHINE.millis();
        if (Math.abs(now - offset) > TOLERANCE_MILLIS) {
            offset = now;
            ClockUtil.offset(now);
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ClockUtil.reset();
        offset = 0;
        follow();
        Interceptors.before(engine, Following::new);
    }

    private final class Following extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            follow();
            return next.execute(command);
        }
    }
}
