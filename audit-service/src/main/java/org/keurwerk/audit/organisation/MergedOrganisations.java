package org.keurwerk.audit.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.TakenOver;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.stereotype.Component;

/** What took the place of organisations that were merged, from the register. */
@Component
class MergedOrganisations implements Successors, TakenOver {

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

    @Override
    public Map<OrganisationId, Set<OrganisationId>> byActing() {
        Map<OrganisationId, OrganisationId> into = organisations.findByMergedIntoIsNotNull().stream()
                .collect(Collectors.toMap(Organisation::id, one -> Objects.requireNonNull(one.mergedInto())));
        Map<OrganisationId, Set<OrganisationId>> byActing = new HashMap<>();
        into.keySet().forEach(merged -> {
            OrganisationId next = into.get(merged);
            while (next != null
                    && byActing.computeIfAbsent(next, acting -> new HashSet<>()).add(merged)) {
                next = into.get(next);
            }
        });
        return byActing;
    }
}
