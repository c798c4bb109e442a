package org.keurwerk.audit.worklist;

import java.util.Optional;
import org.keurwerk.audit.account.Caller;

/** Something that is no task and yet has to be seen in time: a feature says it where somebody sees their work. */
public interface InboxNote {

    /** What there is to say to somebody; empty when there is nothing. */
    Optional<Note> of(Caller caller);

    /**
     * A note.
     *
     * @param words key of its sentence, which takes the count
     * @param count how many there are, at least one
     * @param page where they are seen
     */
    record Note(String words, int count, String page) {}
}
