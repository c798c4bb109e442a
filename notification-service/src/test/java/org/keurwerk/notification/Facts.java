package org.keurwerk.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.AccountLinkAsked;
import org.keurwerk.contracts.audit.AnswerTooLate;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.ComplaintAcknowledged;
import org.keurwerk.contracts.audit.ComplaintAnswered;
import org.keurwerk.contracts.audit.ComplaintFiled;
import org.keurwerk.contracts.audit.ComplaintWithdrawn;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.IntakeReturned;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.audit.MidtermLapsed;
import org.keurwerk.contracts.audit.MidtermSubmitted;
import org.keurwerk.contracts.audit.ObjectionDecided;
import org.keurwerk.contracts.audit.ObjectionFiled;
import org.keurwerk.contracts.audit.ObjectionHearingSet;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.audit.OfficeIntervened;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.ReauditCancelled;
import org.keurwerk.contracts.audit.ReauditDeclined;
import org.keurwerk.contracts.audit.ReauditOpened;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.StepReopened;
import org.keurwerk.contracts.audit.SuspensionDecided;
import org.keurwerk.contracts.audit.SuspensionLapsed;
import org.keurwerk.contracts.audit.SuspensionOpened;
import org.keurwerk.contracts.audit.SuspensionOutcome;
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
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/** The Groningen case as events, one per type; methods make the variants. */
public final class Facts {

    /** The organisation. */
    public static final String ORGANISATION = "org_1";

    private static final OrganisationId CLIENT = new OrganisationId(ORGANISATION);

    private static final List<Scope> DOUBLE = List.of(Scope.LIBRARY, Scope.POI);

    private Facts() {}

    /** One of each type that a letter tells of. */
    public static List<Event> all(String trajectory) {
        return List.of(
                applied(trajectory),
                announced(trajectory),
                intakeReturned(trajectory),
                intakeAccepted(trajectory),
                team(trajectory),
                visit(trajectory, 0),
                selfEvaluation(trajectory, false),
                finalised(trajectory),
                decided(trajectory, Outcome.CERTIFIED, Outcome.CERTIFIED),
                issued(trajectory, "CBCT-2021-000117-K", Scope.LIBRARY),
                window(trajectory, "P12M"),
                closed(trajectory, true),
                deadline(trajectory, "dl_1", "Intake", ORGANISATION, LocalDate.of(2020, 7, 15)),
                intervened(trajectory, OfficeAct.REMINDED),
                linkAsked("lnk_1", LinkReason.INVITATION));
    }

    public static AccountLinkAsked linkAsked(String request, LinkReason reason) {
        return new AccountLinkAsked(new AccountId("acc_auditor-co"), request, reason, LocalDate.of(2020, 7, 1));
    }

    public static ApplicationReceived applied(String trajectory) {
        return new ApplicationReceived(
                new TrajectoryId(trajectory), CLIENT, DOUBLE, "2021-Q1", "KIB", "I", LocalDate.of(2020, 7, 1));
    }

    public static TrajectoryAnnounced announced(String trajectory) {
        return new TrajectoryAnnounced(
                new TrajectoryId(trajectory),
                CLIENT,
                new TrajectoryId("trj_0"),
                DOUBLE,
                "2025-Q1",
                "KIB",
                "II",
                LocalDate.of(2024, 7, 1),
                null);
    }

    public static IntakeReturned intakeReturned(String trajectory) {
        return new IntakeReturned(new TrajectoryId(trajectory), CLIENT, 1, 3, LocalDate.of(2020, 7, 16));
    }

    public static IntakeAccepted intakeAccepted(String trajectory) {
        return new IntakeAccepted(new TrajectoryId(trajectory), CLIENT, "XL", 4, LocalDate.of(2020, 7, 21));
    }

    public static TeamComposed team(String trajectory) {
        return new TeamComposed(
                new TrajectoryId(trajectory),
                CLIENT,
                "acc_auditor-lead",
                List.of("acc_auditor-co"),
                LocalDate.of(2020, 8, 3));
    }

