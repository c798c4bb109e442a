package org.keurwerk.audit.organisation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisation.ContactPerson;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.contracts.audit.Scope;

/** The fields of an organisation on a page: what is known as fields, and what was typed as facts. */
final class OrganisationFields {

    /** Empty rows that a page offers below the people who are there. */
    static final int MORE_PEOPLE = 1;

    private static final int MOST_PEOPLE = 20;

    private OrganisationFields() {}

    static FormView shown(Organisation organisation) {
        Map<String, String> values = new HashMap<>();
        values.put("name", organisation.name());
        values.put("place", organisation.place());
        values.put("email", organisation.email());
        values.put("language", organisation.language());
        put(values, "phone", organisation.phone());
        put(values, "postalAddress", organisation.postalAddress());
        organisation.scopes().forEach(scope -> values.put("scopes[" + scope + "]", scope.name()));
        for (int i = 0; i < organisation.people().size(); i++) {
            ContactPerson person = organisation.people().get(i);
            values.put("people[" + i + "].name", person.name());
            values.put("people[" + i + "].purpose", person.purpose());
            put(values, "people[" + i + "].email", person.email());
            put(values, "people[" + i + "].phone", person.phone());
            if (Boolean.TRUE.equals(person.copied())) {
                values.put("people[" + i + "].copied", "true");
            }
        }
        return new FormView(values, List.of());
    }

    static Facts facts(TypedForm form) {
        return new Facts(
                form.text("name"),
                form.text("place"),
                form.text("email"),
                form.textIfAny("language") == null ? "nl" : form.text("language"),
                Stream.of(Scope.values())
                        .filter(scope -> form.ticked("scopes").contains(scope.name()))
                        .toList(),
                people(form),
                form.textIfAny("phone"),
                form.textIfAny("postalAddress"));
    }

    /** A row that is left empty is nobody. */
    private static List<ContactPerson> people(TypedForm form) {
        List<ContactPerson> people = new ArrayList<>();
        for (int i = 0; i < MOST_PEOPLE; i++) {
            String row = "people[" + i + "].";
            ContactPerson person = new ContactPerson(
                    form.text(row + "name"),
                    form.text(row + "purpose"),
                    form.textIfAny(row + "email"),
                    form.textIfAny(row + "phone"),
                    form.text(row + "copied").equals("true"));
            boolean empty = person.name().isEmpty()
                    && person.purpose().isEmpty()
                    && person.email() == null
                    && person.phone() == null;
            if (!empty) {
                people.add(person);
            }
        }
        return people;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
