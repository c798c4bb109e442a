package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** What is so on the day on which a letter is written: a list says that, not what was so when it was planned. */
public interface OpenWork {

    /** What should have been done before a day and is still open, what is latest first. */
    List<DeadlineSet> overdueOn(LocalDate day);

    /** What a party is asked now, what is due first in front. */
    List<DeadlineSet> askedOf(String party);

    /** Whether what a deadline stands on is done or no longer asked. */
    boolean isOver(String deadlineId);

    /** The renewal windows that opened in the days from one to another, both included. */
    List<RenewalWindowOpened> windows(LocalDate from, LocalDate to);

    /** The trajectory that renews what an organisation holds, when it has begun, with what is late in it on a day; the newest of several. */
    Optional<Renewing> renewing(OrganisationId organisationId, List<Scope> scopes, TrajectoryId renewed, LocalDate day);
}
