package org.keurwerk.notification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.template.OpenWork;
import org.keurwerk.notification.template.Renewing;
import org.springframework.stereotype.Component;

/** What is known from events of deadlines and renewals, for the letters that list it. */
@Component
class KnownWork implements OpenWork {

    private final Deadlines deadlines;
    private final KnownRenewals renewals;

    KnownWork(Deadlines deadlines, KnownRenewals renewals) {
        this.deadlines = deadlines;
        this.renewals = renewals;
    }

    @Override
    public List<DeadlineSet> overdueOn(LocalDate day) {
        return deadlines.lateWith(null, day, Deadlines.MOST);
    }

    @Override
    public List<DeadlineSet> askedOf(String party) {
        return deadlines.of(party);
    }

    @Override
    public boolean isOver(String deadlineId) {
        return deadlines.isOver(deadlineId);
    }

    @Override
    public List<RenewalWindowOpened> windows(LocalDate from, LocalDate to) {
        return renewals.windows(from, to);
    }

    @Override
    public Optional<Renewing> renewing(
            OrganisationId organisationId, List<Scope> scopes, TrajectoryId renewed, LocalDate day) {
        return renewals.running(organisationId, scopes, renewed)
                .map(running -> new Renewing(
                        running.trajectoryId(),
                        running.auditQuarter(),
                        deadlines
                                .mostOverdue(organisationId, running.trajectoryId(), day)
                                .orElse(null)));
    }
}
