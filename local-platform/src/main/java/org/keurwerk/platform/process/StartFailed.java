package org.keurwerk.platform.process;

/** A child that did not become ready: it kept dying, or its time ran out. */
public final class StartFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String child;

    StartFailed(Child child, String what) {
        super(child.spec().name() + " " + what);
        this.child = child.spec().name();
    }

    /** The child's name. */
    public String child() {
        return child;
    }
}
