package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Plans, once per trajectory, the renewal of its certificates. */
@Component
public class PlanningRenewal {

    private final Renewals renewals;
    private final RenewalWindows windows;

    PlanningRenewal(Renewals renewals, RenewalWindows windows) {
        this.renewals = renewals;
        this.windows = windows;
    }

    /** Plans the windows before an end date; doing it again changes nothing. */
    public void plan(TrajectoryId trajectoryId, OrganisationId organisationId, LocalDate validUntil) {
        renewals.add(Renewal.planned(trajectoryId, organisationId, validUntil, windows.planned(validUntil)));
    }

    /** Plans likewise what is certified when a condition is lifted: it ends, and is renewed, with what the first decision certified. */
    public void planLifted(TrajectoryId first, OrganisationId organisationId, LocalDate validUntil) {
        plan(first, organisationId, validUntil);
        renewals.heldBy(first, organisationId);
    }

    /** Lets the renewal go on after something that held it back: a suspension that was lifted, an audit that ended. */
    public void goOn(TrajectoryId trajectoryId) {
        renewals.goOn(trajectoryId);
    }
}
