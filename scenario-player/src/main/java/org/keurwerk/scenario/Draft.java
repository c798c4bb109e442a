package org.keurwerk.scenario;

import org.keurwerk.scenario.yaml.Fields;

/**
 * Whether a task is only worked on and not handed in: field {@code draft} is {@code true}, or the number of sub-norms that are
 * filled in so far.
 */
record Draft(boolean saved, int subNorms) {

    private static final int ALL = 1_000;

    static Draft of(Fields fields) {
        return fields.optional("draft")
                .map(said -> said.text().matches("\\d+")
                        ? new Draft(true, said.number(0, ALL))
                        : new Draft(said.flag(), ALL))
                .orElse(new Draft(false, ALL));
    }
}
