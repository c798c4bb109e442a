package org.keurwerk.audit.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.intake.IntakeContacts;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.planning.TeamPlan;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Whom to call or write to about a dossier: the people of the organisation and the auditors, for whoever sees the dossier. The organisation reads how
 * to reach its auditors once all of them have accepted, not before.
 */
@Component
public class DossierContacts {

    private final Trajectories trajectories;
    private final Organisations organisations;
    private final IntakeContacts intakes;
    private final Teams teams;
    private final Accounts accounts;
    private final Auditors auditors;

    DossierContacts(
            Trajectories trajectories,
            Organisations organisations,
            IntakeContacts intakes,
            Teams teams,
            Accounts accounts,
            Auditors auditors) {
        this.trajectories = trajectories;
        this.organisations = organisations;
        this.intakes = intakes;
        this.teams = teams;
        this.accounts = accounts;
        this.auditors = auditors;
    }

    /** Both sides. */
    public record Contacts(List<Person> organisation, List<Person> auditors) {

        /** Whether there is nobody to name. */
        public boolean isEmpty() {
            return organisation.isEmpty() && auditors.isEmpty();
        }
    }

    /**
     * Somebody who can be reached.
     *
     * @param purpose what for, in the office's words; null where the place says enough
     * @param lead whether it is the lead auditor
     */
    public record Person(
            String name,
            @Nullable String purpose,
            @Nullable String email,
            @Nullable String phone,
            boolean lead) {

        /** A number that was left empty is none: nothing to dial. */
        public Person {
            phone = phone == null || phone.isBlank() ? null : phone;
        }
    }

    /** Of one of the caller's trajectories. */
    public Contacts of(TrajectoryId id, Caller caller) {
        Trajectory trajectory = trajectories.get(id, caller);
        return new Contacts(ofOrganisation(trajectory), ofAuditors(id, caller));
    }

    private List<Person> ofOrganisation(Trajectory trajectory) {
        List<Person> people = new ArrayList<>();
        intakes.of(trajectory.id())
                .ifPresent(named -> people.add(new Person(named.name(), null, named.email(), named.phone(), false)));
        Optional<Organisation> organisation = organisations.current(trajectory.organisationId());
        organisation.stream()
                .flatMap(one -> one.people().stream())
                .filter(person -> people.stream()
                        .noneMatch(known -> Objects.equals(known.email(), person.email())
                                && known.name().equals(person.name())))
                .forEach(person ->
                        people.add(new Person(person.name(), person.purpose(), person.email(), person.phone(), false)));
        organisation.ifPresent(one -> people.add(new Person(one.name(), null, one.email(), one.phone(), false)));
        return people;
    }

    private List<Person> ofAuditors(TrajectoryId id, Caller caller) {
        return teams.of(id)
                .filter(plan -> !caller.is(Role.ORGANISATION) || plan.composed() != null)
                .map(plan -> (caller.is(Role.ORGANISATION) ? plan.membersNamed() : plan.members())
                        .stream().flatMap(account -> auditor(account, plan)).toList())
                .orElse(List.of());
    }

    private Stream<Person> auditor(AccountId id, TeamPlan plan) {
        return accounts.findById(id).stream()
                .map((Account account) -> new Person(
                        account.displayName(),
                        null,
                        account.email(),
                        auditors.of(id).phone(),
                        id.equals(plan.team().lead())));
    }
}
