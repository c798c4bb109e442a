package org.keurwerk.audit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.decision.SendingReportBack.Questions;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.report.SentBack;
import org.keurwerk.audit.report.SentBackReports;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A report goes back to the lead auditor once per round of deciding, and the process hears of it. */
class SendingReportBackTest {

    private static final Questions WHY = new Questions("Waaruit blijkt dat?");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Decisions decisions = new Decisions(mongo);
    private final SentBackReports sentBack = new SentBackReports(mongo);
    private final RecordingProcess process = new RecordingProcess();
    private final BusinessTime time = new BusinessTime(new StandingClock("2021-03-15T10:00:00Z"));
    private final SendingReportBack sending = new SendingReportBack(
            sentBack,
            ReportSamples.on(mongo),
            decisions,
            new Independence(List.of(new AuditedIt(teams)), PlanningSamples.attempts(mongo)),
            trajectories,
            process,
            time,
            TrailSamples.on(mongo, time));
    private final Caller director = caller("acc_director", Role.DIRECTOR);

    @BeforeEach
    void aReportToDecideOn() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .in(Phase.REPORT, "2021-02-11")
                .in(Phase.DECISION, "2021-03-12")
                .build());
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co");
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");
        ReportSamples.finalise(mongo, TRJ_1, "2021-03-12");
        process.waiting.add("trj_1");
    }

    @Test
    void theDirectorAsksAndTheProcessHears() {
        sending.sendBack(TRJ_1, WHY, director);

        SentBack back = sentBack.of(TRJ_1).orElseThrow();
        assertThat(back.questions()).isEqualTo("Waaruit blijkt dat?");
        assertThat(back.reportId()).isEqualTo(ReportSamples.idOf(TRJ_1));
        assertThat(back.on()).isEqualTo("2021-03-15");
        assertThat(process.told).containsExactly("report sent back in trj_1");
        assertThat(sentBack.untold()).isEmpty();
    }

    @Test
    void aSecondTimeInTheSameRoundIsRefused() {
        sending.sendBack(TRJ_1, WHY, director);

        assertRefused(SendingReportBack.SENT_BACK_BEFORE, director);
        assertThat(process.told).hasSize(1);
    }

    @Test
    void whatTheProcessCouldNotBeToldIsToldLater() {
        process.down = true;
        assertThatThrownBy(() -> sending.sendBack(TRJ_1, WHY, director)).isInstanceOf(IllegalStateException.class);
        assertThat(sentBack.untold()).hasSize(1);

        process.down = false;
        sending.sweep();

        assertThat(process.told).containsExactly("report sent back in trj_1");
        assertThat(sentBack.untold()).isEmpty();
    }

    @Test
    void onlyTheDirectorDoesAndNobodyWhoAuditedIt() {
        assertRefused(ProblemKind.FORBIDDEN, caller("acc_office", Role.OFFICE));
        assertRefused(Independence.NOT_INDEPENDENT, caller("acc_lead", Role.DIRECTOR));
        assertThat(PlanningSamples.attempts(mongo).in(TRJ_1, director)).hasSize(1);
    }

    @Test
    void afterTheDecisionThereIsNothingToSendBack() {
        DecisionSamples.take(mongo, TRJ_1, List.of(), "2021-03-14", "2025-03-14");

        assertRefused(SendingReportBack.NOTHING_TO_DECIDE, director);
    }

    private void assertRefused(ProblemKind kind, Caller caller) {
        assertThatThrownBy(() -> sending.sendBack(TRJ_1, WHY, caller))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }

    private static Caller caller(String account, Role role) {
        return new Caller(new AccountId(account), account, account, account + "@x.example", Set.of(role), null);
    }
}
