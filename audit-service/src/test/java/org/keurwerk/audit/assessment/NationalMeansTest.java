package org.keurwerk.audit.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The national mean of a norm, which tells nothing of one organisation. */
class NationalMeansTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Scores scores = new Scores(mongo);
    private final NationalMeans means = new NationalMeans(mongo, trajectories);
    private final Framework framework = FrameworkSamples.small();

    @Test
    void fromFiveOrganisationsOnThereIsAMean() {
        for (int one = 1; one <= 4; one++) {
            assessed(one, "org_" + one, 50.0 + one);
        }
        assertThat(means.of(framework)).as("four").isEmpty();
        assessed(5, "org_4", 60);
        assertThat(means.of(framework)).as("one of them twice").isEmpty();

        assessed(6, "org_5", 55);

        assertThat(means.of(framework)).isEqualTo(Map.of("1", 54.2, "2", 40.0));
    }

    private void assessed(int number, String organisation, double percent) {
        Trajectory trajectory = mongo.insert(
                TrajectorySamples.trajectory("trj_" + number).of(organisation).build());
        scores.consolidate(
                trajectory.id(),
                1,
                List.of(new NormScore("1", percent, 0, 55), new NormScore("2", 40, 0, 55)),
                LocalDate.parse("2021-02-20"));
    }
}
