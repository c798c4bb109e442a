package org.keurwerk.audit.process.deadline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineMissed;
import org.keurwerk.contracts.audit.DeadlineSet;

/**
 * What happened to a deadline, complete enough to be published when the task is long gone. Stored as text in the job; no part may contain a bar.
 *
 * @param what what happened
 * @param actor who is asked: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param date the due date when it is set or missed, else the day on which it happened
 * @param trace what led to it, as {@link TraceContext#asText} writes it; empty when time did
 */
record DeadlineFact(
        What what,
        String trajectoryId,
        String organisationId,
        String taskId,
        String task,
        String actor,
        LocalDate date,
        String trace)
        implements JobHandlerConfiguration {

    enum What {
        SET,
        MET,
        CANCELLED,
        MISSED
    }

    /** Reads also what was written before a trace was kept. */
    static DeadlineFact parse(String text) {
        String[] part = text.split("\\|", -1);
        return new DeadlineFact(
                What.valueOf(part[0]),
                part[1],
                part[2],
                part[3],
                part[4],
                part[5],
                LocalDate.parse(part[6]),
                part.length > 7 ? part[7] : "");
    }

    @Override
    public String toCanonicalString() {
        return String.join("|", what.name(), trajectoryId, organisationId, taskId, task, actor, date.toString(), trace);
    }

    /** What will have happened to the same deadline when its day is over. */
    DeadlineFact missed() {
        return new DeadlineFact(What.MISSED, trajectoryId, organisationId, taskId, task, actor, date, "");
    }

    /** Stable for the task, so that all facts about one deadline name it alike. */
    String deadlineId() {
        return "dl_" + taskId;
    }

    /** The same for the same fact. */
    String eventId() {
        String name = deadlineId() + '/' + what + '/' + date;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Event event() {
        return switch (what) {
            case SET -> new DeadlineSet(trajectoryId, organisationId, deadlineId(), task, actor, date);
            case MET -> new DeadlineMet(trajectoryId, organisationId, deadlineId(), date);
            case CANCELLED -> new DeadlineCancelled(trajectoryId, organisationId, deadlineId(), date);
            case MISSED -> new DeadlineMissed(trajectoryId, organisationId, deadlineId(), date);
        };
    }
}
