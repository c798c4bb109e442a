package org.keurwerk.audit.clock.web;

import java.util.Objects;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What happened when the date moved, in the reader's words; in templates it is {@code @happenings}. */
@Component("happenings")
class Happenings {

    private final MessageSource words;
    private final Trajectories trajectories;

    Happenings(MessageSource words, Trajectories trajectories) {
        this.words = words;
        this.trajectories = trajectories;
    }

    /** From a line as {@code DueWork} says it; a kind that has no words stays as it is. */
    public String happened(String line) {
        String[] part = line.split(": ", 2);
        String about = part.length < 2 ? "" : part[1];
        String whom = about.startsWith("trj_")
                ? trajectories
                        .byId(new TrajectoryId(about))
                        .map(Trajectory::organisationName)
                        .orElse(about)
                : about;
        return Objects.requireNonNull(words.getMessage(
                "clock.what." + part[0],
                new Object[] {whom},
                part.length < 2 ? line : part[0] + ": " + whom,
                LocaleContextHolder.getLocale()));
    }
}
