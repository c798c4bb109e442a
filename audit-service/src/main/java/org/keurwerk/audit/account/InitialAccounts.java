package org.keurwerk.audit.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The first accounts of a new installation, from the settings {@code keurwerk.accounts.initial[0].username}, {@code .password}, {@code .role},
 * {@code .name}, {@code .email}: made when they are not there, left alone when they are. Organisations get theirs from the office.
 */
@Component
@Order(1)
class InitialAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(InitialAccounts.class);
    private final Accounts accounts;
    private final Passwords passwords;
    private final Settings settings;

    InitialAccounts(Accounts accounts, Passwords passwords, Settings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** The accounts to make. */
    @ConfigurationProperties("keurwerk.accounts")
    record Settings(@DefaultValue List<Initial> initial) {}

    /** One of them; all but the language must be given. */
    record Initial(
            @Nullable String username,
            @Nullable String password,
            @Nullable Role role,
            @Nullable String name,
            @Nullable String email,
            @DefaultValue("nl") String language) {}

    @Override
    public void run(ApplicationArguments arguments) {
        settings.initial().forEach(this::make);
    }

    private void make(Initial initial) {
        String username = initial.username();
        String password = initial.password();
        Role role = initial.role();
        String name = initial.name();
        String email = initial.email();
        if (username == null || password == null || role == null || name == null || email == null) {
            throw new IllegalStateException(
                    "Each of keurwerk.accounts.initial needs a username, password, role, name and email.");
        }
        if (role == Role.ORGANISATION
                || role == Role.SERVICE
                || !passwords.problems("password", password, username).isEmpty()) {
            throw new IllegalStateException("keurwerk.accounts.initial: " + username
                    + " needs a password of 12 to 128 characters that is not a common one,"
                    + " and one of the roles AUDITOR, OFFICE, DIRECTOR, BOARD.");
        }
        if (accounts.named(username).isEmpty()) {
            insert(username, password, role, name, email, initial.language());
        }
    }

    private void insert(String username, String password, Role role, String name, String email, String language) {
        try {
            accounts.insert(Account.of(username, passwords.hash(password), name, email, language, role, null));
            LOG.info("account {} made for role {}", username, role);
        } catch (DuplicateKeyException e) {
            LOG.debug("another node made account {}", username, e);
        }
    }
}
