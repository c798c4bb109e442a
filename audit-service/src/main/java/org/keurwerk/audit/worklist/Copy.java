package org.keurwerk.audit.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Which state of a draft somebody had before them when they typed. What was typed in an older copy is not saved over what a colleague saved since.
 *
 * @param version the draft's version that was read, 0 when nothing was saved; null when nobody says so, which saves over whatever is there
 * @param page names the page that was open, whose own earlier savings do not make it old; null for programs
 * @param leaving whether the page is left with this, as when its form is sent: what it saved by itself before and arrives later is not saved any more
 */
public record Copy(@Nullable Long version, @Nullable String page, boolean leaving) {

    /** Whatever is there. */
    public static final Copy ANY = new Copy(null, null);

    /** Of a page that stays open, or of a program. */
    public Copy(@Nullable Long version, @Nullable String page) {
        this(version, page, false);
    }

    /** The same copy, on a page that is left with this. */
    public Copy left() {
        return new Copy(version, page, true);
    }

    /** The same typing, over what is there now. */
    Copy over(Submission there) {
        return new Copy(there.version(), page, leaving);
    }

    /** Whether what is there was saved since. */
    boolean isOlderThan(Submission there) {
        return version != null && version != there.version();
    }

    /** Whether this was on its way while its page was left: what is there is newer, and of the same person. */
    boolean isOvertakenBy(Submission there) {
        return !leaving && there.left() && isPageOf(there);
    }

    /** Whether what is there was typed on this page. */
    boolean isPageOf(Submission there) {
        return page != null && page.equals(there.savedFrom());
    }
}
