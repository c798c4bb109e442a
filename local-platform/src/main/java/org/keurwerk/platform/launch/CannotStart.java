package org.keurwerk.platform.launch;

/** Why Keurwerk cannot start, as one sentence (or two) that says what is wrong and what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
