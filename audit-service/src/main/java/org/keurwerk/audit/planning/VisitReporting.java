package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.Visit.Cancellation;
import org.keurwerk.audit.planning.Visit.Held;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What the lead auditor and the office are asked about a visit whose last day has come, and what follows from either's answer. */
@Component
class VisitReporting {

    private final Visits visits;

    VisitReporting(Visits visits) {
        this.visits = visits;
    }

    /** The days that were agreed. */
    record AgreedDays(List<LocalDate> days) {}

    /** With what the form begins. */
    private record Beginning(List<LocalDate> days) {}

    /** Whether the visit took place, else new days are agreed. */
    private record Outcome(boolean visitHeld) {}

    AgreedDays view(Asked asked) {
        return new AgreedDays(days(asked.trajectory().id()));
    }

    Record beginning(Asked asked) {
        return new Beginning(days(asked.trajectory().id()));
    }

    private List<LocalDate> days(TrajectoryId trajectoryId) {
        return visits.of(trajectoryId).map(Visit::days).orElse(List.of());
    }

    List<FieldProblem> check(VisitReport report, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>();
        if (Boolean.TRUE.equals(report.held())) {
            if (report.days().stream().anyMatch(day -> day.isAfter(asked.today()))) {
                errors.add(FieldProblem.of("days", "visit-held-in-the-future"));
            }
            if (isBlank(report.present())) {
                errors.add(FieldProblem.of("present", "visit-present"));
            }
        } else if (isBlank(report.reason())) {
            errors.add(FieldProblem.of("reason", "visit-not-held"));
        }
        return errors;
    }

    Record follow(VisitReport report, Answered answered, Party by) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        if (Boolean.TRUE.equals(report.held())) {
            List<LocalDate> days = report.days().isEmpty() ? days(trajectoryId) : report.days();
            return new Outcome(visits.held(
                    trajectoryId, new Held(days, Objects.requireNonNullElse(report.present(), ""), answered.day())));
        }
        String reason = Objects.requireNonNullElse(report.reason(), "");
        visits.cancel(trajectoryId, new Cancellation(by, reason, null, answered.day()), false);
        return new Outcome(false);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
