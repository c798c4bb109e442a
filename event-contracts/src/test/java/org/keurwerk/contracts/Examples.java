package org.keurwerk.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.keurwerk.contracts.certificate.WindowDate;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.keurwerk.contracts.notification.NoticeSetAside;
import org.keurwerk.contracts.notification.SendNoticeAgain;

/** One envelope per type, all of one case with illustrative dates: a double certificate and its renewal. The golden files show the same on the wire. */
final class Examples {

    private static final TrajectoryId TRAJECTORY = new TrajectoryId("trj_7k2mq4v6xw3zb5npcrhd");
    private static final TrajectoryId PARTIAL = new TrajectoryId("trj_6wq3hb7t2vm5xk4zcprn");
    private static final TrajectoryId NEXT_TRAJECTORY = new TrajectoryId("trj_3fhw6t2ya7vrk5dqm4xe");
    private static final OrganisationId ORGANISATION = new OrganisationId("org_5wz3kbn7c2rfq6tx4mhv");
    private static final String LEAD = "acc_auditor-lead";
    private static final String CO = "acc_auditor-co";
    private static final String REPORT = "rep_6n4dxk2wq7mzt3vbc5hr";
    private static final String DECISION = "dec_2v7rcm5hk3xq6wbt4nzd";
    private static final String DEADLINE = "dl_0b6f2f7e-2f35-4d58-9c1e-6f0a1f0c7e42";
    private static final String NOTICE = "ntc_5hb3wq7xk2dzm6rvn4tc";
    private static final ObjectionId OBJECTION = new ObjectionId("obj_3k8mq2v7xw4zb5npcrht");
    private static final ComplaintId COMPLAINT = new ComplaintId("cmp_6c2mq8v4xw3zb5npkrht");
    private static final SuspensionId SUSPENSION = new SuspensionId("sus_4h8kq2v7xw5zb6npcrht");
    private static final String LIBRARY_CERTIFICATE = "CBCT-2021-000117-R";
    private static final String POI_CERTIFICATE = "CBCT-2021-000118-P";
    private static final LocalDate DECIDED_ON = LocalDate.of(2021, 3, 22);
    private static final LocalDate VALID_UNTIL = LocalDate.of(2025, 3, 22);
    private static final List<Scope> BOTH = List.of(Scope.LIBRARY, Scope.POI);

