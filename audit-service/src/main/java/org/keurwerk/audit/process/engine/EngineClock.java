package org.keurwerk.audit.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
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

    /** What {@link ClockUtil} was told last, by whichever engine: it is one per JVM. */
    private static final AtomicLong OFFSET = new AtomicLong();

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    /** Sets the engine's clock to the application's. */
    public void follow() {
        if (isBehindOrAhead()) {
            adjust();
        }
    }

    /** The moment that the engine and the application go by. */
    public Instant now() {
        follow();
        return ClockUtil.getCurrentTime().toInstant();
    }

    private boolean isBehindOrAhead() {
        return Math.abs(difference()) > TOLERANCE_MILLIS;
    }

    private long difference() {
        return clock.millis() - ClockUtil.getCurrentTime().toInstant().toEpochMilli();
    }

    /** One thread at a time, and looking again: two that both add the difference would go too far. */
    private void adjust() {
        synchronized (OFFSET) {
            if (isBehindOrAhead()) {
                ClockUtil.offset(OFFSET.addAndGet(difference()));
            }
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        begin();
        Interceptors.before(engine, Following::new);
    }

    private void begin() {
        synchronized (OFFSET) {
            ClockUtil.reset();
            OFFSET.set(0);
            adjust();
        }
    }

    private final class Following extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            follow();
            return next.execute(command);
        }
    }
}
