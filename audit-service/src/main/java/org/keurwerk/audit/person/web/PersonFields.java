package org.keurwerk.audit.person.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.MailChoice;
import org.keurwerk.audit.account.MailMoment;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;

/** What is known of a person as the fields of a page, and back. */
final class PersonFields {

    private static final String ASKED = "mails.asked";
    private static final String REMINDERS = "mails.reminders";

    private PersonFields() {}

    static FormView shown(Account account) {
        Map<String, String> values = new HashMap<>();
        values.put("name", account.displayName());
        values.put("email", account.email());
        values.put("secondEmail", account.secondEmail() == null ? "" : account.secondEmail());
        values.put("language", account.language());
        values.put(ASKED, account.mails().asked().name());
        values.put(REMINDERS, account.mails().reminders().name());
        return new FormView(values, List.of());
    }

    static Person person(TypedForm form, Validator validator) {
        List<FieldProblem> errors = new ArrayList<>();
        Person person = new Person(
                form.text("name"),
                form.text("email"),
                form.textIfAny("secondEmail"),
                form.textIfAny("language") == null ? "nl" : form.text("language"),
                mails(form, errors));
        errors.addAll(0, Constraints.problems(validator.validate(person)));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return person;
    }

    /** What nobody could choose on a page is as if nothing was chosen there. */
    private static @Nullable MailChoice mails(TypedForm form, List<FieldProblem> errors) {
        if (form.textIfAny(ASKED) == null && form.textIfAny(REMINDERS) == null) {
            return null;
        }
        MailMoment asked = moment(form, ASKED, errors);
        MailMoment reminders = moment(form, REMINDERS, errors);
        return asked == null || reminders == null ? null : new MailChoice(asked, reminders);
    }

    private static @Nullable MailMoment moment(TypedForm form, String field, List<FieldProblem> errors) {
        for (MailMoment moment : MailMoment.values()) {
            if (moment.name().equals(form.text(field))) {
                return moment;
            }
        }
        errors.add(FieldProblem.of(field, "required"));
        return null;
    }
}
