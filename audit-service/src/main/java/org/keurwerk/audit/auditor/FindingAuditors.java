package org.keurwerk.audit.auditor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The office looks for auditors: by name, and by what they are competent for today. */
@Component
@PreAuthorize("hasRole('OFFICE')")
public class FindingAuditors {

    private final Accounts accounts;
    private final Auditors auditors;
    private final BusinessTime time;

    public FindingAuditors(Accounts accounts, Auditors auditors, BusinessTime time) {
        this.accounts = accounts;
        this.auditors = auditors;
        this.time = time;
    }

    /**
     * An auditor who was found.
     *
     * @param competent for what, today
     * @param away whether today is a day of absence
     */
    public record Found(Account account, Auditor auditor, List<Scope> competent, boolean away) {}

    /** Those whose name, user name or address has a text in it and, unless it is null, who are competent for a scope today; by name. */
    public List<Found> find(String text, @Nullable Scope scope) {
        List<Account> all = accounts.findByRolesContainsOrderByDisplayName(Role.AUDITOR).stream()
                .filter(one -> one.isFoundBy(text))
                .toList();
        Map<AccountId, Auditor> known =
                auditors.of(all.stream().map(Account::id).toList());
        return all.stream()
                .map(account -> found(account, known.getOrDefault(account.id(), Auditor.unknown(account.id()))))
                .filter(found -> scope == null || found.competent().contains(scope))
                .toList();
    }

    private Found found(Account account, Auditor auditor) {
        return new Found(
                account,
                auditor,
                auditor.competentOn(time.today()).stream().sorted().toList(),
                auditor.awayOn(time.today()));
    }
}
