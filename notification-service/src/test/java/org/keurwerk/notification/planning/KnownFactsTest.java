package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.planning.Deadlines.Setting;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is known of teams and deadlines does not depend on the order of the events. */
class KnownFactsTest {

    private static final Instant FIRST = Instant.parse("2020-07-01T08:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private final MongoTemplate mongo = CountingStore.empty().mongo();
    private final Deadlines deadlines = new Deadlines(mongo);
    private final StoredTeams teams = new StoredTeams(mongo);

    @Test
    void aDeadlineThatIsOverStaysOver() {
        deadlines.over("dl_1");

        assertThat(deadlines.set(deadline(), FIRST)).isEqualTo(Setting.OUTDATED);
        assertThat(deadlines.isOver("dl_1")).isTrue();
        assertThat(deadlines.isOver("dl_2")).isFalse();
    }

    @Test
    void theSameSettingTwiceHoldsAndAnOlderOneDoesNot() {
        assertThat(deadlines.set(deadline(), SECOND)).isEqualTo(Setting.FIRST);
        assertThat(deadlines.set(deadline(), SECOND)).isEqualTo(Setting.AGAIN);
        assertThat(deadlines.set(deadline(), FIRST)).isEqualTo(Setting.OUTDATED);
        deadlines.over("dl_1");
        assertThat(deadlines.set(deadline(), SECOND)).isEqualTo(Setting.OUTDATED);
    }

    @Test
    void theNewestTeamHolds() {
        teams.keep(composed("acc_b", SECOND));
        teams.keep(composed("acc_a", FIRST));

        assertThat(teams.of(new TrajectoryId("trj_1"))).isEqualTo(new Team("acc_b", List.of("acc_co")));
        assertThat(teams.of(new TrajectoryId("trj_1")).everyone()).containsExactly("acc_b", "acc_co");
    }

    @Test
    void aTeamThatNobodyToldIsUnknown() {
        assertThatThrownBy(() -> teams.of(new TrajectoryId("trj_9"))).isInstanceOf(Teams.TeamUnknown.class);
    }

    private static DeadlineSet deadline() {
        return Facts.deadline("trj_1", "dl_1", "Intake", "org_1", LocalDate.of(2020, 7, 15));
    }

    private static EventEnvelope<TeamComposed> composed(String lead, Instant at) {
        return new EventEnvelope<>(
                "e",
                "urn:test",
                at,
                "trj_1",
                null,
                null,
                new TeamComposed(
                        new TrajectoryId("trj_1"),
                        new OrganisationId("org_1"),
                        lead,
                        List.of("acc_co"),
                        LocalDate.of(2020, 8, 3)));
    }
}
