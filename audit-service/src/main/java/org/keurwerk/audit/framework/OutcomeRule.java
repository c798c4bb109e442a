package org.keurwerk.audit.framework;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Outcome;

/**
 * How scores become an outcome. A framework version says which of two rules it follows (domain.md, "Frameworks"): a minimum per norm (the default of KiB
 * II), or bands of the total (2014-2017).
 *
 * @param preset which rule; a minimum per norm where a version does not say
 * @param minimum of each norm in per cent, inclusive; 0 where the total counts
 * @param floor of each norm in per cent, inclusive
 * @param conditionalNorms how many norms may lie between floor and minimum
 * @param totals the bands, where the total counts; null for a minimum per norm
 */
public record OutcomeRule(
        @Nullable Preset preset,
        int minimum,
        int floor,
        int conditionalNorms,
        @Nullable Totals totals) {

    /** Which rule. */
    public enum Preset {
        /** Certified when every norm reaches the minimum; conditional when a few lie between floor and minimum and none below; else not certified. */
        MINIMUM_PER_NORM,
        /** The total in per cent of the maximum falls into a band. */
        TOTAL
    }

    /** Where a total lies. */
    public enum Band {
        /** Refused. */
        REFUSED(Outcome.NOT_CERTIFIED),
        /** Refused, with a re-audit. */
        REAUDIT(Outcome.NOT_CERTIFIED),
        /** Certified on conditions. */
        CONDITIONAL(Outcome.CONDITIONAL),
        /** Certified. */
        CERTIFIED(Outcome.CERTIFIED),
        /** Certified with distinction ("plus"). */
        PLUS(Outcome.CERTIFIED);

        private final Outcome outcome;

        Band(Outcome outcome) {
            this.outcome = outcome;
        }

        /** What the rule proposes for it. */
        public Outcome outcome() {
            return outcome;
        }
    }

    /**
     * The bands of a total, each from a percentage on, inclusive.
     *
     * @param reauditFrom below it is refused
     * @param plusFrom certified with distinction
     */
    public record Totals(int reauditFrom, int conditionalFrom, int certifiedFrom, int plusFrom) {

        public Totals {
            if (!(reauditFrom <= conditionalFrom && conditionalFrom <= certifiedFrom && certifiedFrom <= plusFrom)) {
                throw new IllegalArgumentException("the bands of a total rise");
            }
        }

        /** The band of a total in per cent. */
        public Band band(BigDecimal percent) {
            if (reaches(percent, plusFrom)) {
                return Band.PLUS;
            }
            if (reaches(percent, certifiedFrom)) {
                return Band.CERTIFIED;
            }
            if (reaches(percent, conditionalFrom)) {
                return Band.CONDITIONAL;
            }
            return reaches(percent, reauditFrom) ? Band.REAUDIT : Band.REFUSED;
        }

        private static boolean reaches(BigDecimal percent, int from) {
            return percent.compareTo(BigDecimal.valueOf(from)) >= 0;
        }
    }

    public OutcomeRule {
        preset = preset == null ? Preset.MINIMUM_PER_NORM : preset;
        if (preset == Preset.TOTAL && totals == null) {
            throw new IllegalArgumentException("a rule of totals has its bands");
        }
    }

    /** A minimum per norm. */
    public static OutcomeRule perNorm(int minimum, int floor, int conditionalNorms) {
        return new OutcomeRule(Preset.MINIMUM_PER_NORM, minimum, floor, conditionalNorms, null);
    }

    /** Norms that lie between floor and minimum. */
    public int between(Collection<Double> percentages) {
        return (int) percentages.stream().filter(p -> p >= floor && p < minimum).count();
    }

    /** Norms below the floor. */
    public int below(Collection<Double> percentages) {
        return (int) percentages.stream().filter(p -> p < floor).count();
    }

    /** What a minimum per norm proposes; the director decides. */
    public Outcome proposal(Collection<Double> percentages) {
        if (below(percentages) > 0 || between(percentages) > conditionalNorms) {
            return Outcome.NOT_CERTIFIED;
        }
        return between(percentages) > 0 ? Outcome.CONDITIONAL : Outcome.CERTIFIED;
    }
}
