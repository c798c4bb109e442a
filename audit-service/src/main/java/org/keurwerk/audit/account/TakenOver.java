package org.keurwerk.audit.account;

import java.util.Map;
import java.util.Set;
import org.keurwerk.contracts.id.OrganisationId;

/** Which organisations went up into which (samenvoeging). The feature that keeps the organisations knows. */
public interface TakenOver {

    /** By the organisation that took over: all that went up into it, also by way of another. */
    Map<OrganisationId, Set<OrganisationId>> byActing();
}
