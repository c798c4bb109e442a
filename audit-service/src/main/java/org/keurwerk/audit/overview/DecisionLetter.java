package org.keurwerk.audit.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.renewal.IssuedCertificates;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * The letter with the decision (besluitbrief) to the organisation.
 *
 * @param address where it is sent, several lines; null where the office knows none
 * @param reportedOn the day on which the report became final
 */
public record DecisionLetter(
        Trajectory trajectory,
        Framework framework,
        Decision decision,
        List<IssuedCertificate> certificates,
        @Nullable String address,
        @Nullable LocalDate reportedOn) {

    /** Writes the letters of the caller's trajectories. */
    @Component
    public static class Writing {

        private final Trajectories trajectories;
        private final Frameworks frameworks;
        private final Decisions decisions;
        private final Reports reports;
        private final IssuedCertificates certificates;
        private final Organisations organisations;

        Writing(
                Trajectories trajectories,
                Frameworks frameworks,
                Decisions decisions,
                Reports reports,
                IssuedCertificates certificates,
                Organisations organisations) {
            this.trajectories = trajectories;
            this.frameworks = frameworks;
            this.decisions = decisions;
            this.reports = reports;
            this.certificates = certificates;
            this.organisations = organisations;
        }

        /** Whether there is one: from the decision on. */
        public boolean exists(TrajectoryId trajectoryId) {
            return decisions.of(trajectoryId).isPresent();
        }

        /**
         * The letter.
         *
         * @throws ProblemException when the trajectory is not the caller's, or nothing was decided yet
         */
        public DecisionLetter of(TrajectoryId trajectoryId, Caller caller) {
            Trajectory trajectory = trajectories.get(trajectoryId, caller);
            Decision decision = decisions.of(trajectoryId).orElseThrow(() -> ProblemException.notFound("decision"));
            return new DecisionLetter(
                    trajectory,
                    frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()),
                    decision,
                    certificates.of(trajectoryId),
                    Optional.of(trajectory.organisationId())
                            .flatMap(organisations::findById)
                            .map(Organisation::postalAddress)
                            .orElse(null),
                    reports.of(trajectoryId).map(Report::finalOn).orElse(null));
        }
    }
}
