package org.keurwerk.audit.planning;

import java.util.List;
import java.util.stream.Stream;

/** The auditors of a trajectory (auditteam), as accounts. */
public record Team(String lead, List<String> coAuditors) {

    public Team {
        coAuditors = List.copyOf(coAuditors);
    }

    /** Lead first. */
    public List<String> all() {
        return Stream.concat(Stream.of(lead), coAuditors.stream()).toList();
    }
}
