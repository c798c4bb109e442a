package org.keurwerk.audit.process.engine.outbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineMissed;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What happened to a deadline, complete enough to be published when the task is long gone. No part may contain a bar.
 *
 * @param what what happened
 * @param actor who is asked: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param date the due date when it is set or missed, else the day on which it happened
 * @param lapses whether a timer ends the task by itself, so that nothing is missed
 * @param handover from whom it came, when it was set anew because somebody else is asked now; null otherwise
 */
record DeadlineFact(
        What what,
        String organisationId,
        String taskId,
        String task,
        String actor,
        LocalDate date,
        boolean lapses,
        @Nullable Handover handover)
        implements ProcessFact {

    /** A task went from one account to another on a day. */
    record Handover(String from, LocalDate on) {}

    DeadlineFact(
            What what,
            String organisationId,
            String taskId,
            String task,
            String actor,
            LocalDate date,
            boolean lapses) {
        this(what, organisationId, taskId, task, actor, date, lapses, null);
    }

    enum What {
        SET,
        MET,
        CANCELLED,
        MISSED
    }

    /** The places of what was added later: a job that was written before has nothing there. */
    private static final int LAPSES = 6;

    private static final int HANDED_OVER_FROM = 7;
    private static final int HANDED_OVER_ON = 8;

    static DeadlineFact parse(String text) {
        String[] part = text.split("\\|", -1);
        boolean lapses = part.length > LAPSES && Boolean.parseBoolean(part[LAPSES]);
        Handover handover = part.length > HANDED_OVER_ON
                ? new Handover(part[HANDED_OVER_FROM], LocalDate.parse(part[HANDED_OVER_ON]))
                : null;
        return new DeadlineFact(
                What.valueOf(part[0]), part[1], part[2], part[3], part[4], LocalDate.parse(part[5]), lapses, handover);
    }

    @Override
    public String text() {
        String set = String.join(
                "|", what.name(), organisationId, taskId, task, actor, date.toString(), Boolean.toString(lapses));
        return handover == null
                ? set
                : String.join("|", set, handover.from(), handover.on().toString());
    }

    /** Stable for the task, so that all facts about one deadline name it alike. */
    String deadlineId() {
        return DeadlineSet.deadlineOf(taskId);
    }

    @Override
    public String eventId(String trajectoryId, String place) {
        String name = deadlineId()
                + '/'
                + what
                + '/'
                + date
                + (what == What.SET ? '/' + actor : "")
                + (handover == null ? "" : "/" + handover.on());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public Event event(String trajectoryId, Milestones milestones) {
        TrajectoryId trajectory = new TrajectoryId(trajectoryId);
        OrganisationId organisation = new OrganisationId(organisationId);
        return switch (what) {
            case SET ->
                new DeadlineSet(
                        trajectory,
                        organisation,
                        deadlineId(),
                        task,
                        actor,
                        date,
                        lapses,
                        handover == null ? null : handover.from(),
                        handover == null ? null : handover.on());
            case MET -> new DeadlineMet(trajectory, organisation, deadlineId(), date);
            case CANCELLED -> new DeadlineCancelled(trajectory, organisation, deadlineId(), date);
            case MISSED -> new DeadlineMissed(trajectory, organisation, deadlineId(), date);
        };
    }
}
