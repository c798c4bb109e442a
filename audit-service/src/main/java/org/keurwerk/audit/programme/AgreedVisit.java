package org.keurwerk.audit.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.contracts.id.AccountId;

/**
 * What a programme must fit.
 *
 * @param days of the visit; empty while none are agreed, or after they were called off
 * @param team who has accepted to audit, the lead first
 * @param halfDays how long the visit is, in half-days
 * @param over whether it was held, or the trajectory has ended: nothing is changed any more
 */
public record AgreedVisit(List<LocalDate> days, List<Member> team, int halfDays, boolean over) {

    public AgreedVisit {
        days = List.copyOf(days);
        team = List.copyOf(team);
    }

    /**
     * An auditor.
     *
     * @param username by which the auditor is chosen
     */
    public record Member(AccountId account, String username, String name, boolean lead) {}

    /** Whether a programme can be drawn up now. */
    public boolean open() {
        return !days.isEmpty() && !over;
    }

    /** The accounts of the team. */
    public List<AccountId> accounts() {
        return team.stream().map(Member::account).toList();
    }

    /** One of the team by its username. */
    Optional<Member> named(String username) {
        return team.stream()
                .filter(member -> member.username().equals(username))
                .findFirst();
    }

    /** Whether an account leads the team. */
    boolean isLead(AccountId account) {
        return team.stream()
                .anyMatch(member -> member.lead() && member.account().equals(account));
    }
}
