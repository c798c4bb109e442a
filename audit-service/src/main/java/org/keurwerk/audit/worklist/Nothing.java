package org.keurwerk.audit.worklist;

/** A record without components: a form that shows nothing, begins with nothing or has nothing to say to the process. */
public record Nothing() {

    /** The one. */
    public static final Nothing NOTHING = new Nothing();
}
