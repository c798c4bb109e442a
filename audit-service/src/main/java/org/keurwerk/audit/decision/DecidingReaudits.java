package org.keurwerk.audit.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.keurwerk.audit.decision.TakeDecisionForm.OutcomeChoice;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Outcome;
import org.springframework.stereotype.Component;

/**
 * What holds of a decision on a re-audit (besluit na heraudit): it lifts a condition or does not, nothing is conditional twice, and nothing is certified on which
 * there is no final report. A condition that is lifted gives what the first decision would have given: the end is counted from that one.
 */
@Component
class DecidingReaudits {

    private final Reports reports;
    private final Validity validity;

    DecidingReaudits(Reports reports, Validity validity) {
        this.reports = reports;
        this.validity = validity;
    }

    /** Which outcomes cannot be; none in a whole audit. */
    List<FieldProblem> problems(List<OutcomeChoice> outcomes, Trajectory trajectory) {
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; trajectory.isPartial() && i < outcomes.size(); i++) {
            String field = "outcomes[" + i + "].outcome";
            if (outcomes.get(i).outcome() == Outcome.CONDITIONAL) {
                errors.add(FieldProblem.of(field, "reaudit-not-conditional"));
            } else if (outcomes.get(i).outcome() == Outcome.CERTIFIED && !hasReport(trajectory)) {
                errors.add(FieldProblem.of(field, "reaudit-without-report"));
            }
        }
        return errors;
    }

    /** Whether there is a final report to decide on. */
    boolean hasReport(Trajectory trajectory) {
        return reports.of(trajectory.id()).map(Report::finalOn).isPresent();
    }

    /** The end of what is certified on a day, exclusive. */
    LocalDate validUntil(Trajectory trajectory, LocalDate day) {
        Reaudit reaudit = trajectory.reaudit();
        LocalDate counted = reaudit == null ? null : reaudit.validUntil();
        return counted == null ? validity.until(day) : counted;
    }
}
