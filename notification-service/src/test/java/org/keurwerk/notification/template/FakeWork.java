package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** What a test says is open. */
final class FakeWork implements OpenWork {

    final List<DeadlineSet> open = new ArrayList<>();
    final List<RenewalWindowOpened> windows = new ArrayList<>();

    @Nullable Renewing running;

    @Override
    public List<DeadlineSet> overdueOn(LocalDate day) {
        return open.stream().filter(one -> one.dueOn().isBefore(day)).toList();
    }

    @Override
    public List<DeadlineSet> askedOf(String party) {
        return open.stream().filter(one -> one.actor().equals(party)).toList();
    }

    @Override
    public boolean isOver(String deadlineId) {
        return false;
    }

    @Override
    public List<RenewalWindowOpened> windows(LocalDate from, LocalDate to) {
        return List.copyOf(windows);
    }

    @Override
    public Optional<Renewing> renewing(
            OrganisationId organisationId, List<Scope> scopes, TrajectoryId renewed, LocalDate day) {
        return Optional.ofNullable(running);
    }
}
