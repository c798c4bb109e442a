package org.keurwerk.scenario;

import java.util.List;

/** One trajectory (traject) of a scenario: for whom, for what, and the steps in the order in which they are played. */
record Trajectory(
        Organisation organisation, List<String> scopes, String framework, String auditQuarter, List<Step> steps) {

    /** The same whenever this file is played, so that the same application is never made twice. */
    String key() {
        return "%s %s %s %s".formatted(organisation.name(), framework, auditQuarter, String.join("+", scopes));
    }

    /** For what it is, as a phrase. */
    String purpose() {
        return "%s, %s, audit quarter %s".formatted(String.join(" + ", scopes), framework, auditQuarter);
    }

    /** Whether the file has several rounds of a step, so that its open task may be that of another round. */
    boolean hasRoundsOf(Step step) {
        return steps.stream().anyMatch(other -> other.name().equals(step.name()) && other.round() > 1);
    }

    /** How many answers of this kind its person has given when the step is done. */
    long answersAfter(Step step) {
        return steps.stream()
                .filter(other -> other.name().equals(step.name())
                        && other.actor().equals(step.actor())
                        && other.round() <= step.round())
                .count();
    }
}
