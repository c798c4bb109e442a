package org.keurwerk.audit.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The office registers an organisation and gives it an account. Registering the same name and place again finds the first. */
@Component
public class RegisteringOrganisation {

    /** The account exists and belongs to somebody else. */
    public static final ProblemKind USERNAME_TAKEN = new ProblemKind("username-taken", 409);

    private static final int SHORTEST_PASSWORD = 12;

    private final Organisations organisations;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final BusinessTime time;
    private final @Nullable String defaultPassword;
    private final Supplier<String> defaultHash;

    RegisteringOrganisation(
            Organisations organisations,
            Accounts accounts,
            PasswordEncoder passwords,
            BusinessTime time,
            @Value("${keurwerk.demo.password:#{null}}") @Nullable String defaultPassword) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.time = time;
        this.defaultPassword = defaultPassword;
        this.defaultHash = SingletonSupplier.of(() -> encoded(defaultPassword));
    }

    /**
     * What the office fills in.
     *
     * @param username the account that is made for it
     * @param password its first password, at least twelve characters; has a default in the demo profile only
     */
    public record Registration(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 80) String place,
            @NotBlank @Email String email,
            @Nullable @Pattern(regexp = "nl|en") String language,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,40}") String username,

            @Nullable String password) {}

    /** What came of it. */
    public record Registered(
            Organisation organisation, @Nullable String username, boolean isNew) {}

    /** Registers. */
    public Registered register(Registration registration) {
        check(registration);
        Optional<Organisation> existing = organisations.findByNameAndPlace(registration.name(), registration.place());
        Organisation organisation = existing.orElseGet(() -> insert(registration));
        String username = registration.username();
        if (username != null) {
            give(organisation, username, registration);
        }
        return new Registered(organisation, username, existing.isEmpty());
    }

    private void check(Registration registration) {
        List<FieldProblem> errors = new ArrayList<>();
        String password = registration.password();
        if (registration.username() != null && password == null && defaultPassword == null) {
            errors.add(FieldProblem.of("password", "required"));
        }
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            errors.add(FieldProblem.of("password", "length", "≥ " + SHORTEST_PASSWORD));
        }
        String username = registration.username();
        if (username != null) {
            accounts.findByUsername(username)
                    .filter(account -> !belongsTo(account, registration))
                    .ifPresent(account -> {
                        throw new ProblemException(USERNAME_TAKEN, username);
                    });
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private boolean belongsTo(Account account, Registration registration) {
        return Optional.ofNullable(account.organisationId())
                .flatMap(organisations::findById)
                .filter(own ->
                        own.name().equals(registration.name()) && own.place().equals(registration.place()))
                .isPresent();
    }

    private Organisation insert(Registration registration) {
        Organisation organisation = new Organisation(
                new OrganisationId(Ids.next("org")),
                registration.name(),
                registration.place(),
                registration.email(),
                registration.language() == null ? "nl" : registration.language(),
                time.now(),
                1,
                null);
        try {
            return organisations.insert(organisation);
        } catch (DuplicateKeyException e) {
            return organisations
                    .findByNameAndPlace(registration.name(), registration.place())
                    .orElseThrow(() -> e);
        }
    }

    private void give(Organisation organisation, String username, Registration registration) {
        if (accounts.findByUsername(username).isPresent()) {
            return;
        }
        String hash = hash(registration.password());
        try {
            accounts.insert(Account.of(
                    username,
                    hash,
                    organisation.name(),
                    organisation.email(),
                    organisation.language(),
                    Role.ORGANISATION,
                    organisation.id()));
        } catch (DuplicateKeyException e) {
            if (accounts.findByUsername(username)
                    .filter(account -> organisation.id().equals(account.organisationId()))
                    .isEmpty()) {
                throw new ProblemException(USERNAME_TAKEN, username);
            }
        }
    }

    /** The hash of the demonstration's password is worked out once: everybody knows it anyway. */
    private String hash(@Nullable String password) {
        return password == null ? defaultHash.get() : encoded(password);
    }

    private String encoded(@Nullable String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("there is no password to encode");
        }
        return hash;
    }
}
