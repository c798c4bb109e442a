package org.keurwerk.audit.demo;

import java.util.List;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.OfferedAccounts;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
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
    private record DemoAccount(String username, String name, Role role) {}

    /** In the order of a trajectory. */
    private static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount("organisation", "Biblionet Groningen (demo)", Role.ORGANISATION),
            new DemoAccount("organisation2", "Bibliotheek Voorbeeld-Noord (demo)", Role.ORGANISATION),
            new DemoAccount("auditor-lead", "Lead auditor (demo)", Role.AUDITOR),
            new DemoAccount("auditor-co", "Co-auditor (demo)", Role.AUDITOR),
            new DemoAccount("office", "Bureau (demo)", Role.OFFICE),
            new DemoAccount("director", "Directeur (demo)", Role.DIRECTOR),
            new DemoAccount("board", "Bestuur (demo)", Role.BOARD));

    private static final String MAIL_DOMAIN = "@cbct.example";

    private final Accounts accounts;
    private final RegisteringOrganisation registering;
    private final Passwords passwords;
    private final String password;

    DemoData(
            Accounts accounts,
            RegisteringOrganisation registering,
            Passwords passwords,
            @Value("${keurwerk.demo.password}") String password) {
        this.accounts = accounts;
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
        registering.register(new Registration(
                "Biblionet Groningen", "Groningen", "contact@biblionet-groningen.example", "nl", "organisation", null));
        registering.register(new Registration(
                "Bibliotheek Voorbeeld-Noord",
                "Voorbeeldstad",
                "contact@voorbeeld-noord.example",
                "nl",
                "organisation2",
                null));
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
