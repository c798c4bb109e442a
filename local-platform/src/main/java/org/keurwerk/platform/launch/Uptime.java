package org.keurwerk.platform.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;

/** How long ago the start was asked for. */
final class Uptime {

    private Uptime() {}

    /**
     * Since the process began, the script before it included; without the time that went into building, when the script
     * says that it has built.
     */
    static Duration sinceLaunch() {
        RuntimeMXBean jvm = ManagementFactory.getRuntimeMXBean();
        Duration sinceJvm = Duration.ofMillis(jvm.getUptime());
        if (Boolean.getBoolean("keurwerk.built")) {
            return sinceJvm;
        }
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.ofEpochMilli(jvm.getStartTime())))
                .filter(before -> !before.isNegative())
                .map(sinceJvm::plus)
                .orElse(sinceJvm);
    }
}
