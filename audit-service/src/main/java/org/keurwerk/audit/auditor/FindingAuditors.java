package org.keurwerk.audit.auditor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The office looks for auditors: by name, and by what they are competent for today. */
@Component
@EnableConfigurationProperties(AuditorSettings.class)
@PreAuthorize("hasRole('OFFICE')")
public class FindingAuditors {

    private final Accounts accounts;
    private final Auditors auditors;
    private final BusinessTime time;
    private final AuditorSettings settings;

    public FindingAuditors(Accounts accounts, Auditors auditors, BusinessTime time, AuditorSettings settings) {
        this.settings = settings;
        this.accounts = accounts;
        this.auditors = auditors;
        this.time = time;
    }

    /**
     * An auditor who was found.
     *
     * @param competent for what, today
     * @param ending which of these competences end today or soon, the first to end first
     * @param away whether today is a day of absence
     */
    public record Found(Account account, Auditor auditor, List<Scope> competent, List<Ending> ending, boolean away) {}

    /**
     * A competence that ends.
     *
     * @param lastDay the last day on which it holds, also by a later row that goes on where this one ends
     */
    public record Ending(Scope scope, LocalDate lastDay) {}

    /** How many auditors whose accounts are open have a competence that ends today or soon. */
    public int withCompetenceThatEnds() {
        return (int) find("", null).stream()
                .filter(found ->
                        found.account().closedAt() == null && !found.ending().isEmpty())
                .count();
    }

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
        LocalDate today = time.today();
        List<Scope> competent = auditor.competentOn(today).stream().sorted().toList();
        return new Found(account, auditor, competent, ending(auditor, competent, today), auditor.awayOn(today));
    }

    private List<Ending> ending(Auditor auditor, List<Scope> competent, LocalDate today) {
        LocalDate soon = today.plusDays(settings.competenceEndsSoon());
        return competent.stream()
                .flatMap(scope -> auditor
                        .lastDay(scope, today)
                        .filter(last -> !last.isAfter(soon))
                        .map(last -> new Ending(scope, last))
                        .stream())
                .sorted(Comparator.comparing(Ending::lastDay))
                .toList();
    }
}
