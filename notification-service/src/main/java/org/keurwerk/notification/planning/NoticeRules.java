package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import java.util.List;
import java.util.function.Predicate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.AccountLinkAsked;
import org.keurwerk.contracts.audit.AnswerTooLate;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.IntakeReturned;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.audit.OfficeIntervened;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.StepReopened;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.keurwerk.contracts.audit.TrajectoryWithdrawn;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.notification.template.LetterKind;

/**
 * Which event leads to which letters to whom, in one table (berichtenregels). These letters tell; what somebody is asked to do is told by the task's
 * own letter, which follows from its deadline: {@link ReminderRule}.
 */
final class NoticeRules {

    /** This window starts the next trajectory, whose announcement is the notice. */
    private static final String ANNOUNCEMENT = "ANNOUNCEMENT";

    static final NoticeRule<ApplicationReceived> APPLICATION_RECEIVED = on(
                    ApplicationReceived.class,
                    event -> "application-received:" + event.trajectoryId(),
                    ApplicationReceived::trajectoryId,
                    ApplicationReceived::organisationId)
            .tellOrganisation(LetterKind.APPLICATION_RECEIVED)
            .tell(LetterKind.APPLICATION_RECEIVED_OFFICE, Recipients.office());

    static final NoticeRule<TrajectoryAnnounced> TRAJECTORY_ANNOUNCED = on(
                    TrajectoryAnnounced.class,
                    event -> "trajectory-announced:" + event.trajectoryId(),
                    TrajectoryAnnounced::trajectoryId,
                    TrajectoryAnnounced::organisationId)
            .onlyIf(event -> !Boolean.TRUE.equals(event.appliedFor()))
            .tellOrganisation(LetterKind.TRAJECTORY_ANNOUNCED)
            .tell(LetterKind.TRAJECTORY_ANNOUNCED_OFFICE, Recipients.office());

    static final NoticeRule<IntakeReturned> INTAKE_RETURNED = on(
                    IntakeReturned.class,
                    event -> "intake-returned:" + event.trajectoryId() + ':' + event.round(),
                    IntakeReturned::trajectoryId,
                    IntakeReturned::organisationId)
            .tellOrganisation(LetterKind.INTAKE_RETURNED);

    /** An intake may be opened again: each acceptance is a fact of its own. */
    static final NoticeRule<IntakeAccepted> INTAKE_ACCEPTED = on(
                    IntakeAccepted.class,
                    event -> "intake-accepted:" + event.trajectoryId() + ':' + event.acceptedOn(),
                    IntakeAccepted::trajectoryId,
                    IntakeAccepted::organisationId)
            .tellOrganisation(LetterKind.INTAKE_ACCEPTED);

    static final NoticeRule<ReportFinalised> REPORT_FINALISED = on(
                    ReportFinalised.class,
                    event -> "final-report:" + event.reportId(),
                    ReportFinalised::trajectoryId,
                    ReportFinalised::organisationId)
            .tellOrganisation(LetterKind.REPORT_FINALISED);

    static final NoticeRule<DecisionTaken> DECISION_TAKEN = on(
                    DecisionTaken.class,
                    event -> "decision:" + event.decisionId(),
                    DecisionTaken::trajectoryId,
                    DecisionTaken::organisationId)
            .tellOrganisation(LetterKind.DECISION_TAKEN);

    /** One mail per certificate, which carries its PDF. */
    static final NoticeRule<CertificateIssued> CERTIFICATE_ISSUED = on(
                    CertificateIssued.class,
                    event -> "certificate:" + event.certificateNumber(),
                    CertificateIssued::trajectoryId,
                    CertificateIssued::organisationId)
            .tellOrganisation(LetterKind.CERTIFICATE_ISSUED);

    /** Once per window, however many certificates share it. The office has one list a week. */
    static final NoticeRule<RenewalWindowOpened> RENEWAL_WINDOW_OPENED = on(
                    RenewalWindowOpened.class,
                    event -> "renewal:" + event.trajectoryId() + ':' + event.window(),
                    RenewalWindowOpened::trajectoryId,
                    RenewalWindowOpened::organisationId)
            .onlyIf(event -> !event.window().equals(ANNOUNCEMENT))
            .tellOrganisation(LetterKind.RENEWAL_WINDOW);

    static final NoticeRule<TrajectoryClosed> TRAJECTORY_CLOSED = on(
                    TrajectoryClosed.class,
                    event -> "trajectory-closed:" + event.trajectoryId(),
                    TrajectoryClosed::trajectoryId,
                    TrajectoryClosed::organisationId)
            .tellOrganisation(LetterKind.TRAJECTORY_CLOSED);

    static final NoticeRule<TrajectoryWithdrawn> TRAJECTORY_WITHDRAWN = on(
                    TrajectoryWithdrawn.class,
                    event -> "trajectory-withdrawn:" + event.trajectoryId(),
                    TrajectoryWithdrawn::trajectoryId,
                    TrajectoryWithdrawn::organisationId)
            .tellOrganisation(LetterKind.TRAJECTORY_WITHDRAWN)
            .tell(LetterKind.TRAJECTORY_WITHDRAWN_AUDITOR, (event, teams) -> teams.everyoneSoFar(event.trajectoryId()))
            .tell(LetterKind.TRAJECTORY_WITHDRAWN_OFFICE, Recipients.office());

