package org.keurwerk.contracts.audit;

/**
 * The decision for one scope of a trajectory.
 *
 * @param scope what was asked
 * @param outcome what was decided
 */
public record ScopeOutcome(Scope scope, Outcome outcome) {}
