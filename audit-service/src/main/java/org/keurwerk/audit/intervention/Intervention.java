package org.keurwerk.audit.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.audit.OfficeIntervened;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the office did about a running trajectory beside its own tasks (ingreep). Written before it is done, and never changed after that.
 *
 * @param id {@code int_...}
 * @param taskId the task that it is about; null for a call
 * @param task the kind of that task
 * @param asked who was asked that task: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param by who of the office
 * @param words the reason; of a reminder what was written, of a call what was said
 * @param spokenWith with whom somebody spoke by telephone; null when nobody did
 * @param dueBefore the last day of the task before
 * @param dueOn the last day of the task after
 * @param to who has the task from now on; null unless it was handed over
 * @param unfinished true while it is not known whether it was done
 * @param pendingEvents what is told of it until the broker has it
 */
@Document(Intervention.COLLECTION)
public record Intervention(
        @Id String id,
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        OfficeAct act,
        @Nullable TaskId taskId,
        @Nullable String task,
        @Nullable String asked,
        AccountId by,
        String words,
        @Nullable String spokenWith,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueOn,
        @Nullable AccountId to,
        Instant at,
        @Nullable Boolean unfinished,
        List<PendingEvent> pendingEvents,
        int schemaVersion) {

    static final String COLLECTION = "interventions";

    public Intervention {
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** What somebody is about to do, not done yet. */
    static Intervention begun(
            Trajectory trajectory, Intervene said, @Nullable HumanTask task, AccountId by, Instant at) {
        LocalDate before = task == null ? null : task.dueOn();
        return new Intervention(
                Ids.next("int"),
                trajectory.id(),
                trajectory.organisationId(),
                said.act(),
                task == null ? null : task.id(),
                task == null ? null : task.kind().key(),
                task == null ? null : asked(task),
                by,
                said.words().strip(),
                said.spokenWith() == null || OneLine.of(said.spokenWith()).isEmpty()
                        ? null
                        : said.spokenWith().strip(),
                before,
                said.act() == OfficeAct.EXTENDED ? said.dueOn() : before,
                said.act() == OfficeAct.HANDED_OVER ? said.to() : null,
                at,
                true,
                List.of(),
                1);
    }

    private static String asked(HumanTask task) {
        AccountId assignee = task.assignee();
        return task.candidates().stream().findFirst().orElseGet(() -> Objects.requireNonNull(assignee)
                .value());
    }

    /** What is told of it; words and names stay here. */
    OfficeIntervened event() {
        return new OfficeIntervened(
                trajectoryId,
                organisationId,
                id,
                act,
                task,
                taskId == null ? null : taskId.value(),
                asked,
                dueOn,
                BusinessTime.dayOf(at));
    }

    /** The same for the trail, with the words. */
    Act inTrail() {
        return Act.of(TrailAct.INTERVENED, Who.of(by), act.name())
                .about(id)
                .once(id)
                .changed("task", null, task)
                .changed("due", dueBefore, dueOn)
                .changed("words", null, words)
                .changed("spokenWith", null, spokenWith)
                .changed("to", null, to);
    }
}
