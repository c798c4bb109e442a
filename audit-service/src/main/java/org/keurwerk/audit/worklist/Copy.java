package org.keurwerk.audit.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Which state of a draft somebody had before them when they typed. What was typed in an older copy is not saved over what a colleague saved since.
 *
 * @param version the draft's version that was read, 0 when nothing was saved; null when nobody says so, which saves over whatever is there
 * @param page names the page that was open, whose own earlier savings do not make it old; null for programs
 */
public record Copy(@Nullable Long version, @Nullable String page) {

    /** Whatever is there. */
    public static final Copy ANY = new Copy(null, null);

    /** Whether what is there was saved since, and not from this page. */
    boolean isOlderThan(Submission there) {
        return version != null && version != there.version() && (page == null || !page.equals(there.savedFrom()));
    }
}
