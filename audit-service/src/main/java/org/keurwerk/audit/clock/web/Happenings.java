package org.keurwerk.audit.clock.web;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What happened when the date moved, in the reader's words; in templates it is {@code @happenings}. */
@Component("happenings")
class Happenings {

    private static final Pattern NOT_SENT = Pattern.compile("(\\S+): (\\S+) \\((\\S+)\\)");

    private final MessageSource words;
    private final Trajectories trajectories;

    Happenings(MessageSource words, Trajectories trajectories) {
        this.words = words;
        this.trajectories = trajectories;
    }

    private String named(String about) {
        return about.startsWith("trj_")
                ? trajectories
                        .byId(new TrajectoryId(about))
                        .map(Trajectory::organisationName)
                        .orElse(about)
                : about;
    }

    /** "role_office: task-asked (mail-server-down)" in words: to whom, which letter, and why. */
    private String notSent(String about) {
        Matcher found = NOT_SENT.matcher(about);
        return !found.matches()
                ? about
                : "%s: %s (%s)"
                        .formatted(
                                known("party." + found.group(1), found.group(1)),
                                known("notice." + found.group(2), found.group(2)),
                                known("notices.reason." + found.group(3), found.group(3)));
    }

    private String known(String key, String otherwise) {
        return Objects.requireNonNull(words.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    /** From a line as {@code DueWork} says it; a kind that has no words stays as it is. */
    public String happened(String line) {
        String[] part = line.split(": ", 2);
        String about = part.length < 2 ? "" : part[1];
        String whom = part[0].equals("NoticeFailed") ? notSent(about) : named(about);
        return Objects.requireNonNull(words.getMessage(
                "clock.what." + part[0],
                new Object[] {whom},
                part.length < 2 ? line : part[0] + ": " + whom,
                LocaleContextHolder.getLocale()));
    }
}
