package org.keurwerk.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.contracts.audit.AccountLinkAsked;
import org.keurwerk.contracts.audit.AnswerTooLate;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.ComplaintAcknowledged;
import org.keurwerk.contracts.audit.ComplaintAnswered;
import org.keurwerk.contracts.audit.ComplaintFiled;
import org.keurwerk.contracts.audit.ComplaintWithdrawn;
import org.keurwerk.contracts.audit.ConceptReportSent;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineMissed;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.IntakeReturned;
import org.keurwerk.contracts.audit.MidtermLapsed;
import org.keurwerk.contracts.audit.MidtermSubmitted;
import org.keurwerk.contracts.audit.ObjectionDecided;
import org.keurwerk.contracts.audit.ObjectionFiled;
import org.keurwerk.contracts.audit.ObjectionHearingSet;
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
import org.keurwerk.contracts.audit.VisitHeld;
import org.keurwerk.contracts.audit.VisitKept;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.audit.WithdrawalAnnulled;
import org.keurwerk.contracts.certificate.CertificateExpired;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.CertificateReinstated;
import org.keurwerk.contracts.certificate.CertificateRestored;
import org.keurwerk.contracts.certificate.CertificateSuperseded;
import org.keurwerk.contracts.certificate.CertificateSuspended;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.keurwerk.contracts.notification.NoticeSetAside;
import org.keurwerk.contracts.notification.SendNoticeAgain;

/** Every type that travels, in one list: from it the wire names, the golden files' test and the AsyncAPI document are made. */
public final class EventCatalog {

    private static final List<Class<? extends Event>> TYPES = List.of(
            ApplicationReceived.class,
            TrajectoryAnnounced.class,
            IntakeReturned.class,
            IntakeAccepted.class,
            TeamComposed.class,
            TeamObjected.class,
            TeamObjectionDecided.class,
            AuditorReplaced.class,
            VisitScheduled.class,
            VisitCancelled.class,
            VisitKept.class,
            SelfEvaluationSubmitted.class,
            VisitHeld.class,
            ConceptReportSent.class,
            ResponseReceived.class,
            ReportFinalised.class,
            DecisionTaken.class,
            TrajectoryClosed.class,
            TrajectoryWithdrawn.class,
            StepReopened.class,
            ReauditOpened.class,
            ReauditDeclined.class,
            ReauditCancelled.class,
            SuspensionOpened.class,
            SuspensionDecided.class,
            SuspensionLapsed.class,
            MidtermSubmitted.class,
            MidtermLapsed.class,
            ObjectionFiled.class,
            ObjectionHearingSet.class,
            ObjectionDecided.class,
            WithdrawalAnnulled.class,
            ComplaintFiled.class,
            ComplaintAcknowledged.class,
            ComplaintAnswered.class,
            ComplaintWithdrawn.class,
            AnswerTooLate.class,
            DeadlineSet.class,
            DeadlineMet.class,
            DeadlineCancelled.class,
            DeadlineMissed.class,
            OfficeIntervened.class,
            AccountLinkAsked.class,
            CertificateIssued.class,
            CertificateSuperseded.class,
            CertificateExpired.class,
            CertificateSuspended.class,
            CertificateReinstated.class,
            CertificateWithdrawn.class,
            CertificateRestored.class,
            RenewalWindowOpened.class,
            NoticePlanned.class,
            NoticeSent.class,
            NoticeFailed.class,
            NoticeSetAside.class,
            SendNoticeAgain.class);

    private static final Map<String, Class<? extends Event>> BY_NAME = TYPES.stream()
            .collect(Collectors.toUnmodifiableMap(type -> typeOf(type).value(), Function.identity()));

    private EventCatalog() {}

    /** All types, in the order in which a trajectory meets them. */
    public static List<Class<? extends Event>> types() {
        return TYPES;
    }

    /**
     * The wire name and topic of a record.
     *
     * @throws IllegalArgumentException if the record is no event type
     */
    public static EventType typeOf(Class<? extends Event> record) {
        EventType type = record.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(record.getName() + " carries no @EventType");
        }
        return type;
    }

    /** The record for a name on the wire; empty for a name that this version does not know, which consumers ignore. */
    public static Optional<Class<? extends Event>> recordOf(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
