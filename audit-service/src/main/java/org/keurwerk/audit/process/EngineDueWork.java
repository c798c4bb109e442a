package org.keurwerk.audit.process;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.DueWork;
import org.springframework.stereotype.Component;

/** The engine's part of what becomes due with time: its timers fire, and what follows from them happens. */
@Component
class EngineDueWork implements DueWork {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EngineWork engine;
    private final DueTimers timers;

    EngineDueWork(EngineWork engine, DueTimers timers) {
        this.engine = engine;
        this.timers = timers;
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        if (engine.idle()) {
            return List.of();
        }
        List<String> due = timers.due();
        engine.runWhatIsDue(PATIENCE);
        return due;
    }

    @Override
    public boolean idle() {
        return engine.idle();
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return engine.nextDue().orElse(null);
    }
}
