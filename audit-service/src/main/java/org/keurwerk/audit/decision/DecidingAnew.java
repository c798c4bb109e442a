package org.keurwerk.audit.decision;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.springframework.stereotype.Component;

/**
 * Takes another decision in a trajectory after its first, which stays: the next in sequence (nieuw besluit). What was certified before stays as it is; what is
 * certified now is valid from the day of the new decision: until the end of what was certified before, or else for the term of any certificate.
 */
@Component
public class DecidingAnew {

    private final Decisions decisions;
    private final DecidingReaudits reaudits;
    private final List<AfterDecision> after;
    private final Content content;

    DecidingAnew(Decisions decisions, DecidingReaudits reaudits, List<AfterDecision> after, Content content) {
        this.decisions = decisions;
        this.reaudits = reaudits;
        this.after = List.copyOf(after);
        this.content = content;
    }

    /** On what it rests, for its hash. */
    private record Grounds(
            String trajectory, String contested, List<ScopeOutcome> outcomes, LocalDate decidedOn, String objection) {}

    /**
     * Takes it. Taking the same one again changes nothing.
     *
     * @param contested the decision that it follows
     * @param outcome of the scopes that were contested; where it is no better than what was decided, that stays
     * @param objection what led to it
     * @return its id
     */
    public String take(Decision contested, Outcome outcome, String rationale, Answered answered, String objection) {
        Trajectory trajectory = answered.trajectory();
        int sequence = contested.sequence() + 1;
        List<ScopeOutcome> outcomes = contested.outcomes().stream()
                .map(before -> isBetter(outcome, before.outcome()) ? new ScopeOutcome(before.scope(), outcome) : before)
                .toList();
        Grounds grounds = new Grounds(trajectory.id().value(), contested.id(), outcomes, answered.day(), objection);
        Decision decision = new Decision(
                Decisions.idOf(trajectory.id(), sequence),
                trajectory.id(),
                sequence,
                outcomes,
                rationale,
                null,
                answered.author(),
                answered.day(),
                until(contested, answered),
                content.hash(grounds),
                2);
        decisions.take(decision);
        after.forEach(one -> one.decided(decision, trajectory, answered.framework()));
        return decision.id();
    }

    /** The certificates of one trajectory end on one day. */
    private LocalDate until(Decision contested, Answered answered) {
        return contested.certifiedScopes().isEmpty()
                ? reaudits.validUntil(answered.trajectory(), answered.day())
                : contested.validUntil();
    }

    /** Whether an outcome is better than another. They stand from best to worst. */
    public static boolean isBetter(Outcome outcome, Outcome than) {
        return outcome.compareTo(than) < 0;
    }

    /** The scopes that a decision did not certify. */
    public static List<Scope> notCertified(Decision decision) {
        return decision.outcomes().stream()
                .filter(outcome -> outcome.outcome() != Outcome.CERTIFIED)
                .map(ScopeOutcome::scope)
                .toList();
    }
}
