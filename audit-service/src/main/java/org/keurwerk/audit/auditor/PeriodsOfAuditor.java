package org.keurwerk.audit.auditor;

import java.util.ArrayList;
import java.util.List;
import org.keurwerk.audit.auditor.Auditor.AuditorFacts;
import org.keurwerk.commons.problem.FieldProblem;

/**
 * The periods of an auditor's competences, engagements and absences: none ends before it begins, and neither two competences for one scope nor two
 * absences overlap. Also where parts are missing, which others say.
 */
final class PeriodsOfAuditor {

    private PeriodsOfAuditor() {}

    /** What is wrong with them, at the field where it is. */
    static List<FieldProblem> mistakes(AuditorFacts facts) {
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < facts.competences().size(); i++) {
            Competence one = facts.competences().get(i);
            if (one.from() == null) {
                continue;
            }
            if (one.to() != null && one.to().isBefore(one.from())) {
                errors.add(FieldProblem.of("competences[" + i + "].to", "ends-before-it-begins"));
            } else if (overlapsEarlier(facts.competences().subList(0, i), one)) {
                errors.add(FieldProblem.of("competences[" + i + "].from", "competence-overlaps"));
            }
        }
        for (int i = 0; i < facts.engagements().size(); i++) {
            Engagement one = facts.engagements().get(i);
            if (one.from() != null && one.to() != null && one.to().isBefore(one.from())) {
                errors.add(FieldProblem.of("engagements[" + i + "].to", "ends-before-it-begins"));
            }
        }
        for (int i = 0; i < facts.absences().size(); i++) {
            if (!isWhole(facts.absences().get(i))) {
                continue;
            }
            if (facts.absences().get(i).to().isBefore(facts.absences().get(i).from())) {
                errors.add(FieldProblem.of("absences[" + i + "].to", "ends-before-it-begins"));
            } else if (overlapsEarlier(facts.absences(), i)) {
                errors.add(FieldProblem.of("absences[" + i + "].from", "absence-overlaps"));
            }
        }
        return errors;
    }

    private static boolean overlapsEarlier(List<Competence> earlier, Competence one) {
        return earlier.stream().filter(other -> other.from() != null).anyMatch(one::overlaps);
    }

    private static boolean isWhole(Absence one) {
        return one.from() != null && one.to() != null;
    }

    private static boolean overlapsEarlier(List<Absence> absences, int at) {
        return absences.subList(0, at).stream()
                .filter(PeriodsOfAuditor::isWhole)
                .anyMatch(earlier -> earlier.overlaps(absences.get(at)));
    }
}
