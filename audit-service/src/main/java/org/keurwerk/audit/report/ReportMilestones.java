package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.Objects;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.contracts.audit.ConceptReportSent;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of reporting: the concept is sent, the response is in or its term over, the report is final. */
@Configuration(proxyBeanMethods = false)
class ReportMilestones {

    /** Sending the concept sets the last day for a response; when it is sent again, that day stays. */
    @Bean
    Milestone conceptReportSent(Reports reports, Deadlines deadlines) {
        return Milestone.of(ConceptReportSent.class, trajectory -> {
            reports.respondBy(
                    reports.known(trajectory.id()), deadlines.dueOn(RespondToConceptForm.KIND, trajectory.id()));
            Report report = reports.known(trajectory.id());
            return new ConceptReportSent(
                    trajectory.id(),
                    trajectory.organisationId(),
                    report.id(),
                    report.conceptOn(),
                    Objects.requireNonNull(report.respondBy()));
        });
    }

    /** Silence is received on the day after the term. */
    @Bean
    Milestone responseReceived(Reports reports) {
        return Milestone.of(ResponseReceived.class, trajectory -> {
            Report report = reports.known(trajectory.id());
            Report.Response response = report.response();
            LocalDate termEnded = Objects.requireNonNull(report.respondBy()).plusDays(1);
            return new ResponseReceived(
                    trajectory.id(),
                    trajectory.organisationId(),
                    report.id(),
                    response == null ? termEnded : response.receivedOn(),
                    response == null,
                    report.remarks().size(),
                    (response == null || response.receivedOn().isBefore(termEnded)) ? null : Boolean.TRUE);
        });
    }

    @Bean
    Milestone reportFinalised(Reports reports) {
        return Milestone.of(ReportFinalised.class, trajectory -> {
            Report report = reports.known(trajectory.id());
            LocalDate finalOn = report.finalOn();
            if (finalOn == null) {
                throw new IllegalStateException(report.id() + " is not final");
            }
            return new ReportFinalised(trajectory.id(), trajectory.organisationId(), report.id(), finalOn);
        });
    }
}
