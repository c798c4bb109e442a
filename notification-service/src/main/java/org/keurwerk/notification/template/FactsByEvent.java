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
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What each type of event gives to its letters, one short method per type. */
@Component
class FactsByEvent {

    private static final String OFFICE = "role_office";

    private final Links links;
    private final Map<Class<? extends Event>, Writer<?>> writers;

    FactsByEvent(Links links) {
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
     * @throws IllegalArgumentException when no letter is about the event such an event
     */
    LetterFacts of(Event event, Wording wording) {
        Writer<?> writer = writers.get(event.getClass());
        if (writer == null) {
            throw new IllegalArgumentException(
                    "no letter is about the event " + event.getClass().getSimpleName());
        }
        return writer.write(event, wording);
    }

    private LetterFacts applicationReceived(ApplicationReceived event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.scopes(event.scopes()))
                .row("scopes", wording.scopes(event.scopes()))
                .row("framework", wording.framework(event.framework(), event.frameworkVersion()))
                .row("quarter", wording.quarter(event.auditQuarter()));
    }

    private LetterFacts trajectoryAnnounced(TrajectoryAnnounced event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.quarter(event.auditQuarter()))
                .row("scopes", wording.scopes(event.scopes()))
                .row("framework", wording.framework(event.framework(), event.frameworkVersion()))
                .row("quarter", wording.quarter(event.auditQuarter()));
    }

    private LetterFacts intakeAccepted(IntakeAccepted event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .row("category", event.auditCategory())
                .row("halfDays", wording.say("halfDays", event.halfDays()));
    }

    private LetterFacts teamComposed(TeamComposed event, Wording wording) {
        LetterFacts facts = trajectory(event.trajectoryId(), wording).row("lead", wording.name(event.leadAuditor()));
        return event.coAuditors().isEmpty() ? facts : facts.row("co", wording.names(event.coAuditors()));
    }

    private LetterFacts visitScheduled(VisitScheduled event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.days(event.days()))
                .with(wording.full(event.selfEvaluationDueOn()))
                .with(wording.briefDays(event.days()))
                .by(event.selfEvaluationDueOn())
                .row("visit", wording.days(event.days()))
                .row("auditors", wording.names(event.auditors()));
    }

    private LetterFacts selfEvaluationSubmitted(SelfEvaluationSubmitted event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.full(event.submittedOn()))
                .variant(event.late() ? "late" : "");
    }

    private LetterFacts conceptReportSent(ConceptReportSent event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.full(event.respondBy()))
                .by(event.respondBy());
    }

    private LetterFacts responseReceived(ResponseReceived event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.full(event.receivedOn()))
                .with(event.remarks())
                .variant(event.silent() ? "silent" : event.remarks() == 0 ? "agreed" : "");
    }

    private LetterFacts reportFinalised(ReportFinalised event, Wording wording) {
        return trajectory(event.trajectoryId(), wording).with(wording.full(event.finalisedOn()));
    }

    private LetterFacts decisionTaken(DecisionTaken event, Wording wording) {
        LetterFacts facts = trajectory(event.trajectoryId(), wording)
                .with(wording.full(event.decidedOn()))
                .variant(variant(event.outcomes()));
        event.outcomes()
                .forEach(one -> facts.rowNamed(wording.scope(one.scope()), wording.say("outcome." + one.outcome())));
        return facts.row("framework", event.frameworkName());
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

    private LetterFacts certificateIssued(CertificateIssued event, Wording wording) {
        return new LetterFacts(wording, links.certificate(event.certificateNumber()))
                .with(event.certificateNumber())
                .with(wording.scope(event.scope()))
                .with(wording.day(event.validUntil()))
                .row("number", event.certificateNumber())
                .row("scopes", wording.scope(event.scope()))
                .row("framework", wording.framework(event.framework(), event.frameworkVersion()))
                .row("validFrom", wording.full(event.validFrom()))
                .row("validUntil", wording.full(event.validUntil()));
    }

    private LetterFacts renewalWindowOpened(RenewalWindowOpened event, Wording wording) {
        LetterFacts facts = trajectory(event.trajectoryId(), wording)
                .with(wording.window(event.window()))
                .with(wording.day(event.validUntil()))
                .with(wording.quarter(event.auditQuarter()));
        event.certificateNumbers().forEach(number -> facts.row("number", number));
        return facts.row("scopes", wording.scopes(event.scopes()))
                .row("validUntil", wording.full(event.validUntil()))
                .row("quarter", wording.quarter(event.auditQuarter()));
    }

    private LetterFacts trajectoryClosed(TrajectoryClosed event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.full(event.closedOn()))
                .variant(event.surveyAnswered() ? "" : "unanswered");
    }

    private LetterFacts deadlineSet(DeadlineSet event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.task(event.task()))
                .with(wording.day(event.dueOn()))
                .with(wording.afterTask(event.task()))
                .with(wording.name(event.actor()))
                .variant(event.actor().equals(OFFICE) ? "office" : "")
                .by(event.dueOn())
                .row("task", wording.task(event.task()))
                .row("organisation", wording.name(event.organisationId().value()))
                .row("dueOn", wording.full(event.dueOn()));
    }

    private LetterFacts trajectory(TrajectoryId trajectoryId, Wording wording) {
        return new LetterFacts(wording, links.trajectory(trajectoryId));
    }

    private record Writer<E extends Event>(Class<E> type, BiFunction<E, Wording, LetterFacts> facts) {
        LetterFacts write(Event event, Wording wording) {
            return facts.apply(type.cast(event), wording);
        }
    }
}
