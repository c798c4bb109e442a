package org.keurwerk.audit.planning;

import java.util.List;
import java.util.stream.Stream;
import org.keurwerk.contracts.id.AccountId;

/** The auditors of a trajectory (auditteam), as accounts. */
public record Team(AccountId lead, List<AccountId> coAuditors) {

    public Team {
        coAuditors = List.copyOf(coAuditors);
    }

    /** The same with another in the place of one. */
    Team with(AccountId replaced, AccountId substitute) {
        return new Team(
                lead.equals(replaced) ? substitute : lead,
                coAuditors.stream()
                        .map(co -> co.equals(replaced) ? substitute : co)
                        .toList());
    }

    /** Lead first. */
    public List<AccountId> all() {
        return Stream.concat(Stream.of(lead), coAuditors.stream()).toList();
    }
}
