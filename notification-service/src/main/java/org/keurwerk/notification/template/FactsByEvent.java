package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.AccountLinkAsked;
import org.keurwerk.contracts.audit.AnswerTooLate;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.ComplaintAcknowledged;
import org.keurwerk.contracts.audit.ComplaintAnswered;
import org.keurwerk.contracts.audit.ComplaintFiled;
import org.keurwerk.contracts.audit.ComplaintWithdrawn;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.IntakeReturned;
import org.keurwerk.contracts.audit.MidtermLapsed;
import org.keurwerk.contracts.audit.MidtermSubmitted;
import org.keurwerk.contracts.audit.ObjectionDecided;
import org.keurwerk.contracts.audit.ObjectionFiled;
import org.keurwerk.contracts.audit.ObjectionHearingSet;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.audit.OfficeIntervened;
import org.keurwerk.contracts.audit.ReauditCancelled;
import org.keurwerk.contracts.audit.ReauditDeclined;
import org.keurwerk.contracts.audit.ReauditOpened;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.StepReopened;
import org.keurwerk.contracts.audit.SuspensionDecided;
import org.keurwerk.contracts.audit.SuspensionLapsed;
import org.keurwerk.contracts.audit.SuspensionOpened;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TeamObjected;
import org.keurwerk.contracts.audit.TeamObjectionDecided;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.keurwerk.contracts.audit.TrajectoryWithdrawn;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.audit.VisitKept;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.CertificateReinstated;
import org.keurwerk.contracts.certificate.CertificateRestored;
import org.keurwerk.contracts.certificate.CertificateSuspended;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.task.TaskName;
import org.springframework.stereotype.Component;

/** What each type of event gives to its letters, one short method per type. */
@Component
class FactsByEvent {

    static final String OFFICE = "role_office";

    private final Links links;
    private final Map<Class<? extends Event>, Writer<?>> writers;

    FactsByEvent(Links links, OpenWork work, BusinessTime time) {
        this.links = links;
        TeamFacts teams = new TeamFacts(links);
        VisitFacts visits = new VisitFacts(links);
        ReportFacts reports = new ReportFacts(links);
        RenewalFacts renewals = new RenewalFacts(work, links, time);
        ReauditFacts reaudits = new ReauditFacts(links);
        DecisionFacts decisions = new DecisionFacts(links);
        SuspensionFacts suspensions = new SuspensionFacts(links);
        MidtermFacts midterms = new MidtermFacts(links);
        ObjectionFacts objections = new ObjectionFacts(links);
        ComplaintFacts complaints = new ComplaintFacts(links);
        this.writers = List.<Writer<?>>of(
                        new Writer<>(ApplicationReceived.class, this::applicationReceived),
                        new Writer<>(TrajectoryAnnounced.class, this::trajectoryAnnounced),
                        new Writer<>(IntakeReturned.class, this::intakeReturned),
                        new Writer<>(IntakeAccepted.class, this::intakeAccepted),
                        new Writer<>(TeamComposed.class, teams::teamComposed),
                        new Writer<>(TeamObjected.class, teams::teamObjected),
                        new Writer<>(TeamObjectionDecided.class, teams::teamObjectionDecided),
                        new Writer<>(AuditorReplaced.class, teams::auditorReplaced),
                        new Writer<>(VisitScheduled.class, visits::visitScheduled),
                        new Writer<>(VisitCancelled.class, visits::visitCancelled),
                        new Writer<>(VisitKept.class, visits::visitKept),
                        new Writer<>(SelfEvaluationSubmitted.class, visits::selfEvaluationSubmitted),
                        new Writer<>(ReportFinalised.class, reports::reportFinalised),
                        new Writer<>(DecisionTaken.class, decisions::taken),
                        new Writer<>(CertificateIssued.class, decisions::issued),
                        new Writer<>(MidtermSubmitted.class, midterms::submitted),
                        new Writer<>(MidtermLapsed.class, midterms::lapsed),
                        new Writer<>(ReauditOpened.class, reaudits::opened),
                        new Writer<>(ReauditCancelled.class, reaudits::cancelled),
                        new Writer<>(ReauditDeclined.class, reaudits::declined),
                        new Writer<>(SuspensionOpened.class, suspensions::opened),
                        new Writer<>(SuspensionDecided.class, suspensions::decided),
                        new Writer<>(SuspensionLapsed.class, suspensions::lapsed),
                        new Writer<>(ObjectionFiled.class, objections::filed),
                        new Writer<>(ObjectionHearingSet.class, objections::hearing),
                        new Writer<>(ObjectionDecided.class, objections::decided),
                        new Writer<>(ComplaintFiled.class, complaints::filed),
                        new Writer<>(ComplaintAcknowledged.class, complaints::acknowledged),
                        new Writer<>(ComplaintAnswered.class, complaints::answered),
                        new Writer<>(ComplaintWithdrawn.class, complaints::withdrawn),
                        new Writer<>(CertificateSuspended.class, suspensions::suspended),
                        new Writer<>(CertificateReinstated.class, suspensions::reinstated),
                        new Writer<>(CertificateRestored.class, suspensions::restored),
                        new Writer<>(CertificateWithdrawn.class, suspensions::withdrawn),
                        new Writer<>(RenewalWindowOpened.class, renewals::renewalWindowOpened),
                        new Writer<>(TrajectoryClosed.class, this::trajectoryClosed),
                        new Writer<>(TrajectoryWithdrawn.class, this::trajectoryWithdrawn),
                        new Writer<>(StepReopened.class, this::stepReopened),
                        new Writer<>(AnswerTooLate.class, reports::answerTooLate),
                        new Writer<>(ResponseReceived.class, reports::responseReceived),
                        new Writer<>(OfficeIntervened.class, this::officeIntervened),
                        new Writer<>(DeadlineSet.class, this::deadlineSet),
                        new Writer<>(AccountLinkAsked.class, this::accountLinkAsked))
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

    private LetterFacts intakeReturned(IntakeReturned event, Wording wording) {
        return trajectory(event.trajectoryId(), wording).row("returnedRemarks", String.valueOf(event.remarks()));
    }

    private LetterFacts intakeAccepted(IntakeAccepted event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .row("category", event.auditCategory())
                .row("halfDays", wording.say("halfDays", event.halfDays()));
    }

    private LetterFacts trajectoryClosed(TrajectoryClosed event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.full(event.closedOn()))
                .variant(event.surveyAnswered() ? "" : "unanswered");
    }

