package org.keurwerk.audit.organisation;

import java.util.Optional;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.stereotype.Component;

/** What took the place of organisations that were merged, from the register. */
@Component
class MergedOrganisations implements Successors {

    private final Organisations organisations;

    MergedOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Optional<Successor> of(OrganisationId merged) {
        return organisations
                .current(merged)
                .filter(one -> !one.id().equals(merged))
                .map(one -> new Successor(one.id(), one.name(), one.place()));
    }
}
