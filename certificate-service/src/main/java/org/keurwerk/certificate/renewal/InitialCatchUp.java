package org.keurwerk.certificate.renewal;

import java.util.function.BooleanSupplier;

/** Whether the service has handled, since it started, everything that had been published before. Once done it stays done. */
class InitialCatchUp {

    private final BooleanSupplier nothingWaits;
    private volatile boolean done;

    InitialCatchUp(BooleanSupplier nothingWaits) {
        this.nothingWaits = nothingWaits;
    }

    boolean isDone() {
        done = done || nothingWaits.getAsBoolean();
        return done;
    }
}