    private static final Map<Class<?>, EventEnvelope<?>> BY_TYPE = List.of(
                    audit("2020-09-01T08:05:12.480Z", null, applicationReceived()),
                    audit("2024-07-01T05:00:03.007Z", "019ad0c2-5a77-7f3e-9b1c-5d2f6e80a41b", trajectoryAnnounced()),
                    audit("2020-09-07T14:12:09.441Z", null, intakeReturned()),
                    audit("2020-09-21T09:41:30.112Z", null, intakeAccepted()),
                    audit("2020-10-05T12:20:01.900Z", null, teamComposed()),
                    audit("2020-10-07T08:31:15.402Z", null, teamObjected()),
                    audit("2020-10-08T14:02:48.667Z", null, teamObjectionDecided()),
                    audit("2020-10-12T07:58:44.031Z", null, visitScheduled()),
                    audit("2020-11-02T10:21:37.506Z", null, visitCancelled()),
                    audit("2020-12-01T09:17:22.841Z", null, auditorReplaced()),
                    audit("2021-01-13T08:47:30.518Z", null, visitKept()),
                    audit("2020-12-18T15:03:27.650Z", null, selfEvaluationSubmitted()),
                    audit("2021-02-10T16:40:12.094Z", null, visitHeld()),
                    audit("2021-02-24T10:30:00.215Z", null, conceptReportSent()),
                    audit("2021-03-05T13:11:09.348Z", null, responseReceived()),
                    audit("2021-03-12T14:47:52.004Z", null, reportFinalised()),
                    audit("2021-03-22T09:15:33.771Z", null, decisionTaken()),
                    audit("2021-04-12T11:06:18.562Z", null, trajectoryClosed()),
                    audit("2020-11-20T13:25:47.219Z", null, trajectoryWithdrawn()),
                    audit("2020-12-28T09:31:08.114Z", null, officeIntervened()),
                    audit("2020-12-23T08:12:45.330Z", null, stepReopened()),
                    audit("2021-03-22T14:31:05.114Z", null, reauditOpened()),
                    audit("2022-03-07T09:14:52.730Z", null, reauditDeclined()),
                    audit("2022-05-09T09:14:52.730Z", null, reauditCancelled()),
                    audit("2024-02-01T13:20:41.518Z", null, suspensionOpened()),
                    audit("2024-02-29T10:40:12.205Z", null, suspensionDecided()),
                    audit("2024-03-11T10:20:43.062Z", null, suspensionLapsed()),
                    audit("2023-05-02T12:41:09.311Z", null, midtermSubmitted()),
                    audit("2023-05-19T22:00:03.150Z", null, midtermLapsed()),
                    audit("2021-04-20T09:14:02.337Z", null, objectionFiled()),
                    audit("2021-04-29T13:40:55.610Z", null, objectionHearingSet()),
                    audit("2021-06-24T15:02:19.845Z", null, objectionDecided()),
                    audit("2024-07-01T15:02:19.845Z", null, withdrawalAnnulled()),
                    audit("2021-04-06T09:11:32.741Z", null, complaintFiled()),
                    audit("2021-04-09T13:05:21.118Z", null, complaintAcknowledged()),
                    audit("2021-05-11T10:42:57.904Z", null, complaintAnswered()),
                    audit("2021-04-19T08:33:10.266Z", null, complaintWithdrawn()),
                    audit("2021-03-11T09:04:18.772Z", null, answerTooLate()),
                    audit("2020-09-01T08:05:12.733Z", null, deadlineSet()),
                    audit("2020-09-10T14:25:40.086Z", null, deadlineMet()),
                    audit("2020-09-11T10:02:55.419Z", null, deadlineCancelled()),
                    audit("2020-09-15T22:00:01.238Z", null, deadlineMissed()),
                    audit("2020-09-01T09:12:04.518Z", null, accountLinkAsked()),
                    certificate("2021-03-22T09:15:35.120Z", certificateIssued()),
                    certificate("2025-03-11T10:20:41.907Z", certificateSuperseded()),
                    certificate("2025-03-22T05:00:02.316Z", certificateExpired()),
                    certificate("2024-02-29T10:40:13.118Z", certificateSuspended()),
                    certificate("2024-06-03T09:31:27.640Z", certificateReinstated()),
                    certificate("2024-08-26T13:05:50.972Z", certificateWithdrawn()),
                    certificate("2024-07-01T13:05:50.972Z", certificateRestored()),
                    certificate("2024-03-22T05:00:02.844Z", renewalWindowOpened()),
                    notification("2024-03-22T05:00:03.561Z", noticePlanned()),
                    notification("2024-03-22T05:00:04.197Z", noticeSent()),
                    notification("2024-03-22T05:31:04.630Z", noticeFailed()),
                    notification("2020-09-01T08:05:13.204Z", noticeSetAside()),
                    notification("2024-03-25T08:12:59.073Z", sendNoticeAgain()))
            .stream()
            .collect(Collectors.toUnmodifiableMap(envelope -> envelope.data().getClass(), Function.identity()));

    private Examples() {}

    /** The example of a type; a type without one fails here, so that no type is left untested. */
    static EventEnvelope<?> of(Class<? extends Event> type) {
        EventEnvelope<?> example = BY_TYPE.get(type);
        if (example == null) {
            throw new AssertionError("add an example of " + type.getSimpleName() + " to " + Examples.class.getName());
        }
        return example;
    }

    private static EventEnvelope<?> audit(String time, @Nullable String causationId, Event data) {
        return envelope("audit-service", time, data.subject(), causationId, data);
    }

    private static EventEnvelope<?> certificate(String time, Event data) {
        return envelope("certificate-service", time, TRAJECTORY.value(), "f0d5e1a6-2c43-3b7f-8e0d-94b1c7a2d658", data);
    }

    private static EventEnvelope<?> notification(String time, Event data) {
        return envelope("notification-service", time, TRAJECTORY.value(), "7c9a40be-18f2-3d56-a7e4-0b6d85f3c219", data);
    }

