package org.keurwerk.audit.person.web;

import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;

/** What is known of a person as the fields of a page, and back. */
final class PersonFields {

    private PersonFields() {}

    static FormView shown(Account account) {
        Map<String, String> values = new HashMap<>();
        values.put("name", account.displayName());
        values.put("email", account.email());
        values.put("secondEmail", account.secondEmail() == null ? "" : account.secondEmail());
        values.put("language", account.language());
        return new FormView(values, List.of());
    }

    static Person person(TypedForm form, Validator validator) {
        Person person = new Person(
                form.text("name"),
                form.text("email"),
                form.textIfAny("secondEmail"),
                form.textIfAny("language") == null ? "nl" : form.text("language"));
        List<FieldProblem> errors = Constraints.problems(validator.validate(person));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return person;
    }
}