    public static VisitScheduled visit(String trajectory, int sequence) {
        return new VisitScheduled(
                new TrajectoryId(trajectory),
                CLIENT,
                "vis_" + trajectory,
                sequence,
                List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)),
                List.of("acc_auditor-lead", "acc_auditor-co"),
                LocalDate.of(2020, 12, 29),
                null);
    }

    public static TrajectoryWithdrawn withdrawn(String trajectory, Party by) {
        return new TrajectoryWithdrawn(new TrajectoryId(trajectory), CLIENT, by, LocalDate.of(2020, 11, 20));
    }

    public static StepReopened reopened(String trajectory, @Nullable String task, Party... concerns) {
        return new StepReopened(
                new TrajectoryId(trajectory),
                CLIENT,
                "reo_1",
                task,
                "SELF_EVALUATION",
                List.of(concerns),
                task == null ? Party.OFFICE : Party.ORGANISATION,
                LocalDate.of(2020, 12, 23));
    }

    public static AnswerTooLate tooLate(String trajectory, String task) {
        return new AnswerTooLate(
                new TrajectoryId(trajectory),
                CLIENT,
                "sub_" + task,
                task,
                new AccountId("acc_organisation"),
                LocalDate.of(2021, 3, 11));
    }

    public static ResponseReceived response(String trajectory, @Nullable Boolean late) {
        return new ResponseReceived(
                new TrajectoryId(trajectory), CLIENT, "rep_1", LocalDate.of(2021, 3, 11), false, 1, late);
    }

    public static OfficeIntervened intervened(String trajectory, OfficeAct act) {
        boolean call = act == OfficeAct.CALLED;
        return new OfficeIntervened(
                new TrajectoryId(trajectory),
                CLIENT,
                "int_" + act,
                act,
                call ? null : "SelfEvaluation",
                call ? null : "t1",
                call ? null : ORGANISATION,
                call ? null : LocalDate.of(2021, 1, 8),
                LocalDate.of(2020, 12, 28));
    }

    public static TeamObjected teamObjected(String trajectory) {
        return new TeamObjected(
                new TrajectoryId(trajectory), CLIENT, List.of("acc_auditor-co"), LocalDate.of(2020, 10, 7));
    }

    public static TeamObjectionDecided teamObjectionDecided(String trajectory, String... rejected) {
        return new TeamObjectionDecided(
                new TrajectoryId(trajectory), CLIENT, List.of(rejected), LocalDate.of(2020, 10, 8));
    }

    public static AuditorReplaced auditorReplaced(String trajectory, boolean withVisit) {
        return new AuditorReplaced(
                new TrajectoryId(trajectory),
                CLIENT,
                "acc_auditor-co",
                "acc_auditor-peer",
                false,
                withVisit ? "vis_" + trajectory : null,
                withVisit ? 2 : 0,
                withVisit ? List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)) : List.of(),
                LocalDate.of(2020, 12, 1));
    }

    public static VisitCancelled visitCancelled(String trajectory, Party by) {
        return new VisitCancelled(
                new TrajectoryId(trajectory),
                CLIENT,
                "vis_" + trajectory,
                1,
                List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)),
                List.of("acc_auditor-lead", "acc_auditor-co"),
                by,
                LocalDate.of(2020, 11, 2));
    }

    public static VisitKept visitKept(String trajectory, boolean submitted) {
        return new VisitKept(
                new TrajectoryId(trajectory),
                CLIENT,
                "vis_" + trajectory,
                List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)),
                List.of("acc_auditor-lead", "acc_auditor-co"),
                submitted,
                LocalDate.of(2021, 1, 13));
    }

    public static SelfEvaluationSubmitted selfEvaluation(String trajectory, boolean late) {
        return new SelfEvaluationSubmitted(
                new TrajectoryId(trajectory),
                CLIENT,
                new SubmissionId("sub_" + trajectory),
                LocalDate.of(2020, 12, 18),
                late);
    }

    public static ReportFinalised finalised(String trajectory) {
        return new ReportFinalised(
                new TrajectoryId(trajectory), CLIENT, "rep_" + trajectory, LocalDate.of(2021, 3, 12));
    }

    public static DecisionTaken decided(String trajectory, Outcome library, Outcome poi) {
        return new DecisionTaken(
                new TrajectoryId(trajectory),
                CLIENT,
                "Biblionet Groningen",
                "Groningen",
                "dec_" + trajectory,
                "00",
                LocalDate.of(2021, 3, 22),
                "KIB",
                "I",
                "Kwaliteit in Beeld I",
                List.of(new ScopeOutcome(Scope.LIBRARY, library), new ScopeOutcome(Scope.POI, poi)),
                LocalDate.of(2025, 3, 22),
                null,
                "Quality in View I",
                null,
                null,
                null,
                null,
                null);
    }

    public static DecisionTaken reaudited(String trajectory, Outcome before, Outcome now) {
        DecisionTaken plain = decided(trajectory, now, now);
        return new DecisionTaken(
                plain.trajectoryId(),
                plain.organisationId(),
                plain.organisationName(),
                plain.place(),
                plain.decisionId(),
                plain.decisionHash(),
                plain.decidedOn(),
                plain.framework(),
                plain.frameworkVersion(),
                plain.frameworkName(),
                plain.outcomes(),
                plain.validUntil(),
                null,
                plain.frameworkNameEnglish(),
                null,
                new TrajectoryId("trj_before"),
                "dec_before",
                before,
                null);
    }

    public static ReauditOpened reauditOpened(String trajectory, Outcome after) {
        return new ReauditOpened(
                new TrajectoryId(trajectory),
                CLIENT,
                new TrajectoryId("trj_before"),
                "dec_before",
                after,
                List.of(Scope.LIBRARY),
                "2021-Q3",
                "KIB",
                "I",
                LocalDate.of(2021, 3, 22),
                LocalDate.of(2021, 9, 22),
                after == Outcome.CONDITIONAL ? null : LocalDate.of(2022, 3, 22));
    }

    public static ReauditCancelled reauditCancelled(String trajectory) {
        return new ReauditCancelled(
                new TrajectoryId(trajectory),
                CLIENT,
                new TrajectoryId("trj_before"),
                "dec_anew",
                LocalDate.of(2022, 5, 9));
    }

    public static ReauditDeclined reauditDeclined(String trajectory, boolean silent) {
        return new ReauditDeclined(
                new TrajectoryId(trajectory), CLIENT, new TrajectoryId("trj_before"), silent, LocalDate.of(2022, 3, 7));
    }

    public static VisitScheduled reauditVisit(String trajectory) {
        VisitScheduled plain = visit(trajectory, 0);
        return new VisitScheduled(
                plain.trajectoryId(),
                plain.organisationId(),
                plain.visitId(),
                0,
                plain.days(),
                plain.auditors(),
                plain.selfEvaluationDueOn(),
                true);
    }

    public static CertificateIssued issued(String trajectory, String number, Scope scope) {
        return new CertificateIssued(
                number,
                new TrajectoryId(trajectory),
                "dec_" + trajectory,
                CLIENT,
                scope,
                "KIB",
                "I",
                LocalDate.of(2021, 3, 22),
                LocalDate.of(2025, 3, 22),
                List.of());
    }

    public static SuspensionOpened suspensionOpened(String trajectory) {
        return new SuspensionOpened(
                new TrajectoryId(trajectory),
                CLIENT,
                new SuspensionId("sus_1"),
                "CBCT-2021-000117-R",
                Scope.LIBRARY,
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2024, 2, 19));
    }

    public static SuspensionDecided notSuspended(String trajectory) {
        return new SuspensionDecided(
                new TrajectoryId(trajectory),
                CLIENT,
                new SuspensionId("sus_1"),
                "CBCT-2021-000117-R",
                Scope.LIBRARY,
                SuspensionOutcome.NOT_SUSPENDED,
                LocalDate.of(2024, 2, 29),
                null,
                null);
    }

    public static MidtermSubmitted midtermSubmitted(String trajectory, int points) {
        return new MidtermSubmitted(
                new TrajectoryId(trajectory),
                CLIENT,
                new SubmissionId("sub_9"),
                LocalDate.of(2023, 5, 2),
                points,
                points / 2);
    }

    public static MidtermLapsed midtermLapsed(String trajectory, boolean certificateEnded) {
        return new MidtermLapsed(new TrajectoryId(trajectory), CLIENT, certificateEnded, LocalDate.of(2023, 5, 20));
    }

    public static SuspensionLapsed suspensionLapsed(String trajectory, boolean superseded) {
        return new SuspensionLapsed(
                new TrajectoryId(trajectory),
                CLIENT,
                new SuspensionId("sus_1"),
                "CBCT-2021-000117-R",
                Scope.LIBRARY,
                superseded,
                LocalDate.of(2024, 3, 11));
    }

    public static ObjectionFiled objectionFiled(String trajectory, @Nullable String certificate) {
        return new ObjectionFiled(
                new TrajectoryId(trajectory),
                CLIENT,
                new ObjectionId("obj_1"),
                "dec_1",
                certificate,
                LocalDate.of(2021, 4, 20),
                LocalDate.of(2021, 7, 13));
    }

    public static ObjectionHearingSet objectionHearing(String trajectory) {
        return new ObjectionHearingSet(
                new TrajectoryId(trajectory), CLIENT, new ObjectionId("obj_1"), "dec_1", LocalDate.of(2021, 5, 25));
    }

    public static ObjectionDecided objectionDecided(
            String trajectory, boolean wellFounded, @Nullable String certificate) {
        return new ObjectionDecided(
                new TrajectoryId(trajectory),
                CLIENT,
                new ObjectionId("obj_1"),
                "dec_1",
                certificate,
                wellFounded,
                LocalDate.of(2021, 6, 24));
    }

    public static ComplaintFiled complaintFiled(String trajectory) {
        return new ComplaintFiled(
                new TrajectoryId(trajectory),
                CLIENT,
                new ComplaintId("cmp_1"),
                LocalDate.of(2021, 4, 6),
                LocalDate.of(2021, 4, 13),
                LocalDate.of(2021, 5, 18));
    }

    public static ComplaintAcknowledged complaintAcknowledged(String trajectory) {
        return new ComplaintAcknowledged(
                new TrajectoryId(trajectory),
                CLIENT,
                new ComplaintId("cmp_1"),
                new AccountId("acc_board"),
                LocalDate.of(2021, 4, 9),
                LocalDate.of(2021, 5, 18));
    }

    public static ComplaintAnswered complaintAnswered(String trajectory) {
        return new ComplaintAnswered(
                new TrajectoryId(trajectory), CLIENT, new ComplaintId("cmp_1"), LocalDate.of(2021, 5, 11));
    }

    public static ComplaintWithdrawn complaintWithdrawn(String trajectory, boolean handled) {
        return new ComplaintWithdrawn(
                new TrajectoryId(trajectory),
                CLIENT,
                new ComplaintId("cmp_1"),
                handled ? new AccountId("acc_board") : null,
                LocalDate.of(2021, 4, 19));
    }

    public static CertificateSuspended suspended(String trajectory) {
        return new CertificateSuspended(
                "CBCT-2021-000117-R",
                new TrajectoryId(trajectory),
                CLIENT,
                new SuspensionId("sus_1"),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 8, 29));
    }

    public static CertificateReinstated reinstated(String trajectory) {
        return new CertificateReinstated(
                "CBCT-2021-000117-R",
                new TrajectoryId(trajectory),
                CLIENT,
                new SuspensionId("sus_1"),
                LocalDate.of(2024, 6, 3));
    }

    public static CertificateRestored restored(String trajectory) {
        return new CertificateRestored(
                "CBCT-2021-000117-R",
                new TrajectoryId(trajectory),
                CLIENT,
                new SuspensionId("sus_1"),
                LocalDate.of(2024, 10, 14));
    }

    public static CertificateWithdrawn certificateWithdrawn(String trajectory) {
        return new CertificateWithdrawn(
                "CBCT-2021-000117-R",
                new TrajectoryId(trajectory),
                CLIENT,
                new SuspensionId("sus_1"),
                LocalDate.of(2024, 8, 26),
                LocalDate.of(2024, 10, 7));
    }

    public static RenewalWindowOpened window(String trajectory, String window) {
        return new RenewalWindowOpened(
                new TrajectoryId(trajectory),
                CLIENT,
                window,
                LocalDate.of(2024, 3, 22),
                LocalDate.of(2025, 3, 22),
                "2025-Q1",
                List.of("CBCT-2021-000117-K", "CBCT-2021-000118-M"),
                DOUBLE);
    }

    public static TrajectoryClosed closed(String trajectory, boolean answered) {
        return new TrajectoryClosed(new TrajectoryId(trajectory), CLIENT, answered, LocalDate.of(2021, 4, 12));
    }

    public static DeadlineSet deadline(String trajectory, String id, String task, String actor, LocalDate dueOn) {
        return new DeadlineSet(new TrajectoryId(trajectory), CLIENT, id, task, actor, dueOn, false);
    }

    public static DeadlineMet met(String trajectory, String id) {
        return new DeadlineMet(new TrajectoryId(trajectory), CLIENT, id, LocalDate.of(2020, 7, 10));
    }

    public static DeadlineCancelled cancelled(String trajectory, String id) {
        return new DeadlineCancelled(new TrajectoryId(trajectory), CLIENT, id, LocalDate.of(2020, 7, 10));
    }
}
