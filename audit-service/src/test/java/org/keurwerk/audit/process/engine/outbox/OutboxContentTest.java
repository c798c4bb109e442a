package org.keurwerk.audit.process.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.What;

class OutboxContentTest {

    private static final OutboxContent EMPTY = new OutboxContent("trj_1", "00-trace cause", List.of());

    private static DeadlineFact met() {
        return new DeadlineFact(
                What.MET,
                "org_1",
                UUID.randomUUID().toString(),
                "ScoreNorms",
                "acc_1",
                LocalDate.of(2021, 2, 9),
                false);
    }

    @Test
    void factsAreReadAgainInTheirOrder() {
        OutboxContent content =
                EMPTY.with(met()).with(new MilestoneFact("TeamComposed")).with(met());

        assertThat(OutboxContent.parse(content.toCanonicalString())).isEqualTo(content);
    }

    @Test
    void aJobHoldsTheTasksOfALargeTeamButNotMoreThanAnIndexTakes() {
        OutboxContent content = EMPTY;
        int facts = 0;
        while (content.with(met()).fits()) {
            content = content.with(met());
            facts++;
        }

        assertThat(facts).isBetween(12, 40);
        assertThat(content.toCanonicalString()).hasSizeLessThanOrEqualTo(2000);
    }

    @Test
    void aMilestonePassedTwiceIsTwoEventsAndPublishedTwiceIsOne() {
        MilestoneFact milestone = new MilestoneFact("TeamComposed");

        assertThat(milestone.eventId("trj_1", "job-1/0"))
                .isEqualTo(milestone.eventId("trj_1", "job-1/0"))
                .isNotEqualTo(milestone.eventId("trj_1", "job-2/0"));
    }
}