    /** Whoever was asked or told something meanwhile hears that it no longer holds; whoever is asked anew gets the letter of the task. */
    static final NoticeRule<StepReopened> STEP_REOPENED = on(
                    StepReopened.class,
                    event -> "reopening:" + event.reopeningId(),
                    StepReopened::trajectoryId,
                    StepReopened::organisationId)
            .tellIf(
                    concerns(Party.ORGANISATION),
                    LetterKind.STEP_REOPENED,
                    (event, teams) -> List.of(event.organisationId().value()))
            .tellIf(
                    concerns(Party.AUDITOR),
                    LetterKind.STEP_REOPENED_AUDITOR,
                    (event, teams) -> teams.everyoneSoFar(event.trajectoryId()))
            .tellIf(concerns(Party.OFFICE), LetterKind.STEP_REOPENED_OFFICE, Recipients.office());

    private static Predicate<StepReopened> concerns(Party side) {
        return event -> event.concerns().contains(side);
    }

    /** What was typed is kept, and the office says what becomes of it. */
    static final NoticeRule<AnswerTooLate> ANSWER_TOO_LATE = on(
                    AnswerTooLate.class,
                    event -> "answer-too-late:" + event.submissionId(),
                    AnswerTooLate::trajectoryId,
                    AnswerTooLate::organisationId)
            .tell(LetterKind.ANSWER_TOO_LATE, Recipients.office());

    /** Both sides had taken silence for agreement. */
    static final NoticeRule<ResponseReceived> RESPONSE_COUNTS = on(
                    ResponseReceived.class,
                    event -> "response-counts:" + event.reportId(),
                    ResponseReceived::trajectoryId,
                    ResponseReceived::organisationId)
            .onlyIf(event -> Boolean.TRUE.equals(event.late()))
            .tellOrganisation(LetterKind.RESPONSE_COUNTS)
            .tell(
                    LetterKind.RESPONSE_COUNTS_AUDITOR,
                    (event, teams) -> List.of(teams.of(event.trajectoryId()).leadAuditor()));

    /** Each is a mail of its own; of a call and of a task that went to somebody else nobody is told here. */
    static final NoticeRule<OfficeIntervened> OFFICE_INTERVENED = on(
                    OfficeIntervened.class,
                    event -> "intervention:" + event.interventionId(),
                    OfficeIntervened::trajectoryId,
                    OfficeIntervened::organisationId)
            .tell(LetterKind.TASK_REMINDED, asked(OfficeAct.REMINDED))
            .tell(LetterKind.TERM_EXTENDED, asked(OfficeAct.EXTENDED))
            .tell(LetterKind.ANSWERED_ON_BEHALF, asked(OfficeAct.ON_BEHALF));

    private static Recipients<OfficeIntervened> asked(OfficeAct act) {
        return (event, teams) -> event.act() == act && event.asked() != null ? List.of(event.asked()) : List.of();
    }

    /** Of what concerns a person and no trajectory: each request is a mail of its own. */
    static final NoticeRule<AccountLinkAsked> ACCOUNT_LINK_ASKED = on(
                    AccountLinkAsked.class, event -> "link:" + event.requestId(), event -> null, event -> null)
            .tell(LetterKind.ACCOUNT_INVITED, owner(LinkReason.INVITATION))
            .tell(LetterKind.PASSWORD_FORGOTTEN, owner(LinkReason.FORGOTTEN_PASSWORD));

    private static Recipients<AccountLinkAsked> owner(LinkReason reason) {
        return (event, teams) ->
                event.reason() == reason ? List.of(event.accountId().value()) : List.of();
    }

    private NoticeRules() {}

    /** All of them, in the order in which a trajectory meets them. */
    static List<NoticeRule<? extends Event>> all() {
        return List.of(
                APPLICATION_RECEIVED,
                TRAJECTORY_ANNOUNCED,
                INTAKE_RETURNED,
                INTAKE_ACCEPTED,
                TeamNoticeRules.TEAM_COMPOSED,
                TeamNoticeRules.TEAM_OBJECTED,
                TeamNoticeRules.TEAM_OBJECTION_DECIDED,
                TeamNoticeRules.AUDITOR_REPLACED,
                VisitNoticeRules.VISIT_SCHEDULED,
                VisitNoticeRules.VISIT_CANCELLED,
                VisitNoticeRules.VISIT_KEPT,
                VisitNoticeRules.SELF_EVALUATION_SUBMITTED,
                REPORT_FINALISED,
                DECISION_TAKEN,
                CERTIFICATE_ISSUED,
                MidtermNoticeRules.SUBMITTED,
                MidtermNoticeRules.LAPSED,
                ReauditNoticeRules.OPENED,
                ReauditNoticeRules.DECLINED,
                ReauditNoticeRules.CANCELLED,
                SuspensionNoticeRules.OPENED,
                SuspensionNoticeRules.DECIDED,
                SuspensionNoticeRules.LAPSED,
                ObjectionNoticeRules.FILED,
                ObjectionNoticeRules.HEARING,
                ObjectionNoticeRules.DECIDED,
                ComplaintNoticeRules.FILED,
                ComplaintNoticeRules.ACKNOWLEDGED,
                ComplaintNoticeRules.ANSWERED,
                ComplaintNoticeRules.WITHDRAWN,
                SuspensionNoticeRules.SUSPENDED,
                SuspensionNoticeRules.REINSTATED,
                SuspensionNoticeRules.WITHDRAWN,
                SuspensionNoticeRules.RESTORED,
                RENEWAL_WINDOW_OPENED,
                TRAJECTORY_CLOSED,
                TRAJECTORY_WITHDRAWN,
                STEP_REOPENED,
                ANSWER_TOO_LATE,
                RESPONSE_COUNTS,
                OFFICE_INTERVENED,
                ACCOUNT_LINK_ASKED);
    }
}
