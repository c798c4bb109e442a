package org.keurwerk.scenario.yaml;

/** A mistake in a file that a person wrote. The message always reads {@code file:line: what is wrong and what is allowed}. */
public final class FileMistake extends RuntimeException {

    public FileMistake(String message) {
        super(message);
    }
}
