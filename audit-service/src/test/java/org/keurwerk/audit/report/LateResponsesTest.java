package org.keurwerk.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A response after the term counts when the office says so, and not otherwise. */
class LateResponsesTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Reports reports = new Reports(mongo);
    private final RecordingProcess process = new RecordingProcess();
    private final LateResponses late = new LateResponses(
            reports,
            SubmissionSamples.answers(mongo),
            trajectories,
            FrameworkSamples.loadedInto(mongo),
            TrailSamples.on(mongo, new BusinessTime(new StandingClock("2021-03-20T10:00:00Z"))),
            process);
    private final Caller office = caller(Role.OFFICE);

    @BeforeEach
    void theTermHasEnded() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .in(Phase.REPORT, "2021-02-11")
                .build());
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");
        ReportSamples.respondBy(mongo, TRJ_1, "2021-03-17");
    }

    @Test
    void itIsKeptAndCountsWhenTheOfficeSaysSo() {
        responded("2021-03-19T09:00:00Z", true);
        assertThat(late.waiting(TRJ_1, office))
                .hasValueSatisfying(one -> assertThat(one.receivedOn()).isEqualTo("2021-03-19"));
        assertThat(reports.known(TRJ_1).response()).isNull();

        late.count(TRJ_1, office);

        assertThat(reports.known(TRJ_1).remarks()).containsExactly(Remark.onFinding("1", "Jaartal klopt niet."));
        assertThat(late.waiting(TRJ_1, office)).isEmpty();
        assertThat(process.told).containsExactly("response counts in trj_1");
        assertRefused(LateResponses.NO_LATE_RESPONSE, office);
    }

    @Test
    void whoSentItReadsThatItIsKept() {
        responded("2021-03-19T09:00:00Z", true);
        Caller sender = new Caller(
                new AccountId("acc_org"),
                "acc_org",
                "acc_org",
                "o@x.example",
                Set.of(Role.ORGANISATION),
                TrajectorySamples.trajectory("trj_1").build().organisationId());

        assertThat(late.kept(TRJ_1, sender)).contains(LocalDate.parse("2021-03-19"));
        assertThat(late.kept(TRJ_1, office)).isEmpty();
        late.count(TRJ_1, office);
        assertThat(late.kept(TRJ_1, sender)).isEmpty();
    }

    @Test
    void whatCameInTimeOrAfterTheReportBecameFinalIsNoMatterForTheOffice() {
        assertRefused(LateResponses.NO_LATE_RESPONSE, office);
        responded("2021-03-17T09:00:00Z", false);
        assertThat(late.waiting(TRJ_1, office)).isEmpty();

        responded("2021-03-19T09:00:00Z", true);
        ReportSamples.finalise(mongo, TRJ_1, "2021-03-20");

        assertThat(late.waiting(TRJ_1, office)).isEmpty();
    }

    @Test
    void oneThatAgreesSaysNoMoreThanSilenceDid() {
        mongo.insert(late(SubmissionSamples.submitted(
                Kinds.RESPOND_TO_CONCEPT,
                TRJ_1,
                "acc_org",
                "2021-03-19T09:00:00Z",
                Map.of("agreed", true, "remarks", List.of()))));

        assertThat(late.waiting(TRJ_1, office)).isEmpty();
        assertRefused(LateResponses.NO_LATE_RESPONSE, office);
    }

    @Test
    void nobodyElseDecides() {
        responded("2021-03-19T09:00:00Z", true);

        assertThat(late.waiting(TRJ_1, caller(Role.DIRECTOR))).isEmpty();
        assertRefused(ProblemKind.FORBIDDEN, caller(Role.DIRECTOR));
    }

    private void responded(String at, boolean tooLate) {
        Submission answer = SubmissionSamples.submitted(
                Kinds.RESPOND_TO_CONCEPT,
                TRJ_1,
                "acc_org",
                at,
                Map.of(
                        "agreed",
                        false,
                        "remarks",
                        List.of(
                                Map.of("norm", "1", "text", "Jaartal klopt niet."),
                                Map.of("norm", "99", "text", "Een norm die er niet is."))));
        mongo.insert(tooLate ? late(answer) : answer);
    }

    /** The same as it is kept when its task had ended. */
    private static Submission late(Submission answer) {
        return new Submission(
                answer.id(),
                answer.taskId(),
                answer.kindName(),
                answer.trajectoryId(),
                answer.organisationId(),
                answer.author(),
                answer.state(),
                answer.content(),
                answer.version(),
                answer.savedAt(),
                answer.submittedAt(),
                answer.hash(),
                true,
                Boolean.TRUE,
                true,
                null,
                false,
                null,
                null,
                answer.schemaVersion());
    }

    private void assertRefused(ProblemKind kind, Caller caller) {
        assertThatThrownBy(() -> late.count(TRJ_1, caller))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }

    private static Caller caller(Role role) {
        String account = "acc_" + role.name();
        return new Caller(new AccountId(account), account, account, account + "@x.example", Set.of(role), null);
    }
}
