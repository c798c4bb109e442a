package org.keurwerk.notification.template;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.ConceptReportSent;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.springframework.stereotype.Component;

/** What each type of event gives to its letters, one short method per type. */
@Component
class Contents {

    private static final String OFFICE = "role_office";

    private final Links links;
    private final Map<Class<? extends Event>, Writer<?>> writers;

    Contents(Links links) {
        this.links = links;
        this.writers = List.<Writer<?>>of(
                        new Writer<>(ApplicationReceived.class, this::applicationReceived),
                        new Writer<>(TrajectoryAnnounced.class, this::trajectoryAnnounced),
                        new Writer<>(IntakeAccepted.class, this::intakeAccepted),
                        new Writer<>(TeamComposed.class, this::teamComposed),
                        new Writer<>(VisitScheduled.class, this::visitScheduled),
                        new Writer<>(SelfEvaluationSubmitted.class, this::selfEvaluationSubmitted),
                        new Writer<>(ConceptReportSent.class, this::conceptReportSent),
                        new Writer<>(ResponseReceived.class, this::responseReceived),
                        new Writer<>(ReportFinalised.class, this::reportFinalised),
                        new Writer<>(DecisionTaken.class, this::decisionTaken),
                        new Writer<>(CertificateIssued.class, this::certificateIssued),
                        new Writer<>(RenewalWindowOpened.class, this::renewalWindowOpened),
                        new Writer<>(TrajectoryClosed.class, this::trajectoryClosed),
                        new Writer<>(DeadlineSet.class, this::deadlineSet))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Writer::type, writer -> writer));
    }

    /**
     * What an event gives to its letters.
     *
     * @throws IllegalArgumentException when no letter tells of such an event
     */
    Content of(Event event, Words words) {
        Writer<?> writer = writers.get(event.getClass());
        if (writer == null) {
            throw new IllegalArgumentException(
                    "no letter tells of " + event.getClass().getSimpleName());
        }
        return writer.write(event, words);
    }

    private Content applicationReceived(ApplicationReceived event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.scopes(event.scopes()))
                .row("scopes", words.scopes(event.scopes()))
                .row("framework", words.framework(event.framework(), event.frameworkVersion()))
                .row("quarter", words.quarter(event.auditQuarter()));
    }

    private Content trajectoryAnnounced(TrajectoryAnnounced event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.quarter(event.auditQuarter()))
                .row("scopes", words.scopes(event.scopes()))
                .row("framework", words.framework(event.framework(), event.frameworkVersion()))
                .row("quarter", words.quarter(event.auditQuarter()));
    }

    private Content intakeAccepted(IntakeAccepted event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .row("category", event.auditCategory())
                .row("halfDays", words.say("halfDays", event.halfDays()));
    }

    private Content teamComposed(TeamComposed event, Words words) {
        Content content = trajectory(event.trajectoryId(), words).row("lead", words.name(event.leadAuditor()));
        return event.coAuditors().isEmpty() ? content : content.row("co", words.names(event.coAuditors()));
    }

    private Content visitScheduled(VisitScheduled event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.days(event.days()))
                .with(words.full(event.selfEvaluationDueOn()))
                .with(words.briefDays(event.days()))
                .by(event.selfEvaluationDueOn())
                .row("visit", words.days(event.days()))
                .row("auditors", words.names(event.auditors()));
    }

    private Content selfEvaluationSubmitted(SelfEvaluationSubmitted event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.full(event.submittedOn()))
                .variant(event.late() ? "late" : "");
    }

    private Content conceptReportSent(ConceptReportSent event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.full(event.respondBy()))
                .by(event.respondBy());
    }

    private Content responseReceived(ResponseReceived event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.full(event.receivedOn()))
                .with(event.remarks())
                .variant(event.silent() ? "silent" : event.remarks() == 0 ? "agreed" : "");
    }

    private Content reportFinalised(ReportFinalised event, Words words) {
        return trajectory(event.trajectoryId(), words).with(words.full(event.finalisedOn()));
    }

    private Content decisionTaken(DecisionTaken event, Words words) {
        Content content = trajectory(event.trajectoryId(), words)
                .with(words.full(event.decidedOn()))
                .variant(variant(event.outcomes()));
        event.outcomes()
                .forEach(one -> content.rowNamed(words.scope(one.scope()), words.say("outcome." + one.outcome())));
        return content.row("framework", event.frameworkName());
    }

    private static String variant(List<ScopeOutcome> outcomes) {
        List<Outcome> different =
                outcomes.stream().map(ScopeOutcome::outcome).distinct().toList();
        if (different.size() != 1) {
            return "mixed";
        }
        return switch (different.get(0)) {
            case CERTIFIED -> "";
            case CONDITIONAL -> "conditional";
            case NOT_CERTIFIED -> "refused";
        };
    }

    private Content certificateIssued(CertificateIssued event, Words words) {
        return new Content(words, links.certificate(event.certificateNumber()))
                .with(event.certificateNumber())
                .with(words.scope(event.scope()))
                .with(words.day(event.validUntil()))
                .row("number", event.certificateNumber())
                .row("scopes", words.scope(event.scope()))
                .row("framework", words.framework(event.framework(), event.frameworkVersion()))
                .row("validFrom", words.full(event.validFrom()))
                .row("validUntil", words.full(event.validUntil()));
    }

    private Content renewalWindowOpened(RenewalWindowOpened event, Words words) {
        Content content = trajectory(event.trajectoryId(), words)
                .with(words.window(event.window()))
                .with(words.day(event.validUntil()))
                .with(words.quarter(event.auditQuarter()));
        event.certificateNumbers().forEach(number -> content.row("number", number));
        return content.row("scopes", words.scopes(event.scopes()))
                .row("validUntil", words.full(event.validUntil()))
                .row("quarter", words.quarter(event.auditQuarter()));
    }

    private Content trajectoryClosed(TrajectoryClosed event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.full(event.closedOn()))
                .variant(event.surveyAnswered() ? "" : "unanswered");
    }

    private Content deadlineSet(DeadlineSet event, Words words) {
        return trajectory(event.trajectoryId(), words)
                .with(words.task(event.task()))
                .with(words.day(event.dueOn()))
                .with(words.afterTask(event.task()))
                .with(words.name(event.actor()))
                .variant(event.actor().equals(OFFICE) ? "office" : "")
                .by(event.dueOn())
                .row("task", words.task(event.task()))
                .row("organisation", words.name(event.organisationId()))
                .row("dueOn", words.full(event.dueOn()));
    }

    private Content trajectory(String trajectoryId, Words words) {
        return new Content(words, links.trajectory(trajectoryId));
    }

    private record Writer<E extends Event>(Class<E> type, BiFunction<E, Words, Content> content) {
        Content write(Event event, Words words) {
            return content.apply(type.cast(event), words);
        }
    }
}
