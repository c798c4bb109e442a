package org.keurwerk.audit.dossier.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.portal.ChangeWords;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.VerifyingTrail.Fault;
import org.keurwerk.audit.trail.VerifyingTrail.Found;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Entries of a trail in the reader's words; in templates it is {@code @trailWords}. They hold codes and names, so that they read in every language. */
@Component("trailWords")
class TrailWords {

    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern DOOR = Pattern.compile("([A-Z]+) /.*?\\{\\w+}(?:/([a-z-]+))?.*");
    private static final int SHORT = 12;

    private final MessageSource words;
    private final ChangeWords changes;

    TrailWords(MessageSource words, ChangeWords changes) {
        this.words = words;
        this.changes = changes;
    }

    /** What an entry is about. */
    public String subject(TrailEntry entry) {
        String subject = entry.subject();
        return switch (entry.act()) {
            case PHASE_ENTERED, STAGE_REOPENED -> known("phase." + subject, subject);
            case SUBMITTED, SUBMITTED_TOO_LATE, TAKEN_BACK -> known("document." + subject, subject);
            case MILESTONE -> known("trail.milestone." + subject, known("notice." + slug(subject), subject));
            case HANDED_OVER -> known("task." + subject + ".title", subject);
            case VISIT_CALLED_OFF, WITHDRAWN -> known("trail.side." + subject, subject);
            case REFUSED -> known("task." + subject + ".title", door(subject));
            case INTERVENED -> known("intervention.was." + subject, subject);
            case READ,
                    AUDITOR_REPLACED,
                    REPORT_SENT_BACK,
                    SUSPENSION_OPENED,
                    REAUDIT_OPENED,
                    REAUDIT_CANCELLED,
                    OBJECTION_FILED,
                    COMPLAINT_FILED,
                    COMPLAINT_ADDED_TO,
                    COMPLAINT_WITHDRAWN,
                    VIEW_ASKED,
                    UNREADABLE -> "";
            case CHANGED, DOCUMENT, DOWNLOADED -> known("trail.subject." + subject, subject);
        };
    }

    /** The role in which it was done. */
    public String role(TrailEntry entry) {
        return known("trail.role." + entry.role(), known("role." + entry.role(), entry.role()));
    }

    /** The name of a field that changed. */
    public String field(TrailEntry entry, Changed change) {
        String field = change.field();
        return switch (entry.act()) {
            case REFUSED -> known("team.refused." + field, field);
            default -> known("trail.field." + field, known("value.Scope." + field, field));
        };
    }

    /** What stood or stands in a field, nothing for null. */
    public String value(TrailEntry entry, Changed change, @Nullable String noted) {
        if (noted == null) {
            return "";
        }
        if (change.field().equals("document")) {
            return noted.substring(0, Math.min(SHORT, noted.length())) + "…";
        }
        if (change.field().equals("activity")) {
            return known("value.Activity." + noted, noted);
        }
        if (change.field().equals("programme-agreement")) {
            return known("trail.value." + noted, noted);
        }
        if (change.field().equals("phase")) {
            return known("phase." + noted, noted);
        }
        if (change.field().equals("task")) {
            return known("task." + noted + ".title", noted);
        }
        if (noted.equals("true") || noted.equals("false")) {
            return known(noted.equals("true") ? "common.yes" : "common.no", noted);
        }
        return changes.fact(
                known("value.Outcome." + noted, known("value.Verdict." + noted, known("trail.value." + noted, noted))));
    }

    /** "GET /trajectories/.../suspension" in words: reading or changing, and what; where it was no door, as it stands. */
    private String door(String subject) {
        Matcher found = DOOR.matcher(subject);
        if (!found.matches()) {
            return subject;
        }
        String part = found.group(2) == null ? "" : known("trail.part." + found.group(2), "");
        return known(found.group(1).equals("GET") ? "trail.door.read" : "trail.door.change", subject)
                + (part.isEmpty() ? "" : ": " + part);
    }

    /** What a check found. */
    public String found(Found found) {
        String key = "trail.fault." + found.fault() + (isOne(found) ? ".one" : "");
        return words.getMessage(
                key,
                new Object[] {
                    String.valueOf(found.from()),
                    String.valueOf(found.to()),
                    found.detail() == null ? "" : found.detail()
                },
                LocaleContextHolder.getLocale());
    }

    private static boolean isOne(Found found) {
        return (found.fault() == Fault.MISSING || found.fault() == Fault.CUT_OFF) && found.from() == found.to();
    }

    private static String slug(String name) {
        return BEFORE_CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private String known(String key, String otherwise) {
        String said = words.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
