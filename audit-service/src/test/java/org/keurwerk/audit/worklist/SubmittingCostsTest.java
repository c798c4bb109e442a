package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.testsupport.CountingStore;
import tools.jackson.databind.node.ObjectNode;

/** What handing in one score form costs the document store; three of the commands are the trail's. */
class SubmittingCostsTest {

    private static final int MOST_COMMANDS = 8;
    private static final Caller LEAD = new Caller(
            new AccountId("acc_lead"), "lead", "Lead (demo)", "l@keurwerk.example", Set.of(Role.AUDITOR), null);

    @ParameterizedTest(name = "with a saved draft: {0}")
    @ValueSource(booleans = {true, false})
    void aScoreFormIsHandedInWithFewCommands(boolean drafted) {
        CountingStore store = CountingStore.empty();
        try (Features features = Features.on(store.mongo(), new StandingClock("2021-02-12T08:00:00Z"))) {
            features.get(Trajectories.class)
                    .begin(TrajectorySamples.trajectory("trj_1")
                            .seenBy("acc_lead")
                            .build());
            features.tasks.put(new HumanTask(
                    new TaskId("task-1"),
                    Kinds.SCORE_NORMS,
                    TRJ_1,
                    new AccountId("acc_lead"),
                    Set.of(),
                    LocalDate.parse("2021-02-20"),
                    TrajectorySamples.STARTED));
            TaskWork work = features.get(TaskWork.class);
            ObjectNode sheet = sheet(features);
            if (drafted) {
                work.saveDraft(work.open(new TaskId("task-1"), LEAD), sheet);
            } else {
                features.framework();
            }

            features.tasks.reads = 0;

            List<String> commands = store.commandsOf(() -> work.submit(new TaskId("task-1"), LEAD, sheet));

            assertThat(features.tasks.told).hasSize(1);
            assertThat(features.tasks.reads).isEqualTo(1);
            assertThat(commands).hasSizeLessThanOrEqualTo(MOST_COMMANDS);
        }
    }

    private static ObjectNode sheet(Features features) {
        return features.get(Content.class)
                .toTree(Map.of(
                        "scores",
                        features.framework().subNorms().stream()
                                .map(subNorm -> Map.of(
                                        "subNorm", subNorm.id(), "score", 3, "rationale", "Omdat.", "phase", "DO"))
                                .toList()));
    }
}
