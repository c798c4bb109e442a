package org.keurwerk.audit.account;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The account with which other services of Keurwerk ask for contacts; its password comes from the environment. */
@Component
@Order(1)
class ServiceAccount implements ApplicationRunner {

    private static final String DEMO_PASSWORD = "keurwerk-demo-service";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Settings settings;
    private final Environment environment;

    ServiceAccount(Accounts accounts, PasswordEncoder passwords, Settings settings, Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.environment = environment;
    }

    /** Name and password. */
    @ConfigurationProperties("keurwerk.service-account")
    record Settings(String username, String password) {}

    @Override
    public void run(ApplicationArguments arguments) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        if (settings.password().isBlank() || (!demo && settings.password().equals(DEMO_PASSWORD))) {
            throw new IllegalStateException(
                    "Set KEURWERK_SERVICE_ACCOUNT_PASSWORD to a secret of your own: only the demo profile has a default.");
        }
        String hash = passwords.encode(settings.password());
        if (hash == null) {
            throw new IllegalStateException("Set KEURWERK_SERVICE_ACCOUNT_PASSWORD.");
        }
        Account account = accounts.named(settings.username())
                .orElseGet(
                        () -> Account.of(settings.username(), hash, settings.username(), "", "nl", Role.SERVICE, null));
        if (account.version() == null || !passwords.matches(settings.password(), account.passwordHash())) {
            accounts.save(account.withPassword(hash));
        }
    }
}
