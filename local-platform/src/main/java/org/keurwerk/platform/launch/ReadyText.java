package org.keurwerk.platform.launch;

import java.time.Duration;
import java.util.Locale;

/** What stands on the terminal once everything is ready: addresses, demo accounts, and what it took. */
final class ReadyText {

    private static final int MIB_PER_GIB = 1024;

    private ReadyText() {}

    static String of(Addresses at, Duration took, long residentMiB) {
        return """
                Keurwerk is ready: %s

                  Portal            %s
                  Public register   %s
                  Status, mailbox   %s  (mails: %s/mails)
                  API               %s/swagger-ui.html
                  Kafka broker      %s
                  Demo accounts     organisation, organisation2, auditor-lead, auditor-co, office, director, board
                  Password          keurwerk-demo

                %s
                """.formatted(
                at.portal(),
                at.portal(),
                at.register(),
                at.status(),
                at.status(),
                at.portal(),
                at.broker(),
                figures(took, residentMiB)).stripTrailing();
    }

    /** Such as {@code ready in 24.1 s, 1.3 GB}. */
    static String figures(Duration took, long residentMiB) {
        return String.format(
                Locale.ROOT, "ready in %.1f s, %.1f GB", took.toMillis() / 1000.0, (double) residentMiB / MIB_PER_GIB);
    }
}
