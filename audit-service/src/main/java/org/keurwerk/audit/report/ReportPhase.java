package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.keurwerk.audit.deadline.PlannedPhase;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** Reporting is planned to take the terms of concept, response and final report after the last day of the visit. */
@Component
class ReportPhase implements PlannedPhase {

    private final Terms terms;

    ReportPhase(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Phase phase() {
        return Phase.REPORT;
    }

    @Override
    public LocalDate plannedEnd(Trajectory trajectory, LocalDate before) {
        return Stream.of(WriteConceptReportForm.KIND, RespondToConceptForm.KIND, FinaliseReportForm.KIND)
                .reduce(before, terms::after, (one, other) -> other);
    }
}
