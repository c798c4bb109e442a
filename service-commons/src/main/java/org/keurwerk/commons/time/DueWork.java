package org.keurwerk.commons.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that becomes due with time: a window that opens, a notice that goes out, a timer that fires. A service's beans of this type are asked on
 * every tick, and in the demo profile on every date that the simulated clock meets. Asking twice on one day must do nothing twice.
 */
public interface DueWork {

    /**
     * Does everything due up to the end of this day's beginning, and says one line per thing done: what happened in one word,
     * as an event would be named, a colon, and to whom or what, for example {@code CertificateExpired: CBCT-2021-000117-K}.
     */
    List<String> doWhatIsDue(LocalDate today);

    /** Whether nothing is left that would happen without time passing: no unsent event, no running job. */
    boolean idle();

    /** The next day on which there will be something to do; null when there is none. */
    @Nullable LocalDate nextDue();
}
