package org.keurwerk.audit.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.overview.TrajectoryOverview.Member;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.renewal.IssuedCertificates;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.trajectory.FindingTrajectories;
import org.keurwerk.audit.trajectory.PhasePlan;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;

/** What a dossier shows depends on who reads it. */
class TrajectoryOverviewTest {

    private final Features features =
            Features.small(Clock.fixed(Instant.parse("2020-07-20T08:00:00Z"), ZoneOffset.UTC));
    private final Teams teams = features.get(Teams.class);
    private final TrajectoryOverview overview = new TrajectoryOverview(
            features.get(Trajectories.class),
            features.get(FindingTrajectories.class),
            features.get(OpenTasks.class),
            features.get(ReadingAnswers.class),
            features.get(Accounts.class),
            features.get(PhasePlan.class),
            features.get(Intakes.class),
            teams,
            features.get(Visits.class),
            features.get(Scores.class),
            features.get(Reports.class),
            features.get(Decisions.class),
            features.get(IssuedCertificates.class));

    @BeforeEach
    void aDossier() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").build());
        features.get(Accounts.class).insert(AccountSamples.named("lead", "Leadauditor", Role.AUDITOR));
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void anOrganisationReadsWhoComesWhenAllWhoWereAskedHaveSaidYes() {
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead");

        assertThat(team(Role.OFFICE, null)).extracting(Member::name).containsExactly("Leadauditor");
        assertThat(team(Role.ORGANISATION, ORG_1)).isEmpty();

        PlanningSamples.composed(teams, TRJ_1, "acc_lead");

        assertThat(team(Role.ORGANISATION, ORG_1)).extracting(Member::name).containsExactly("Leadauditor");
    }

    private List<Member> team(Role role, @Nullable OrganisationId organisation) {
        return overview.whole(
                        TRJ_1,
                        new Caller(
                                new AccountId("acc_reader"),
                                "lezer",
                                "Naam",
                                "n@keurwerk.example",
                                Set.of(role),
                                organisation))
                .team();
    }
}