    private LetterFacts trajectoryWithdrawn(TrajectoryWithdrawn event, Wording wording) {
        return trajectory(event.trajectoryId(), wording)
                .with(wording.full(event.withdrawnOn()))
                .variant(event.withdrawnBy().name().toLowerCase(Locale.ROOT));
    }

    private LetterFacts stepReopened(StepReopened event, Wording wording) {
        String task = event.task();
        LetterFacts facts = trajectory(event.trajectoryId(), wording).with(wording.full(event.reopenedOn()));
        return task == null
                ? facts.with(wording.say("stage." + event.stage())).variant("stage")
                : facts.with(wording.task(task).title()).variant("");
    }

    private LetterFacts officeIntervened(OfficeIntervened event, Wording wording) {
        TaskName task = wording.task(Objects.requireNonNull(event.task()));
        LocalDate dueOn = Objects.requireNonNull(event.dueOn());
        LetterFacts facts = new LetterFacts(wording, links.task(new TaskId(Objects.requireNonNull(event.taskId()))))
                .with(task.title())
                .with(wording.day(dueOn))
                .with(task.then())
                .by(dueOn);
        if (event.act() == OfficeAct.REMINDED) {
            facts.quoted(wording.officeWords(event.interventionId()));
        }
        return facts.row("task", task.title())
                .row("organisation", wording.name(event.organisationId().value()))
                .row("dueOn", wording.full(dueOn));
    }

    private LetterFacts deadlineSet(DeadlineSet event, Wording wording) {
        TaskName task = wording.task(event.task());
        String before = event.handedOverFrom();
        return new LetterFacts(wording, links.work(event))
                .with(task.title())
                .with(wording.day(event.dueOn()))
                .with(task.then())
                .with(task.asked())
                .with(wording.name(before == null ? event.actor() : before))
                .leads(LetterKind.TASK_OF_CLOSED_ACCOUNT, links.trajectory(event.trajectoryId()))
                .variant(
                        event.isHandedOverLate() ? "late" : event.task(),
                        event.actor().equals(OFFICE) ? "office" : "other")
                .by(event.dueOn())
                .row("task", task.title())
                .row("organisation", wording.name(event.organisationId().value()))
                .row("dueOn", wording.full(event.dueOn()));
    }

    private LetterFacts accountLinkAsked(AccountLinkAsked event, Wording wording) {
        return new LetterFacts(wording, wording.passwordLink(event.requestId()));
    }

    private LetterFacts trajectory(TrajectoryId trajectoryId, Wording wording) {
        return LetterFacts.about(trajectoryId, links, wording);
    }

    private record Writer<E extends Event>(Class<E> type, BiFunction<E, Wording, LetterFacts> facts) {
        LetterFacts write(Event event, Wording wording) {
            return facts.apply(type.cast(event), wording);
        }
    }
}
