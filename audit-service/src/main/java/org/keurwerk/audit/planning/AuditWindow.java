package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.FieldProblem;

/**
 * Between which days a visit belongs. That of an audit falls in its quarter, and elsewhere with a reason (domain.md, phase 0); that of a re-audit lies within
 * the term of the re-audit, and nowhere else.
 */
record AuditWindow(AuditQuarter quarter, @Nullable Reaudit reaudit) {

    /** That of a trajectory. */
    static AuditWindow of(Trajectory trajectory) {
        return new AuditWindow(AuditQuarter.parse(trajectory.auditQuarter()), trajectory.reaudit());
    }

    /** The first day on which it may be. */
    LocalDate from() {
        LocalDate notBefore = reaudit == null ? null : reaudit.notBefore();
        LocalDate first = notBefore == null ? quarter.firstDay() : notBefore;
        return first.isAfter(to()) ? to() : first;
    }

    /** The last day on which it may be. */
    LocalDate to() {
        return reaudit == null ? quarter.lastDay() : reaudit.reportBy();
    }

    /** What keeps a visit from these days; empty when nothing does. */
    Optional<FieldProblem> refusal(String field, Collection<LocalDate> days) {
        LocalDate notBefore = reaudit == null ? null : reaudit.notBefore();
        if (notBefore != null && days.stream().anyMatch(notBefore::isAfter)) {
            return Optional.of(FieldProblem.of(field, "visit-before-reaudit", notBefore.toString()));
        }
        return reaudit != null && days.stream().anyMatch(reaudit.reportBy()::isBefore)
                ? Optional.of(FieldProblem.of(
                        field, "visit-after-reaudit", reaudit.reportBy().toString()))
                : Optional.empty();
    }

    /** Whether one of these days needs a reason. */
    boolean needsReason(Collection<LocalDate> days) {
        return reaudit == null && !days.stream().allMatch(quarter::has);
    }
}
