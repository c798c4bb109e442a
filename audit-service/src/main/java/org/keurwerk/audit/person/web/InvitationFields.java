package org.keurwerk.audit.person.web;

import jakarta.validation.Validator;
import java.util.List;
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

    static Invitation of(TypedForm form, @Nullable Role role, @Nullable OrganisationId organisation) {
        if (role == null) {
            throw ProblemException.invalid(List.of(FieldProblem.of("role", "required")));
        }
        return new Invitation(
                form.text("name"),
                form.text("email"),
                form.text("username"),
                role,
                organisation,
                form.textIfAny("language") == null ? "nl" : form.text("language"));
    }

    static void check(Validator validator, Invitation invitation) {
        Constraints.mustHold(validator, invitation);
    }
}
