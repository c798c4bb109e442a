package org.keurwerk.audit.person.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.person.InvitingPeople.Invitation;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.OrganisationId;

/** An invitation as it is typed on a page. */
final class InvitationFields {

    private InvitationFields() {}

    /**
     * What was typed.
     *
     * @throws ProblemException naming at once every field that does not fit
     */
    static Invitation of(
            TypedForm form, @Nullable Role role, @Nullable OrganisationId organisation, Validator validator) {
        List<FieldProblem> problems = new ArrayList<>();
        if (role == null) {
            problems.add(FieldProblem.of("role", "required"));
        }
        Invitation invitation = new Invitation(
                form.text("name"),
                form.text("email"),
                form.text("username"),
                role == null ? Role.ORGANISATION : role,
                organisation,
                form.textIfAny("language") == null ? "nl" : form.text("language"));
        problems.addAll(Constraints.problems(validator.validate(invitation)));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return invitation;
    }

    /** A role that somebody can be invited for; null when it is none. */
    static @Nullable Role role(String name) {
        return roles().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Null when none was chosen. */
    static @Nullable OrganisationId organisation(String typed) {
        String id = typed.strip();
        return id.length() > OrganisationId.PREFIX.length() && id.startsWith(OrganisationId.PREFIX)
                ? new OrganisationId(id)
                : null;
    }

    /** The roles that people have. */
    static List<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role != Role.SERVICE).toList();
    }
}
