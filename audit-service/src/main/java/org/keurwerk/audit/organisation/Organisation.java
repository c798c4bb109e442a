package org.keurwerk.audit.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.text.Dialable;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Reachable;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.press.OnPaper;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation (organisatie) with one or more certificates, or on its way to them.
 *
 * @param id {@code org_...}
 * @param key what makes it the same as another, see {@link #keyOf}; unique
 * @param formerKeys the keys of the names that it had before, under which it is still found
 * @param name as it will stand on the next certificate; what was certified keeps the name of then
 * @param place as it will stand on the next certificate
 * @param email where notices go
 * @param language of its notices: {@code nl} or {@code en}
 * @param scopes what it can be certified for, as far as the office knows
 * @param people whom to call or write to, and what for
 * @param postalAddress several lines
 * @param mergedInto the organisation that took its place; null for one that stands on its own
 */
@Document("organisations")
public record Organisation(
        @Id OrganisationId id,
        String key,
        List<String> formerKeys,
        String name,
        String place,
        String email,
        String language,
        List<Scope> scopes,
        List<ContactPerson> people,
        @Nullable String phone,
        @Nullable String postalAddress,
        @Nullable OrganisationId mergedInto,
        Instant registeredAt,
        int schemaVersion,
        @Version @Nullable Long version) {

    public Organisation {
        formerKeys = formerKeys == null ? List.of() : List.copyOf(formerKeys);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
        people = people == null ? List.of() : List.copyOf(people);
    }

    /**
     * Somebody of the organisation (contactpersoon).
     *
     * @param purpose what for, in the office's words: certification, invoices
     * @param copied whether a copy of what is asked of the organisation goes there (tweede contactpersoon); at most one is
     */
    public record ContactPerson(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 80) String purpose,
            @Nullable @Email @Reachable String email,
            @Nullable @Dialable @Size(max = 40) String phone,
            @Nullable Boolean copied) {

        public ContactPerson {
            name = line(name);
            purpose = line(purpose);
            email = lineIfAny(email);
            phone = lineIfAny(phone);
            copied = Boolean.TRUE.equals(copied);
        }

        /** Whether a copy of what is asked goes there. */
        boolean isSecond() {
            return Boolean.TRUE.equals(copied);
        }
    }

    /** What the office knows of it, and can change. */
    public record Facts(
            @NotBlank @OnPaper @Size(max = 120) String name,
            @NotBlank @OnPaper @Size(max = 80) String place,
            @NotBlank @Email @Reachable String email,
            @NotBlank @Pattern(regexp = "nl|en") String language,
            List<@NotNull Scope> scopes,
            @Size(max = 20) List<@NotNull @Valid ContactPerson> people,
            @Nullable @Dialable @Size(max = 40) String phone,
            @Nullable @Size(max = 400) String postalAddress) {

        public Facts {
            name = line(name);
            place = line(place);
            email = line(email);
            language = language == null ? "nl" : language;
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
            people = people == null ? List.of() : List.copyOf(people);
            phone = lineIfAny(phone);
            postalAddress = postalAddress == null || postalAddress.isBlank() ? null : postalAddress.strip();
        }
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : OneLine.typed(typed);
    }

    private static @Nullable String lineIfAny(@Nullable String typed) {
        String line = line(typed);
        return line.isEmpty() ? null : line;
    }

    /** What is known of it. */
    public Facts facts() {
        return new Facts(name, place, email, language, scopes, people, phone, postalAddress);
    }

    /** Who gets a copy of what is asked of it (tweede contactpersoon). */
    public Optional<ContactPerson> secondContact() {
        return people.stream().filter(ContactPerson::isSecond).findFirst();
    }

    /** The same organisation with other people. */
    Organisation withPeople(List<ContactPerson> others) {
        return with(new Facts(name, place, email, language, scopes, others, phone, postalAddress));
    }

    /** What it is called, and what it was called before as names are compared. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), formerKeys.stream().map(former -> former.split("\n", 2)[0]))
                .distinct()
                .toList();
    }

    /** Whether it stands on its own. */
    public boolean isCurrent() {
        return mergedInto == null;
    }

    /** One that is new. */
    public static Organisation registered(String name, String place, String email, String language, Instant now) {
        return new Organisation(
                new OrganisationId(Ids.next("org")),
                keyOf(name, place),
                List.of(),
                OneLine.of(name),
                OneLine.of(place),
                MailAddress.of(email),
                language,
                List.of(),
                List.of(),
                null,
                null,
                null,
                now,
                2,
                null);
    }

    /** The same for every spelling of a name and a place that nobody would tell apart. */
    public static String keyOf(String name, String place) {
        return OneLine.key(name) + "\n" + OneLine.key(place);
    }

    /** The same organisation of which other facts are known. */
    Organisation with(Facts facts) {
        return new Organisation(
                id,
                keyOf(facts.name(), facts.place()),
                formerKeys(keyOf(facts.name(), facts.place())),
                OneLine.of(facts.name()),
                OneLine.of(facts.place()),
                MailAddress.of(facts.email()),
                facts.language(),
                facts.scopes(),
                facts.people(),
                facts.phone(),
                facts.postalAddress(),
                mergedInto,
                registeredAt,
                schemaVersion,
                version);
    }

    private List<String> formerKeys(String next) {
        return Stream.concat(formerKeys.stream(), Stream.of(key))
                .filter(former -> !former.equals(next))
                .distinct()
                .toList();
    }

    /** The same organisation, whose place another has taken. */
    Organisation mergedInto(OrganisationId other) {
        return new Organisation(
                id,
                key,
                formerKeys,
                name,
                place,
                email,
                language,
                scopes,
                people,
                phone,
                postalAddress,
                other,
                registeredAt,
                schemaVersion,
                version);
    }
}
