package org.keurwerk.audit.framework;

import java.util.Collection;
import org.keurwerk.contracts.audit.Outcome;

/**
 * How percentages per norm become an outcome (domain.md, "Outcome rule of KiB II", a default): certified when every norm reaches the minimum;
 * conditional when a few norms lie between floor and minimum and none below the floor; else not certified.
 *
 * @param minimum per cent, inclusive
 * @param floor per cent, inclusive
 * @param conditionalNorms how many norms may lie between floor and minimum
 */
public record OutcomeRule(int minimum, int floor, int conditionalNorms) {

    /** Norms that lie between floor and minimum. */
    public int between(Collection<Double> percentages) {
        return (int) percentages.stream().filter(p -> p >= floor && p < minimum).count();
    }

    /** Norms below the floor. */
    public int below(Collection<Double> percentages) {
        return (int) percentages.stream().filter(p -> p < floor).count();
    }

    /** What the rule proposes; the director decides. */
    public Outcome proposal(Collection<Double> percentages) {
        if (below(percentages) > 0 || between(percentages) > conditionalNorms) {
            return Outcome.NOT_CERTIFIED;
        }
        return between(percentages) > 0 ? Outcome.CONDITIONAL : Outcome.CERTIFIED;
    }
}
