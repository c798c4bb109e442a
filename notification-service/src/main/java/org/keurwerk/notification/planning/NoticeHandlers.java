package org.keurwerk.notification.planning;

import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.ConceptReportSent;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events this service listens to, and what it does about each: a rule of {@link NoticeRules}, or what is known of deadlines. */
@Configuration(proxyBeanMethods = false)
class NoticeHandlers {

    private final PlanningNotices planning;

    NoticeHandlers(PlanningNotices planning) {
        this.planning = planning;
    }

    @Bean
    EventHandler<ApplicationReceived> applicationReceived() {
        return planned(NoticeRules.APPLICATION_RECEIVED);
    }

    @Bean
    EventHandler<TrajectoryAnnounced> trajectoryAnnounced() {
        return planned(NoticeRules.TRAJECTORY_ANNOUNCED);
    }

    @Bean
    EventHandler<IntakeAccepted> intakeAccepted() {
        return planned(NoticeRules.INTAKE_ACCEPTED);
    }

    @Bean
    EventHandler<TeamComposed> teamComposed(StoredTeams teams) {
        return EventHandler.of(TeamComposed.class, event -> {
            teams.keep(event);
            planning.plan(NoticeRules.TEAM_COMPOSED, event);
        });
    }

    @Bean
    EventHandler<VisitScheduled> visitScheduled() {
        return planned(NoticeRules.VISIT_SCHEDULED);
    }

    @Bean
    EventHandler<SelfEvaluationSubmitted> selfEvaluationSubmitted() {
        return planned(NoticeRules.SELF_EVALUATION_SUBMITTED);
    }

    @Bean
    EventHandler<ConceptReportSent> conceptReportSent() {
        return planned(NoticeRules.CONCEPT_REPORT_SENT);
    }

    @Bean
    EventHandler<ResponseReceived> responseReceived() {
        return planned(NoticeRules.RESPONSE_RECEIVED);
    }

    @Bean
    EventHandler<ReportFinalised> reportFinalised() {
        return planned(NoticeRules.REPORT_FINALISED);
    }

    @Bean
    EventHandler<DecisionTaken> decisionTaken() {
        return planned(NoticeRules.DECISION_TAKEN);
    }

    @Bean
    EventHandler<CertificateIssued> certificateIssued() {
        return planned(NoticeRules.CERTIFICATE_ISSUED);
    }

    @Bean
    EventHandler<RenewalWindowOpened> renewalWindowOpened() {
        return planned(NoticeRules.RENEWAL_WINDOW_OPENED);
    }

    @Bean
    EventHandler<TrajectoryClosed> trajectoryClosed() {
        return planned(NoticeRules.TRAJECTORY_CLOSED);
    }

    @Bean
    EventHandler<DeadlineSet> deadlineSet() {
        return EventHandler.of(DeadlineSet.class, planning::remind);
    }

    @Bean
    EventHandler<DeadlineMet> deadlineMet() {
        return EventHandler.of(
                DeadlineMet.class, event -> planning.over(event.data().deadlineId()));
    }

    @Bean
    EventHandler<DeadlineCancelled> deadlineCancelled() {
        return EventHandler.of(
                DeadlineCancelled.class, event -> planning.over(event.data().deadlineId()));
    }

    private <E extends Event> EventHandler<E> planned(NoticeRule<E> rule) {
        return EventHandler.of(rule.type(), event -> planning.plan(rule, event));
    }
}
