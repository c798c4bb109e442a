package org.keurwerk.platform.launch;

import java.lang.management.ManagementFactory;
import java.time.Clock;
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
        Duration sinceJvm =
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        if (Boolean.getBoolean("keurwerk.built")) {
            return sinceJvm;
        }
        Instant now = Clock.systemUTC().instant();
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, now))
                .filter(sinceProcess -> sinceProcess.compareTo(sinceJvm) > 0)
                .orElse(sinceJvm);
    }
}
