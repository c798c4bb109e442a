package org.keurwerk.audit.process.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** A lock in the engine's database, so that one node at a time starts processes. On H2, which has one node only, the engine takes no such lock. */
@Component
public class StartLock {

    private final ProcessEngineConfigurationImpl engine;

    StartLock(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Takes it; it is held until the transaction ends in which this is called. */
    public void take() {
        engine.getCommandExecutorTxRequired().execute(commands -> {
            commands.getPropertyManager().acquireExclusiveLockForStartup();
            return null;
        });
    }
}
