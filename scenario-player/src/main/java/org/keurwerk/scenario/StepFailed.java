package org.keurwerk.scenario;

/** A step or an expectation of the scenario could not be met; the message says what was expected and what was seen. */
final class StepFailed extends RuntimeException {

    StepFailed(String message) {
        super(message);
    }
}
