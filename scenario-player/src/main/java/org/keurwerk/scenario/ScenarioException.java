package org.keurwerk.scenario;

/** A scenario file that cannot be played. The message names the file, the line and the field, and says what is allowed. */
public final class ScenarioException extends Exception {

    ScenarioException(String message, Throwable cause) {
        super(message, cause);
    }
}
