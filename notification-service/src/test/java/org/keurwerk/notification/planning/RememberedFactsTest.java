package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.mongo.MongoConfiguration;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;

/** What this service remembers of teams and deadlines does not depend on the order in which it heard. */
@DataMongoTest
@Import({MongoConfiguration.class, RememberedDeadlines.class, RememberedTeams.class})
@ContextConfiguration(initializers = EmbeddedParts.class)
class RememberedFactsTest {

    private static final Instant FIRST = Instant.parse("2020-07-01T08:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    @Autowired
    private RememberedDeadlines deadlines;

    @Autowired
    private RememberedTeams teams;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void nothingRemembered() {
        mongo.dropCollection("deadlines");
        mongo.dropCollection("teams");
    }

    @Test
    void aDeadlineThatIsOverStaysOver() {
        deadlines.over("dl_1");

        assertThat(deadlines.set("dl_1", FIRST)).isFalse();
        assertThat(deadlines.isOver("dl_1")).isTrue();
        assertThat(deadlines.isOver("dl_2")).isFalse();
    }

    @Test
    void theSameSettingTwiceHoldsAndAnOlderOneDoesNot() {
        assertThat(deadlines.set("dl_1", SECOND)).isTrue();
        assertThat(deadlines.set("dl_1", SECOND)).isTrue();
        assertThat(deadlines.set("dl_1", FIRST)).isFalse();
        deadlines.over("dl_1");
        assertThat(deadlines.set("dl_1", SECOND)).isFalse();
    }

    @Test
    void theNewestTeamHolds() {
        teams.remember(composed("acc_b", SECOND));
        teams.remember(composed("acc_a", FIRST));

        assertThat(teams.of("trj_1")).isEqualTo(new Team("acc_b", List.of("acc_co")));
        assertThat(teams.of("trj_1").everyone()).containsExactly("acc_b", "acc_co");
    }

    @Test
    void aTeamThatNobodyToldIsUnknown() {
        assertThatThrownBy(() -> teams.of("trj_9")).isInstanceOf(Teams.TeamUnknown.class);
    }

    private static EventEnvelope<TeamComposed> composed(String lead, Instant at) {
        return new EventEnvelope<>(
                "e",
                "urn:test",
                at,
                "trj_1",
                null,
                null,
                new TeamComposed("trj_1", "org_1", lead, List.of("acc_co"), LocalDate.of(2020, 8, 3)));
    }
}
