package org.keurwerk.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.contracts.id.TaskId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Remarks that come to a final report that somebody has begun. */
class LateRemarksTest {

    private static final TaskId TASK = new TaskId("task-1");

    private final StandingClock clock = new StandingClock("2021-03-20T10:00:00Z");
    private final Features features = Features.small(clock);

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void theFormGetsTheirRowsAndKeepsWhatWasTyped() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1")
                        .in(Phase.REPORT, "2021-02-11")
                        .build());
        ReportSamples.write(features.mongo(), TRJ_1, "2021-03-03");
        ReportSamples.respondBy(features.mongo(), TRJ_1, "2021-03-17");
        Caller lead =
                Caller.of(features.get(Accounts.class).insert(AccountSamples.named("lead", "Lead", Role.AUDITOR)));
        features.tasks.put(new HumanTask(
                TASK,
                Kinds.FINALISE_REPORT,
                TRJ_1,
                lead.accountId(),
                Set.of(),
                LocalDate.parse("2021-03-26"),
                clock.instant()));
        TaskWork work = features.get(TaskWork.class);
        work.saveDraft(work.open(TASK, lead), (ObjectNode)
                JsonMapper.builder().build().readTree("{\"summary\": \"Al begonnen.\"}"));

        ReportSamples.respond(features.mongo(), TRJ_1, "2021-03-19", "Jaartal.");

        ObjectNode form = work.typedSoFar(work.open(TASK, lead));
        assertThat(form.path("summary").asString()).isEqualTo("Al begonnen.");
        assertThat(form.path("answers").size()).isEqualTo(1);
        assertThat(form.path("findings").size()).isEqualTo(1);
        assertThat(form.path("findings").path(0).path("norm").asString()).isEqualTo("1");
    }
}
