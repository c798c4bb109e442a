package org.keurwerk.audit.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.OfferedAccounts;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.AuditorKind;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.auditor.Competence;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The accounts and the two organisations of the demo profile. They are roles, not people. */
@Component
@Profile("demo")
@Order(2)
class DemoData implements ApplicationRunner {

    /** A demo account. */
    private record DemoAccount(String username, String name, Role role) {

        AuditorKind kind() {
            return username.equals("auditor-lead") ? AuditorKind.EXPERT : AuditorKind.PEER;
        }
    }

    /** In the order of a trajectory. */
    private static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount("organisation", "Biblionet Groningen (demo)", Role.ORGANISATION),
            new DemoAccount("organisation2", "Bibliotheek Voorbeeld-Noord (demo)", Role.ORGANISATION),
            new DemoAccount("auditor-lead", "Lead auditor (demo)", Role.AUDITOR),
            new DemoAccount("auditor-co", "Co-auditor (demo)", Role.AUDITOR),
            new DemoAccount("auditor-peer", "Peer-auditor (demo)", Role.AUDITOR),
            new DemoAccount("office", "Bureau (demo)", Role.OFFICE),
            new DemoAccount("director", "Directeur (demo)", Role.DIRECTOR),
            new DemoAccount("board", "Bestuur (demo)", Role.BOARD));

    private static final String MAIL_DOMAIN = "@cbct.example";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final Accounts accounts;
    private final Auditors auditors;
    private final RegisteringOrganisation registering;
    private final Passwords passwords;
    private final String password;

    DemoData(
            Accounts accounts,
            Auditors auditors,
            RegisteringOrganisation registering,
            Passwords passwords,
            @Value("${keurwerk.demo.password}") String password) {
        this.accounts = accounts;
        this.auditors = auditors;
        this.registering = registering;
        this.passwords = passwords;
        this.password = password;
    }

    /** The accounts that the page for signing in offers. */
    @Bean
    static OfferedAccounts offeredAccounts(@Value("${keurwerk.demo.password}") String password) {
        return new OfferedAccounts(ACCOUNTS.stream().map(DemoAccount::username).toList(), password);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ACCOUNTS.stream().filter(account -> account.role() != Role.ORGANISATION).forEach(this::add);
        ACCOUNTS.stream().filter(account -> account.role() == Role.AUDITOR).forEach(this::makeCompetent);
        register("Biblionet Groningen", "Groningen", "contact@biblionet-groningen.example", "organisation");
        register("Bibliotheek Voorbeeld-Noord", "Voorbeeldstad", "contact@voorbeeld-noord.example", "organisation2");
    }

    /** Only once: by the next start somebody may have renamed it, merged it, or mended its address. */
    private void register(String name, String place, String email, String username) {
        if (accounts.named(username).isEmpty()) {
            registering.register(new Registration(name, place, email, "nl", username, null));
        }
    }

    /** They may audit everything, for as long as the examples go back. */
    private void makeCompetent(DemoAccount account) {
        accounts.named(account.username())
                .map(Account::id)
                .filter(id -> !auditors.existsById(id))
                .ifPresent(id -> competent(id, account.kind()));
    }

    private void competent(AccountId id, AuditorKind kind) {
        List<Competence> all = Stream.of(Scope.values())
                .map(scope -> new Competence(scope, SINCE, null))
                .toList();
        try {
            auditors.insert(new Auditor(id, kind, all, List.of(), List.of(), null, 1, null));
        } catch (DuplicateKeyException e) {
            LOG.debug("another node made {} competent", id, e);
        }
    }

    private void add(DemoAccount account) {
        if (accounts.named(account.username()).isPresent()) {
            return;
        }
        try {
            accounts.insert(Account.of(
                    account.username(),
                    passwords.hash(password),
                    account.name(),
                    account.username() + MAIL_DOMAIN,
                    "nl",
                    account.role(),
                    null));
        } catch (DuplicateKeyException e) {
            if (accounts.named(account.username()).isEmpty()) {
                throw e;
            }
        }
    }
}
