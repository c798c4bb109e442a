package org.keurwerk.audit.organisation;

import java.util.Optional;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Whom an organisation named for one of its trajectories (contactpersoon): the letters of the trajectory go there too. */
public interface NamedContacts {

    /** The address that was named; empty when none was. */
    Optional<String> addressFor(TrajectoryId trajectoryId, OrganisationId organisationId);
}
