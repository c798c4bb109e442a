package org.keurwerk.audit.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Printable;
import org.keurwerk.commons.text.Reachable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.press.OnPaper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The office registers an organisation and gives it an account. Registering the same name and place again finds the first. */
@Component
public class RegisteringOrganisation {

    /** The account exists and belongs to somebody else. */
    public static final ProblemKind USERNAME_TAKEN = new ProblemKind("username-taken", 409);

    private final Organisations organisations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final BusinessTime time;
    private final @Nullable String defaultPassword;
    private final Supplier<String> defaultHash;

    RegisteringOrganisation(
            Organisations organisations,
            Accounts accounts,
            Passwords passwords,
            BusinessTime time,
            @Value("${keurwerk.demo.password:#{null}}") @Nullable String defaultPassword) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.time = time;
        this.defaultPassword = defaultPassword;
        this.defaultHash = SingletonSupplier.of(() -> passwords.hash(Objects.requireNonNull(defaultPassword)));
    }

    /**
     * What the office fills in.
     *
     * @param username the account that is made for it
     * @param password its first password, at least twelve characters; has a default in the demo profile only
     */
    public record Registration(
            @NotBlank @OnPaper @Size(max = 120) String name,
            @NotBlank @OnPaper @Size(max = 80) String place,
            @NotBlank @Email @Reachable @Size(max = 254) String email,
            @Nullable @Pattern(regexp = "nl|en") String language,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,40}") String username,

            @Nullable String password) {

        /** What nobody sees makes no difference. */
        public Registration {
            name = name == null ? "" : OneLine.typed(name);
            place = place == null ? "" : OneLine.typed(place);
            email = email == null ? "" : OneLine.typed(email);
            boolean printable =
                    username == null || Printable.firstThatIsNot(username).isEmpty();
            username = username == null || !printable ? username : Account.usernameOf(username);
        }
    }

    /** What came of it. */
    public record Registered(
            Organisation organisation, @Nullable String username, boolean isNew) {}

    /**
     * Registers. The same registration again gives the same organisation; what it leaves out is no difference.
     *
     * @throws ProblemException when there is one of this name and place with another address, or its language or the account's password differs:
     *     registering changes nothing, and says where one does
     */
    public Registered register(Registration registration) {
        check(registration);
        Optional<Organisation> existing = organisations.same(registration.name(), registration.place());
        existing.filter(one -> !one.email().equalsIgnoreCase(MailAddress.of(registration.email())))
                .ifPresent(one -> {
                    throw new ProblemException(ChangingOrganisation.EXISTS, one.name(), one.place());
                });
        existing.ifPresent(one -> refuseOther(registration, one));
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
        if (password != null) {
            errors.addAll(passwords.problems(
                    "password",
                    password,
                    registration.name(),
                    registration.email(),
                    String.valueOf(registration.username())));
        }
        String username = registration.username();
        if (username != null) {
            accounts.named(username)
                    .filter(account -> !belongsTo(account, registration))
                    .ifPresent(account -> {
                        throw new ProblemException(USERNAME_TAKEN, username);
                    });
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** What differs from what is there is never left out in silence. */
    private void refuseOther(Registration registration, Organisation there) {
        List<FieldProblem> errors = new ArrayList<>();
        String language = registration.language();
        if (language != null && !language.equals(there.language())) {
            errors.add(FieldProblem.of("language", "registered-otherwise", there.language()));
        }
        String password = registration.password();
        Optional.ofNullable(registration.username())
                .flatMap(accounts::named)
                .filter(account -> password != null && !passwords.matches(password, account.passwordHash()))
                .ifPresent(account -> errors.add(FieldProblem.of("password", "account-exists")));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private boolean belongsTo(Account account, Registration registration) {
        return Optional.ofNullable(account.organisationId())
                .flatMap(organisations::findById)
                .filter(own -> own.key().equals(Organisation.keyOf(registration.name(), registration.place())))
                .isPresent();
    }

    private Organisation insert(Registration registration) {
        Organisation organisation = Organisation.registered(
                registration.name(),
                registration.place(),
                registration.email(),
                registration.language() == null ? "nl" : registration.language(),
                time.now());
        try {
            return organisations.insert(organisation);
        } catch (DuplicateKeyException e) {
            return organisations.same(registration.name(), registration.place()).orElseThrow(() -> e);
        }
    }

    private void give(Organisation organisation, String username, Registration registration) {
        if (accounts.named(username).isPresent()) {
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
            if (accounts.named(username)
                    .filter(account -> organisation.id().equals(account.organisationId()))
                    .isEmpty()) {
                throw new ProblemException(USERNAME_TAKEN, username);
            }
        }
    }

    /** The hash of the demonstration's password is worked out once: everybody knows it anyway. */
    private String hash(@Nullable String password) {
        return password == null || password.equals(defaultPassword) ? defaultHash.get() : passwords.hash(password);
    }
}
