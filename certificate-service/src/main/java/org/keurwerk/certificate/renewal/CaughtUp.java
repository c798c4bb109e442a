package org.keurwerk.certificate.renewal;

import java.util.function.BooleanSupplier;

/** Whether the service has, since it came up, been level once with everything written for it. Once reached it stays so. */
class CaughtUp {

    private final BooleanSupplier level;
    private volatile boolean reached;

    CaughtUp(BooleanSupplier level) {
        this.level = level;
    }

    boolean isReached() {
        reached = reached || level.getAsBoolean();
        return reached;
    }
}
