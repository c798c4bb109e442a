package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.certificate.WindowDate;

/**
 * A renewal window (venster) of one trajectory's certificates.
 *
 * @param name a period before the end date ({@code P12M}), or {@link #ANNOUNCEMENT}
 * @param opensOn the first day
 * @param openedOn the day on which it was opened; null until then
 */
record Window(String name, LocalDate opensOn, @Nullable LocalDate openedOn) {

    /** The window that starts the next trajectory (aankondiging). */
    static final String ANNOUNCEMENT = "ANNOUNCEMENT";

    static Window planned(String name, LocalDate opensOn) {
        return new Window(name, opensOn, null);
    }

    boolean isAnnouncement() {
        return name.equals(ANNOUNCEMENT);
    }

    boolean isOpen() {
        return openedOn != null;
    }

    WindowDate date() {
        return new WindowDate(name, opensOn);
    }
}
