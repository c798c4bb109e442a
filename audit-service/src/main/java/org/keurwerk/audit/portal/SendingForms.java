package org.keurwerk.audit.portal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.function.Function;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A form that asks before one thing is done: it is done, or the page is shown again with what does not fit and all that was typed. */
@Component
public class SendingForms {

    private final Validator validator;
    private final MessageSource words;

    SendingForms(Validator validator, MessageSource words) {
        this.validator = validator;
        this.words = words;
    }

    /**
     * What was said, when its constraints hold.
     *
     * @throws ProblemException naming each field that does not fit
     */
    public <R> R checked(R said) {
        return Constraints.mustHold(validator, said);
    }

    /**
     * Does it, and leads to where it can be seen.
     *
     * @param kind under which the names of the fields stand in the message files
     * @param page the page again, with what was refused; reads what it shows before anything is answered
     * @param done the address of where it can be seen
     */
    public String send(TypedForm form, String kind, Runnable act, Function<FormView, String> page, String done) {
        try {
            act.run();
            return "redirect:" + done;
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProblemKind.INVALID)) {
                throw problem;
            }
            String shown = page.apply(form.refused(problem, words, kind, LocaleContextHolder.getLocale()));
            response().setStatus(problem.kind().status());
            return shown;
        }
    }

    private static HttpServletResponse response() {
        ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(request.getResponse());
    }
}
