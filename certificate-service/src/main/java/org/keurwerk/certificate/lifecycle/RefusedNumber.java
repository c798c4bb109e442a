package org.keurwerk.certificate.lifecycle;

/** What was typed is not a certificate number. */
public final class RefusedNumber extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Mistake mistake;
    private final String typed;

    RefusedNumber(Mistake mistake, String typed) {
        super(mistake + ": " + typed);
        this.mistake = mistake;
        this.typed = typed;
    }

    /** The kinds of mistake that can be told apart without looking a number up. */
    public enum Mistake {
        /** It does not have the parts of a number. */
        NOT_A_NUMBER,
        /** It has the parts, but a character was mistyped: the check character does not follow from the others. */
        WRONG_CHECK_CHARACTER
    }

    /** Which kind of mistake. */
    public Mistake mistake() {
        return mistake;
    }

    /** What was typed. */
    public String typed() {
        return typed;
    }
}
