package org.keurwerk.notification.planning;

import java.util.List;
import java.util.stream.Stream;

/** The auditors of a trajectory (auditteam), as the last event about them says. */
record Team(String leadAuditor, List<String> coAuditors) {

    Team {
        coAuditors = List.copyOf(coAuditors);
    }

    /** All of them, the lead first. */
    List<String> everyone() {
        return Stream.concat(Stream.of(leadAuditor), coAuditors.stream()).toList();
    }
}
