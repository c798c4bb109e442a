package org.keurwerk.audit.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.decision.TakeDecisionForm.OutcomeChoice;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Scope;

/** Whether something is decided about every scope of a trajectory, once, and about nothing else. */
final class ScopeCoverage {

    private ScopeCoverage() {}

    static List<FieldProblem> check(List<Scope> scopes, List<OutcomeChoice> outcomes) {
        String allowed = scopes.stream().map(Scope::name).collect(Collectors.joining(", "));
        Set<Scope> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            OutcomeChoice choice = outcomes.get(i);
            if (!scopes.contains(choice.scope())) {
                errors.add(FieldProblem.of("outcomes[" + i + "].scope", "scope-unknown", allowed));
            } else if (!seen.add(choice.scope())) {
                errors.add(FieldProblem.of(
                        "outcomes[" + i + "].scope",
                        "scope-twice",
                        choice.scope().name()));
            }
            if (choice.outcome() == null) {
                errors.add(FieldProblem.of(
                        "outcomes[" + i + "].outcome", "required", "CERTIFIED, CONDITIONAL, NOT_CERTIFIED"));
            }
        }
        String missing = scopes.stream()
                .filter(scope -> !seen.contains(scope))
                .map(Scope::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            errors.add(FieldProblem.of("outcomes", "scope-undecided", missing));
        }
        return errors;
    }
}