    private static EventEnvelope<?> envelope(
            String service, String time, String correlationId, @Nullable String causationId, Event data) {
        String type = EventCatalog.typeOf(data.getClass()).value();
        return new EventEnvelope<>(
                UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8)).toString(),
                "urn:nld:keurwerk:systeem:" + service,
                Instant.parse(time),
                correlationId,
                causationId,
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                data);
    }

    private static ApplicationReceived applicationReceived() {
        return new ApplicationReceived(TRAJECTORY, ORGANISATION, BOTH, "2021-Q1", "KIB", "I", LocalDate.of(2020, 9, 1));
    }

    private static TrajectoryAnnounced trajectoryAnnounced() {
        return new TrajectoryAnnounced(
                NEXT_TRAJECTORY,
                ORGANISATION,
                TRAJECTORY,
                BOTH,
                "2025-Q1",
                "KIB",
                "II",
                LocalDate.of(2024, 7, 1),
                null);
    }

    private static IntakeReturned intakeReturned() {
        return new IntakeReturned(TRAJECTORY, ORGANISATION, 1, 3, LocalDate.of(2020, 9, 7));
    }

    private static IntakeAccepted intakeAccepted() {
        return new IntakeAccepted(TRAJECTORY, ORGANISATION, "XL", 4, LocalDate.of(2020, 9, 21));
    }

    private static TeamComposed teamComposed() {
        return new TeamComposed(TRAJECTORY, ORGANISATION, LEAD, List.of(CO), LocalDate.of(2020, 10, 5));
    }

    private static VisitScheduled visitScheduled() {
        List<LocalDate> days = List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10));
        return new VisitScheduled(
                TRAJECTORY,
                ORGANISATION,
                "vis_3xk6rw5nq2zbm7htc4vd",
                0,
                days,
                List.of(LEAD, CO),
                LocalDate.of(2020, 12, 29),
                null);
    }

    private static TrajectoryWithdrawn trajectoryWithdrawn() {
        return new TrajectoryWithdrawn(TRAJECTORY, ORGANISATION, Party.ORGANISATION, LocalDate.of(2020, 11, 20));
    }

    private static OfficeIntervened officeIntervened() {
        return new OfficeIntervened(
                TRAJECTORY,
                ORGANISATION,
                "int_6hq3wv5k2rzn7bmc4txd",
                OfficeAct.EXTENDED,
                "SelfEvaluation",
                "c3a1b7de-48f2-11eb-9d6c-0242ac130003",
                ORGANISATION.value(),
                LocalDate.of(2021, 1, 8),
                LocalDate.of(2020, 12, 28));
    }

    private static AnswerTooLate answerTooLate() {
        return new AnswerTooLate(
                TRAJECTORY,
                ORGANISATION,
                "sub_2mz7hq4kx5wn3vb6rtcd",
                "RespondToConcept",
                new AccountId("acc_organisation"),
                LocalDate.of(2021, 3, 11));
    }

    private static StepReopened stepReopened() {
        return new StepReopened(
                TRAJECTORY,
                ORGANISATION,
                "reo_4nq7xk2w5vzr3bmc6htd",
                "SelfEvaluation",
                "SELF_EVALUATION",
                List.of(Party.AUDITOR),
                Party.ORGANISATION,
                LocalDate.of(2020, 12, 23));
    }

    private static TeamObjected teamObjected() {
        return new TeamObjected(TRAJECTORY, ORGANISATION, List.of(CO), LocalDate.of(2020, 10, 7));
    }

    private static TeamObjectionDecided teamObjectionDecided() {
        return new TeamObjectionDecided(TRAJECTORY, ORGANISATION, List.of(CO), LocalDate.of(2020, 10, 8));
    }

    private static AuditorReplaced auditorReplaced() {
        return new AuditorReplaced(
                TRAJECTORY,
                ORGANISATION,
                CO,
                "acc_auditor-peer",
                false,
                "vis_3xk6rw5nq2zbm7htc4vd",
                2,
                List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)),
                LocalDate.of(2020, 12, 1));
    }

    private static VisitCancelled visitCancelled() {
        return new VisitCancelled(
                TRAJECTORY,
                ORGANISATION,
                "vis_3xk6rw5nq2zbm7htc4vd",
                1,
                List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)),
                List.of(LEAD, CO),
                Party.ORGANISATION,
                LocalDate.of(2020, 11, 2));
    }

    private static VisitKept visitKept() {
        return new VisitKept(
                TRAJECTORY,
                ORGANISATION,
                "vis_3xk6rw5nq2zbm7htc4vd",
                List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)),
                List.of(LEAD, CO),
                false,
                LocalDate.of(2021, 1, 13));
    }

    private static VisitHeld visitHeld() {
        return new VisitHeld(
                TRAJECTORY,
                ORGANISATION,
                "vis_3xk6rw5nq2zbm7htc4vd",
                List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)),
                LocalDate.of(2021, 2, 10));
    }

    private static SelfEvaluationSubmitted selfEvaluationSubmitted() {
        return new SelfEvaluationSubmitted(
                TRAJECTORY,
                ORGANISATION,
                new SubmissionId("sub_7zt4mk3bq6wxr5nvc2hd"),
                LocalDate.of(2020, 12, 18),
                false);
    }

    private static ConceptReportSent conceptReportSent() {
        return new ConceptReportSent(
                TRAJECTORY, ORGANISATION, REPORT, LocalDate.of(2021, 2, 24), LocalDate.of(2021, 3, 10));
    }

    private static ResponseReceived responseReceived() {
        return new ResponseReceived(TRAJECTORY, ORGANISATION, REPORT, LocalDate.of(2021, 3, 5), false, 1, true);
    }

    private static ReportFinalised reportFinalised() {
        return new ReportFinalised(TRAJECTORY, ORGANISATION, REPORT, LocalDate.of(2021, 3, 12));
    }

    private static DecisionTaken decisionTaken() {
        return new DecisionTaken(
                TRAJECTORY,
                ORGANISATION,
                "Biblionet Groningen",
                "Groningen",
                DECISION,
                "9d1f0c3e6a58b2740e9c5d7fa1362b84c0e7f59a1d2b6834e5f7a09c8b1d4e62",
                DECIDED_ON,
                "KIB",
                "I",
                "Kwaliteit in Beeld I (2018-2022)",
                List.of(
                        new ScopeOutcome(Scope.LIBRARY, Outcome.CERTIFIED),
                        new ScopeOutcome(Scope.POI, Outcome.CERTIFIED)),
                VALID_UNTIL,
                null,
                "Quality in View I (2018-2022)",
                "nl",
                null,
                null,
                null,
                null);
    }

    private static TrajectoryClosed trajectoryClosed() {
        return new TrajectoryClosed(TRAJECTORY, ORGANISATION, true, LocalDate.of(2021, 4, 12));
    }

    private static DeadlineSet deadlineSet() {
        return new DeadlineSet(
                TRAJECTORY,
                ORGANISATION,
                DEADLINE,
                "WriteConceptReport",
                LEAD,
                LocalDate.of(2020, 9, 15),
                false,
                CO,
                LocalDate.of(2020, 9, 8));
    }

    private static DeadlineMet deadlineMet() {
        return new DeadlineMet(TRAJECTORY, ORGANISATION, DEADLINE, LocalDate.of(2020, 9, 10));
    }

    private static DeadlineCancelled deadlineCancelled() {
        return new DeadlineCancelled(TRAJECTORY, ORGANISATION, DEADLINE, LocalDate.of(2020, 9, 11));
    }

    private static DeadlineMissed deadlineMissed() {
        return new DeadlineMissed(TRAJECTORY, ORGANISATION, DEADLINE, LocalDate.of(2020, 9, 15));
    }

    private static AccountLinkAsked accountLinkAsked() {
        return new AccountLinkAsked(
                new AccountId("acc_6t2mq9v4xw3zb5npcrhk"),
                "lnk_3f8kq2v7xw5zb6npcrht",
                LinkReason.INVITATION,
                LocalDate.of(2020, 9, 1));
    }

    private static CertificateIssued certificateIssued() {
        List<WindowDate> windows = List.of(
                new WindowDate("P12M", LocalDate.of(2024, 3, 22)),
                new WindowDate("ANNOUNCEMENT", LocalDate.of(2024, 7, 1)),
                new WindowDate("P6M", LocalDate.of(2024, 9, 22)),
                new WindowDate("P3M", LocalDate.of(2024, 12, 22)),
                new WindowDate("P1M", LocalDate.of(2025, 2, 22)));
        return new CertificateIssued(
                LIBRARY_CERTIFICATE,
                TRAJECTORY,
                DECISION,
                ORGANISATION,
                Scope.LIBRARY,
                "KIB",
                "I",
                DECIDED_ON,
                VALID_UNTIL,
                windows);
    }

    private static CertificateSuperseded certificateSuperseded() {
        return new CertificateSuperseded(
                LIBRARY_CERTIFICATE, TRAJECTORY, ORGANISATION, "CBCT-2025-000042-4", LocalDate.of(2025, 3, 11));
    }

    private static CertificateExpired certificateExpired() {
        return new CertificateExpired(POI_CERTIFICATE, TRAJECTORY, ORGANISATION, VALID_UNTIL);
    }

    private static ReauditOpened reauditOpened() {
        return new ReauditOpened(
                PARTIAL,
                ORGANISATION,
                TRAJECTORY,
                DECISION,
                Outcome.CONDITIONAL,
                List.of(Scope.POI),
                "2021-Q3",
                "KIB",
                "I",
                LocalDate.of(2021, 3, 22),
                LocalDate.of(2021, 9, 22),
                null);
    }

    private static ReauditCancelled reauditCancelled() {
        return new ReauditCancelled(
                /* trajectoryId= */ PARTIAL,
                ORGANISATION,
                /* reauditOf= */ TRAJECTORY,
                "dec_9wzt3hq5kn7xcb2vm4rp",
                LocalDate.of(2022, 5, 9));
    }

    private static ReauditDeclined reauditDeclined() {
        return new ReauditDeclined(
                /* trajectoryId= */ PARTIAL,
                ORGANISATION,
                /* reauditOf= */ TRAJECTORY,
                false,
                LocalDate.of(2022, 3, 7));
    }

    private static SuspensionOpened suspensionOpened() {
        return new SuspensionOpened(
                TRAJECTORY,
                ORGANISATION,
                SUSPENSION,
                POI_CERTIFICATE,
                Scope.POI,
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2024, 2, 19));
    }

    private static SuspensionLapsed suspensionLapsed() {
        return new SuspensionLapsed(
                TRAJECTORY, ORGANISATION, SUSPENSION, POI_CERTIFICATE, Scope.POI, true, LocalDate.of(2024, 3, 11));
    }

    private static MidtermSubmitted midtermSubmitted() {
        return new MidtermSubmitted(
                TRAJECTORY, ORGANISATION, new SubmissionId("sub_5c9d3h7n2q6w4zkxrbtm"), LocalDate.of(2023, 5, 2), 3, 1);
    }

    private static MidtermLapsed midtermLapsed() {
        return new MidtermLapsed(TRAJECTORY, ORGANISATION, false, LocalDate.of(2023, 5, 20));
    }

    private static ObjectionFiled objectionFiled() {
        return new ObjectionFiled(
                TRAJECTORY,
                ORGANISATION,
                OBJECTION,
                DECISION,
                null,
                LocalDate.of(2021, 4, 20),
                LocalDate.of(2021, 7, 13));
    }

    private static ObjectionHearingSet objectionHearingSet() {
        return new ObjectionHearingSet(TRAJECTORY, ORGANISATION, OBJECTION, DECISION, LocalDate.of(2021, 5, 25));
    }

    private static WithdrawalAnnulled withdrawalAnnulled() {
        return new WithdrawalAnnulled(
                TRAJECTORY,
                ORGANISATION,
                OBJECTION,
                SUSPENSION,
                "CBCT-2021-000118-P",
                Scope.POI,
                LocalDate.of(2024, 7, 1));
    }

    private static ObjectionDecided objectionDecided() {
        return new ObjectionDecided(
                TRAJECTORY, ORGANISATION, OBJECTION, DECISION, null, true, LocalDate.of(2021, 6, 24));
    }

    private static ComplaintFiled complaintFiled() {
        return new ComplaintFiled(
                TRAJECTORY,
                ORGANISATION,
                COMPLAINT,
                LocalDate.of(2021, 4, 6),
                LocalDate.of(2021, 4, 13),
                LocalDate.of(2021, 5, 18));
    }

    private static ComplaintAcknowledged complaintAcknowledged() {
        return new ComplaintAcknowledged(
                TRAJECTORY,
                ORGANISATION,
                COMPLAINT,
                new AccountId("acc_7v3xk2mq5wz4bn6pcrht"),
                LocalDate.of(2021, 4, 9),
                LocalDate.of(2021, 5, 18));
    }

    private static ComplaintAnswered complaintAnswered() {
        return new ComplaintAnswered(TRAJECTORY, ORGANISATION, COMPLAINT, LocalDate.of(2021, 5, 11));
    }

    private static ComplaintWithdrawn complaintWithdrawn() {
        return new ComplaintWithdrawn(TRAJECTORY, ORGANISATION, COMPLAINT, null, LocalDate.of(2021, 4, 19));
    }

    private static SuspensionDecided suspensionDecided() {
        return new SuspensionDecided(
                TRAJECTORY,
                ORGANISATION,
                SUSPENSION,
                POI_CERTIFICATE,
                Scope.POI,
                SuspensionOutcome.SUSPENDED,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 8, 29),
                null);
    }

    private static CertificateSuspended certificateSuspended() {
        return new CertificateSuspended(
                POI_CERTIFICATE,
                TRAJECTORY,
                ORGANISATION,
                SUSPENSION,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 8, 29));
    }

    private static CertificateReinstated certificateReinstated() {
        return new CertificateReinstated(
                POI_CERTIFICATE, TRAJECTORY, ORGANISATION, SUSPENSION, LocalDate.of(2024, 6, 3));
    }

    private static CertificateRestored certificateRestored() {
        return new CertificateRestored(POI_CERTIFICATE, TRAJECTORY, ORGANISATION, SUSPENSION, LocalDate.of(2024, 7, 1));
    }

    private static CertificateWithdrawn certificateWithdrawn() {
        return new CertificateWithdrawn(
                POI_CERTIFICATE,
                TRAJECTORY,
                ORGANISATION,
                SUSPENSION,
                LocalDate.of(2024, 8, 26),
                LocalDate.of(2024, 10, 7));
    }

    private static RenewalWindowOpened renewalWindowOpened() {
        return new RenewalWindowOpened(
                TRAJECTORY,
                ORGANISATION,
                "P12M",
                LocalDate.of(2024, 3, 22),
                VALID_UNTIL,
                "2025-Q1",
                List.of(LIBRARY_CERTIFICATE, POI_CERTIFICATE),
                BOTH);
    }

    private static NoticePlanned noticePlanned() {
        return new NoticePlanned(
                NOTICE,
                "renewal-window",
                ORGANISATION.value(),
                TRAJECTORY,
                ORGANISATION,
                "renewal:" + TRAJECTORY + ":P12M",
                LocalDate.of(2024, 3, 22));
    }

    private static NoticeSent noticeSent() {
        return new NoticeSent(
                NOTICE,
                "renewal-window",
                ORGANISATION.value(),
                TRAJECTORY,
                ORGANISATION,
                LocalDate.of(2024, 3, 22),
                "<" + NOTICE + "@keurwerk.example>");
    }

    private static NoticeFailed noticeFailed() {
        return new NoticeFailed(
                NOTICE, "renewal-window", ORGANISATION.value(), TRAJECTORY, ORGANISATION, 6, "mail-server-down");
    }

    private static NoticeSetAside noticeSetAside() {
        return new NoticeSetAside(
                NOTICE, "task-asked", LEAD, TRAJECTORY, ORGANISATION, LocalDate.of(2020, 9, 1), "daily-list");
    }

    private static SendNoticeAgain sendNoticeAgain() {
        return new SendNoticeAgain(NOTICE, "acc_office");
    }
}
