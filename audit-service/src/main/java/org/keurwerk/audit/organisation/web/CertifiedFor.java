package org.keurwerk.audit.organisation.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.stereotype.Component;

/** What organisations can be certified for as the office says it, and what they were audited for: the same in the list and in its file. */
@Component
class CertifiedFor {

    private final Trajectories trajectories;

    CertifiedFor(Trajectories trajectories) {
        this.trajectories = trajectories;
    }

    Map<OrganisationId, List<Scope>> of(Collection<Organisation> shown) {
        Map<OrganisationId, Set<Scope>> all = new HashMap<>();
        shown.forEach(one ->
                all.computeIfAbsent(one.id(), id -> EnumSet.noneOf(Scope.class)).addAll(one.scopes()));
        trajectories.ofOrganisations(all.keySet()).forEach(one -> Objects.requireNonNull(all.get(one.organisationId()))
                .addAll(one.scopes()));
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }
}
