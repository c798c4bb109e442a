package org.keurwerk.audit.account;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking, and what may be seen: every read and every command takes one.
 *
 * @param accountId {@code acc_...}
 * @param organisationId the organisation of an ORGANISATION account
 * @param takenOver those that went up into it, for which it acts as well
 */
public record Caller(
        AccountId accountId,
        String username,
        String displayName,
        String email,
        Set<Role> roles,
        @Nullable OrganisationId organisationId,
        Set<OrganisationId> takenOver) {

    public Caller {
        roles = Set.copyOf(roles);
        takenOver = Set.copyOf(takenOver);
    }

    /** One whose organisation, if there is one, took over no other. */
    public Caller(
            AccountId accountId,
            String username,
            String displayName,
            String email,
            Set<Role> roles,
            @Nullable OrganisationId organisationId) {
        this(accountId, username, displayName, email, roles, organisationId, Set.of());
    }

    /** The caller that an account is by itself; {@link Callers} knows also for whom else it acts. */
    public static Caller of(Account account) {
        return new Caller(
                account.id(),
                account.username(),
                account.displayName(),
                account.email(),
                account.roles(),
                account.organisationId());
    }

    /** The same, whose organisation took over others. */
    Caller actingFor(Set<OrganisationId> others) {
        return new Caller(accountId, username, displayName, email, roles, organisationId, others);
    }

    /** The organisations for which the caller acts: the own, and those that went up into it. */
    public Set<OrganisationId> organisations() {
        Set<OrganisationId> all = new HashSet<>(takenOver);
        if (organisationId != null) {
            all.add(organisationId);
        }
        return Set.copyOf(all);
    }

    /** Whether the caller acts for an organisation. */
    public boolean actsFor(OrganisationId organisation) {
        return organisation.equals(organisationId) || takenOver.contains(organisation);
    }

    /**
     * The caller of this request.
     *
     * @throws IllegalStateException when nobody is signed in, which the security configuration does not let through
     */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.caller();
        }
        throw new IllegalStateException("nobody is signed in");
    }

    /** The parties that tasks are given to: the account itself, its roles, the organisations for which it acts. */
    public Set<String> parties() {
        Set<String> parties = new HashSet<>();
        parties.add(accountId.value());
        roles.forEach(role -> parties.add(role.party()));
        organisations().forEach(organisation -> parties.add(organisation.value()));
        return Set.copyOf(parties);
    }

    /** The first of the caller's roles, in the order of {@link Role}: pages are written for one. */
    public Role firstRole() {
        return roles.stream().sorted().findFirst().orElse(Role.SERVICE);
    }

    /** Whether the caller has a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether rows are not limited to the caller's own. */
    public boolean seesEverything() {
        return roles.stream().anyMatch(Role::seesEverything);
    }
}
