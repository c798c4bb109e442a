package org.keurwerk.audit.midterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.midterm.Midterm.Became;
import org.keurwerk.audit.midterm.Midterm.Judgement;
import org.keurwerk.audit.midterm.Midterm.PointNow;
import org.keurwerk.audit.midterm.ReadingMidterm.MidtermCompared;
import org.keurwerk.audit.midterm.ReadingMidterm.Point;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.suspension.SuspensionSamples;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;

/** A midterm self-evaluation from its planning to what is read of it, on 28 February 2026. */
class MidtermTest {

    private static final LocalDate LEAP_DAY = LocalDate.parse("2024-02-29");
    private static final LocalDate TODAY = LocalDate.parse("2026-02-28");
    private static final String POINT = "Leg vast wie bij uitval wat doet.";

    private final Features features = Features.small(new StandingClock("2026-02-28T10:00:00Z"));
    private final Midterms midterms = features.get(Midterms.class);
    private final AskingMidterms asking = features.get(AskingMidterms.class);
    private final FollowingCertificates following = features.get(FollowingCertificates.class);
    private final MidtermForm form = features.get(MidtermForm.class);
    private final ReadingMidterm reading = features.get(ReadingMidterm.class);
    private final TrajectoryProcess process = features.get(TrajectoryProcess.class);

    @BeforeEach
    void certified() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1")
                        .in(Phase.DECISION, "2024-02-01")
                        .build());
        SuspensionSamples.certificate(features.mongo(), TRJ_1, "2028-02-29");
        ReportSamples.writeWithPoint(features.mongo(), TRJ_1, "2024-01-15", POINT);
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void itIsAskedTwoYearsAfterTheFirstDayOfTheCertificateOnce() {
        following.issued(TRJ_1, LEAP_DAY);
        following.issued(TRJ_1, LocalDate.parse("2024-06-03"));
        assertThat(asking.nextDue()).isEqualTo(TODAY);
        assertThat(asking.doWhatIsDue(TODAY.minusDays(1))).isEmpty();
        assertThat(asking.idle()).as("it is due").isFalse();

        assertThat(asking.doWhatIsDue(TODAY)).containsExactly("MidtermAsked: " + TRJ_1);

        verify(process).midtermAsked(TRJ_1, new OrganisationId(TrajectorySamples.ORGANISATION));
        assertThat(asking.doWhatIsDue(TODAY)).isEmpty();
        assertThat(asking.idle()).isTrue();
        assertThat(asking.nextDue()).isNull();
        assertThat(reading.has(TRJ_1)).isTrue();
    }

    @Test
    void nobodyIsAskedAboutACertificateThatHasEnded() {
        SuspensionSamples.certificate(features.mongo(), TRJ_1, "2026-02-28");
        following.issued(TRJ_1, LEAP_DAY);

        assertThat(asking.doWhatIsDue(TODAY)).isEmpty();

        verify(process, never()).midtermAsked(any(), any());
        assertThat(asking.nextDue()).isNull();
        assertThat(reading.has(TRJ_1)).isFalse();
        assertThat(reading.of(TRJ_1, organisation()).state()).isEqualTo("NOT_NEEDED");
    }

    @Test
    void whenTheOnlyCertificateIsWithdrawnMeanwhileItIsAskedNoMore() {
        following.issued(TRJ_1, LEAP_DAY);
        asking.doWhatIsDue(TODAY);

        following.ended(TRJ_1, "CBCT-2024-000042-4");
        verify(process, never()).midtermOver(any());
        following.ended(TRJ_1, SuspensionSamples.NUMBER);
        following.ended(TRJ_1, SuspensionSamples.NUMBER);

        MidtermCompared read = reading.of(TRJ_1, organisation());
        assertThat(read.state()).isEqualTo("CERTIFICATE_ENDED");
        assertThat(read.lapsedOn()).isEqualTo(TODAY);
    }

    @Test
    void itBeginsWithARowForEachDevelopmentPointAndSubNorm() {
        assertThat(SubmissionSamples.map(form.beginning(asked())))
                .extractingByKey("points")
                .asString()
                .contains("norm=1")
                .doesNotContain("norm=2");
        assertThat(form.view(asked()).point("1")).isEqualTo(POINT);
    }

    @Test
    void eachPointIsAnsweredOnceAndEachSubNormJudged() {
        assertThat(form.check(midterm(List.of(point("1")), 3), asked())).isEmpty();
        assertThat(form.check(midterm(List.of(), 3), asked()))
                .containsExactly(FieldProblem.of("points", "point-missing", "1"));
        assertThat(form.check(midterm(List.of(point("1"), point("1"), point("2")), 3), asked()))
                .containsExactly(
                        FieldProblem.of("points[1].norm", "no-development-point", "1"),
                        FieldProblem.of("points[2].norm", "no-development-point", "2"));
        assertThat(form.check(midterm(List.of(point("1")), null), asked()))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "judgements[0].judgement",
                        "judgements[1].judgement",
                        "judgements[2].judgement",
                        "judgements[3].judgement");
    }

    @Test
    void whatWasHandedInStandsBesideTheLastAudit() {
        following.issued(TRJ_1, LEAP_DAY);
        asking.doWhatIsDue(TODAY);
        features.mongo()
                .insert(SubmissionSamples.submitted(
                        Kinds.MIDTERM,
                        TRJ_1,
                        "acc_org",
                        "2026-02-28T09:00:00Z",
                        SubmissionSamples.map(midterm(List.of(point("1")), 3))));

        MidtermCompared read = reading.of(TRJ_1, organisation());

        assertThat(read.state()).isEqualTo("HANDED_IN");
        assertThat(read.points()).containsExactly(new Point("1", POINT, Became.DONE, "Gedaan."));
        assertThat(read.norms()).extracting(ReadingMidterm.Norm::judgementNow).containsOnly(75.0);
        assertThat(read.norms().get(0).subNorms().get(0).judgementNow()).isEqualTo(3);
    }

    @Test
    void whoDoesNotSeeTheTrajectoryReadsNothingOfIt() {
        following.issued(TRJ_1, LEAP_DAY);
        assertThatThrownBy(() -> reading.of(TRJ_1, caller("org_other"))).isInstanceOf(ProblemException.class);
    }

    private Asked asked() {
        return SubmissionSamples.asked(
                Kinds.MIDTERM, features.get(Trajectories.class).known(TRJ_1), "acc_org", TODAY.toString());
    }

    private static PointNow point(String norm) {
        return new PointNow(norm, Became.DONE, "Gedaan.");
    }

    private static Midterm midterm(List<PointNow> points, @Nullable Integer judgement) {
        return new Midterm(
                "Een nieuwe vestiging.",
                points,
                Stream.of("1.1", "1.2", "1.3", "2.1")
                        .map(subNorm -> new Judgement(subNorm, judgement))
                        .toList());
    }

    private static Caller organisation() {
        return caller(TrajectorySamples.ORGANISATION);
    }

    private static Caller caller(String organisation) {
        return new Caller(
                new AccountId("acc_org"),
                "organisatie",
                "Organisatie",
                "o@x.example",
                Set.of(Role.ORGANISATION),
                new OrganisationId(organisation));
    }
}
