package org.keurwerk.audit.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.commons.problem.FieldProblem;

/** Every sub-norm exactly once: the rule of everything that is filled in per sub-norm. */
public final class SubNormCoverage {

    private SubNormCoverage() {}

    /**
     * What is unknown, double or missing.
     *
     * @param list the field's name, for example {@code scores}
     * @param given the sub-norms, in the order of the content
     */
    public static List<FieldProblem> check(Framework framework, String list, List<String> given) {
        Set<String> known = framework.subNorms().stream().map(SubNorm::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = list + "[" + i + "].subNorm";
            if (!known.contains(given.get(i))) {
                errors.add(FieldProblem.of(
                        field, "sub-norm-unknown", framework.subNorms().get(0).id()));
            } else if (!seen.add(given.get(i))) {
                errors.add(FieldProblem.of(field, "sub-norm-twice", given.get(i)));
            }
        }
        List<String> missing = framework.subNorms().stream()
                .map(SubNorm::id)
                .filter(id -> !seen.contains(id))
                .toList();
        if (!missing.isEmpty()) {
            errors.add(FieldProblem.of(list, "sub-norms-missing", String.join(", ", missing)));
        }
        return errors;
    }
}
