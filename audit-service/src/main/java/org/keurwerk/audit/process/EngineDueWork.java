package org.keurwerk.audit.process;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.DueWork;
import org.springframework.stereotype.Component;

/** The engine's part of what becomes due with time: its timers fire, and what follows from them happens. */
@Component
class EngineDueWork implements DueWork {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EngineWork engine;
    private final HistoryService history;

    EngineDueWork(EngineWork engine, HistoryService history) {
        this.engine = engine;
        this.history = history;
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        if (engine.idle()) {
            return List.of();
        }
        long before = jobsDone();
        engine.runWhatIsDue(PATIENCE);
        long done = jobsDone() - before;
        return done == 0 ? List.of() : List.of(done + " process steps");
    }

    private long jobsDone() {
        return history.createHistoricJobLogQuery().successLog().count();
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
