package org.keurwerk.audit.process.engine.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A trajectory passed a milestone (mijlpaal). Its data is read from the documents when it is published.
 *
 * @param milestone the name of the event record, for example {@code IntakeAccepted}
 */
record MilestoneFact(String milestone) implements ProcessFact {

    static final String PREFIX = "MILESTONE|";

    @Override
    public String text() {
        return PREFIX + milestone;
    }

    /** From the place and not from the name alone: a milestone that is passed twice is two events. */
    @Override
    public String eventId(String trajectoryId, String place) {
        String name = trajectoryId + '/' + milestone + '/' + place;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public Event event(String trajectoryId, Milestones milestones) {
        return milestones.fact(milestone, new TrajectoryId(trajectoryId));
    }
}
