package org.keurwerk.audit.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.organisation.Organisation.ContactPerson;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Reachable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * An organisation names a second person (tweede contactpersoon), who gets a copy of what is asked of it. It is one of its contact persons, so that the
 * office sees the same one.
 */
@Component
public class NamingSecondContact {

    private static final String PURPOSE = "organisation.second.purpose";

    private final Organisations organisations;
    private final Changes changes;
    private final MessageSource words;

    public NamingSecondContact(Organisations organisations, Changes changes, MessageSource words) {
        this.organisations = organisations;
        this.changes = changes;
        this.words = words;
    }

    /** Whom an organisation names. */
    public record SecondContact(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Email @Reachable String email) {

        public SecondContact {
            name = name == null ? "" : OneLine.typed(name);
            email = email == null ? "" : OneLine.typed(email);
        }

        /** Whether nothing is said: then nobody is named. */
        public boolean isNobody() {
            return name.isEmpty() && email.isEmpty();
        }
    }

    /** The caller's organisation. */
    public Organisation own(Caller caller) {
        return Optional.ofNullable(caller.organisationId())
                .flatMap(organisations::findById)
                .orElseThrow(() -> ProblemException.notFound("organisation"));
    }

    /** What an organisation went up into; empty for one that stands on its own. */
    public Optional<Organisation> successor(Organisation organisation) {
        return organisations.current(organisation.id()).filter(one -> !one.id().equals(organisation.id()));
    }

    /**
     * Names somebody for the caller's organisation, or nobody.
     *
     * @param version of the organisation that was read; null to change whatever is there
     */
    public Organisation name(@Nullable Long version, @Nullable SecondContact second, Caller caller) {
        Organisation before = own(caller);
        if (version != null && !version.equals(before.version())) {
            throw new ProblemException(ChangingOrganisation.CHANGED_SINCE);
        }
        successor(before).ifPresent(acting -> {
            throw ProblemException.invalid(
                    List.of(FieldProblem.of("name", "second-contact-merged", acting.name() + ", " + acting.place())));
        });
        if (second != null && MailAddress.of(second.email()).equalsIgnoreCase(before.email())) {
            throw ProblemException.invalid(List.of(FieldProblem.of("email", "second-contact-same")));
        }
        Organisation after = save(before.withPeople(people(before, second)));
        changes.note(
                before.id(),
                caller.accountId(),
                new Changed("people", ChangingOrganisation.people(before), ChangingOrganisation.people(after)));
        return after;
    }

    /** Somebody whom the office keeps for something else as well stays, without copies. */
    private List<ContactPerson> people(Organisation organisation, @Nullable SecondContact second) {
        Set<String> ownPurposes = Stream.of("nl", "en").map(this::purpose).collect(Collectors.toSet());
        List<ContactPerson> people = new ArrayList<>();
        boolean named = false;
        for (ContactPerson person : organisation.people()) {
            if (!person.isSecond()) {
                people.add(person);
            } else if (second != null && ownPurposes.contains(person.purpose())) {
                people.add(new ContactPerson(second.name(), person.purpose(), second.email(), person.phone(), true));
                named = true;
            } else if (!ownPurposes.contains(person.purpose())) {
                boolean same = second != null
                        && second.name().equals(person.name())
                        && second.email().equalsIgnoreCase(person.email());
                people.add(new ContactPerson(person.name(), person.purpose(), person.email(), person.phone(), same));
                named |= same;
            }
        }
        if (second != null && !named) {
            people.add(new ContactPerson(second.name(), purpose(organisation.language()), second.email(), null, true));
        }
        return people;
    }

    private String purpose(String language) {
        return Objects.requireNonNull(words.getMessage(PURPOSE, null, PURPOSE, Locale.forLanguageTag(language)));
    }

    private Organisation save(Organisation organisation) {
        try {
            return organisations.save(organisation);
        } catch (OptimisticLockingFailureException e) {
            throw new ProblemException(ChangingOrganisation.CHANGED_SINCE);
        }
    }
}
