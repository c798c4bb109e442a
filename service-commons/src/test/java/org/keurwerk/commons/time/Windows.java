package org.keurwerk.commons.time;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Windows that open on their dates and say so in an event. */
final class Windows implements DueWork {

    private final EventPublisher publisher;
    private final TreeSet<LocalDate> closed = new TreeSet<>();

    Windows(EventPublisher publisher) {
        this.publisher = publisher;
    }

    synchronized void opensOn(LocalDate day) {
        closed.add(day);
    }

    @Override
    public synchronized List<String> doWhatIsDue(LocalDate today) {
        List<LocalDate> due = List.copyOf(closed.headSet(today, true));
        for (LocalDate day : due) {
            publisher.publish(publisher.envelope("window-" + day, opened(day), null, null));
            closed.remove(day);
        }
        return due.stream().map(day -> "opened " + day).toList();
    }

    @Override
    public boolean idle() {
        return true;
    }

    @Override
    public synchronized @Nullable LocalDate nextDue() {
        return closed.isEmpty() ? null : closed.first();
    }

    private static RenewalWindowOpened opened(LocalDate day) {
        return new RenewalWindowOpened(
                new TrajectoryId("trj_1"),
                new OrganisationId("org_1"),
                "P12M",
                day,
                day.plusYears(1),
                "2025-Q1",
                List.of("CBCT-2021-000117-R"),
                List.of(Scope.LIBRARY));
    }
}
