package org.keurwerk.commons.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;

/** Letters about opened windows: the first look at a window fails, so that its letter comes late; written at the next occasion. */
final class Letters implements DueWork {

    private final ConcurrentLinkedQueue<LocalDate> seen = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<LocalDate> toWrite = new ConcurrentLinkedQueue<>();

    EventHandler<RenewalWindowOpened> handler() {
        return new EventHandler<>() {
            @Override
            public Class<RenewalWindowOpened> type() {
                return RenewalWindowOpened.class;
            }

            @Override
            public void handle(EventEnvelope<RenewalWindowOpened> event) {
                LocalDate day = event.data().opensOn();
                if (!seen.contains(day)) {
                    seen.add(day);
                    throw new IllegalStateException("not yet");
                }
                toWrite.add(day);
            }
        };
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        List<String> written = new ArrayList<>();
        for (LocalDate day = toWrite.poll(); day != null; day = toWrite.poll()) {
            written.add("wrote about " + day);
        }
        return written;
    }

    @Override
    public boolean idle() {
        return toWrite.isEmpty();
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return null;
    }
}
