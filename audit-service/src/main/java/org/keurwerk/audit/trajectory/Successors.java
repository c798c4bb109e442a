package org.keurwerk.audit.trajectory;

import java.util.Optional;
import org.keurwerk.contracts.id.OrganisationId;

/**
 * Which organisation took the place of another (samenvoeging): trajectories that come are its own, and are not begun by the one that went up into it.
 * The feature that keeps the organisations knows.
 */
public interface Successors {

    /** The one that acts now in the place of an organisation; empty for one that stands on its own, or is not known. */
    Optional<Successor> of(OrganisationId merged);

    /** Who acts now. */
    record Successor(OrganisationId id, String name, String place) {}
}
