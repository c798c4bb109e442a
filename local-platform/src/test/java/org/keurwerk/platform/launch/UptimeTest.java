package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UptimeTest {

    private static final String BUILT = "keurwerk.built";

    @AfterEach
    void forget() {
        System.clearProperty(BUILT);
    }

    @Test
    void theTimeBeforeJavaRanCountsUnlessItWentIntoBuilding() {
        Duration java = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        Duration sinceProcess = Uptime.sinceLaunch();
        assertThat(sinceProcess).isGreaterThanOrEqualTo(java);

        System.setProperty(BUILT, "true");
        Duration withoutBuilding = Uptime.sinceLaunch();

        assertThat(withoutBuilding)
                .isGreaterThanOrEqualTo(java)
                .isLessThanOrEqualTo(
                        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }
}
