package org.keurwerk.audit.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;

class ReadingReportTest {

    private final Features features = Features.shipped(new StandingClock("2021-03-12T08:00:00Z"));
    private final ReadingReport reading = new ReadingReport(
            features.get(Trajectories.class),
            features.get(Frameworks.class),
            features.get(Reports.class),
            features.get(Scores.class),
            features.get(ConsolidatedScores.class),
            features.get(Teams.class),
            features.get(Visits.class));

    @BeforeEach
    void aConceptWithOneRemark() {
        features.get(Trajectories.class).begin(Dossiers.trajectory());
        features.mongo()
                .insert(SubmissionSamples.submitted(
                        Kinds.CONSOLIDATE_SCORES,
                        TRJ_1,
                        "acc_AUDITOR",
                        "2021-02-20T08:00:00Z",
                        Map.of(
                                "scores",
                                List.of(Map.of(
                                        "subNorm",
                                        "1.1",
                                        "score",
                                        3,
                                        "rationale",
                                        "Het plan is er.",
                                        "phase",
                                        "DO")))));
        ReportSamples.write(features.mongo(), TRJ_1, "2021-02-22");
        ReportSamples.respond(features.mongo(), TRJ_1, "2021-02-23", "Dit klopt niet.");
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void whatWasFoundScoredAndRemarkedStandsWithItsNorm() {
        WholeReport.NormPart first =
                reading.of(TRJ_1, Dossiers.caller(Role.AUDITOR)).norms().get(0);

        assertThat(first.finding()).isNotNull().extracting("finding").isEqualTo("Sterk.");
        assertThat(first.subNorms()).extracting(one -> one.score().rationale()).containsExactly("Het plan is er.");
        assertThat(first.remarks()).extracting(WholeReport.Remarked::text).containsExactly("Dit klopt niet.");
    }

    @Test
    void theOrganisationReadsTheRationaleWhenTheReportIsFinalAndNotBefore() {
        Caller organisation = Dossiers.caller(Role.ORGANISATION);
        assertThat(reading.of(TRJ_1, organisation).norms().get(0).subNorms()).isEmpty();

        ReportSamples.finalise(features.mongo(), TRJ_1, "2021-03-12");

        WholeReport whole = reading.of(TRJ_1, organisation);
        assertThat(whole.norms().get(0).subNorms()).hasSize(1);
        assertThat(whole.summary()).isEqualTo("Slot.");
        assertThat(whole.on()).isEqualTo(LocalDate.of(2021, 3, 12));
    }

    @Test
    void nobodyElseReadsIt() {
        Caller stranger = new Caller(
                new AccountId("acc_x"),
                "x",
                "X",
                "x@example.org",
                Set.of(Role.ORGANISATION),
                new OrganisationId("org_x"));
        assertThatThrownBy(() -> reading.of(TRJ_1, stranger)).isInstanceOf(ProblemException.class);
    }
}
