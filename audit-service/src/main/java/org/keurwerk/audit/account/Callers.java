package org.keurwerk.audit.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Who an account is when it asks for something: also for the organisations that went up into its own, whose dossiers it reads and whose open tasks it
 * does. Those who belonged to such an organisation keep what they had, and get nothing of the other.
 */
@Component
public class Callers {

    private final TakenOver takenOver;

    public Callers(TakenOver takenOver) {
        this.takenOver = takenOver;
    }

    /** The caller that an account is now. */
    public Caller of(Account account) {
        return account.organisationId() == null
                ? Caller.of(account)
                : of(List.of(account)).get(0);
    }

    /** The same of several, in their order. */
    public List<Caller> of(List<Account> accounts) {
        Map<OrganisationId, Set<OrganisationId>> byActing = takenOver.byActing();
        return accounts.stream()
                .map(account -> {
                    OrganisationId own = account.organisationId();
                    return own == null
                            ? Caller.of(account)
                            : Caller.of(account).actingFor(byActing.getOrDefault(own, Set.of()));
                })
                .toList();
    }
}
