package org.keurwerk.audit.application.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keurwerk.audit.application.Applying.Application;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.util.MultiValueMap;

/** An application as it is typed on a page. */
final class ApplicationFields {

    private ApplicationFields() {}

    /**
     * What was chosen and typed.
     *
     * @throws ProblemException naming at once every field that does not fit
     */
    static Application of(MultiValueMap<String, String> fields, Frameworks frameworks, Validator validator) {
        List<String> ticked = fields.getOrDefault("scopes", List.of());
        List<Scope> scopes = Stream.of(Scope.values())
                .filter(scope -> ticked.contains(scope.name()))
                .toList();
        Optional<Framework> chosen = frameworks.all().stream()
                .filter(framework -> framework.id().equals(fields.getFirst("framework")))
                .findFirst();
        Application application = new Application(
                scopes,
                chosen.map(Framework::key).orElseGet(() -> proposed(scopes, frameworks)),
                chosen.map(Framework::version).orElse(null),
                Optional.ofNullable(fields.getFirst("auditQuarter")).orElse(""),
                fields.getFirst("motivation"));
        List<FieldProblem> errors = new ArrayList<>(Constraints.problems(validator.validate(application)));
        if (!scopes.isEmpty() && application.framework().isEmpty()) {
            errors.removeIf(error -> error.field().equals("framework"));
            errors.add(FieldProblem.of("scopes", "scopes-apart"));
        }
        if (scopes.isEmpty()) {
            errors.removeIf(
                    error -> error.field().equals("framework") || error.field().equals("scopes"));
            errors.add(0, FieldProblem.of("scopes", "scopes-none"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return application;
    }

    /** The framework under which these scopes are certified; empty when there is none for all of them. */
    private static String proposed(List<Scope> scopes, Frameworks frameworks) {
        return scopes.isEmpty()
                ? ""
                : frameworks.keysFor(scopes).stream().findFirst().orElse("");
    }
}
