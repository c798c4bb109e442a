package org.keurwerk.audit.process.engine.outbox;

import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.contracts.Event;

/** Something that a process has to tell the world. Stored as one line of text within an {@link OutboxContent}. */
sealed interface ProcessFact permits DeadlineFact, MilestoneFact {

    /** One line that {@link #parse} reads again. */
    String text();

    /**
     * The same for the same fact, however often it is published.
     *
     * @param place where the fact stands in the outbox: the job and the line within it
     */
    String eventId(String trajectoryId, String place);

    /** What is published. */
    Event event(String trajectoryId, Milestones milestones);

    /** Reads what {@link #text} wrote. */
    static ProcessFact parse(String text) {
        return text.startsWith(MilestoneFact.PREFIX)
                ? new MilestoneFact(text.substring(MilestoneFact.PREFIX.length()))
                : DeadlineFact.parse(text);
    }
}
