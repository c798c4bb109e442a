package org.keurwerk.audit.programme;

/** What is to be said of a row that was saved. Its words stand as {@code programme.remark.<name>}. */
public enum Remark {
    /** Its day is no day of the visit any more: the visit was moved. */
    OTHER_DAY(true),
    /** Somebody in it is not of the team any more. */
    OTHER_AUDITOR(true),
    /** Neither subject nor norms are said yet. */
    NO_SUBJECT(true),
    /** Nobody of the organisation is named yet. */
    NO_PEOPLE(true),
    /** No auditor is chosen yet. */
    NO_AUDITORS(true),
    /** Where it is, is not said yet. */
    NO_PLACE(true),
    /** It is outside the hours in which people usually work. */
    UNUSUAL_HOURS(false);

    private final boolean mustBeMended;

    Remark(boolean mustBeMended) {
        this.mustBeMended = mustBeMended;
    }

    /** Whether it stands in the way of an agreement. */
    public boolean mustBeMended() {
        return mustBeMended;
    }
}
