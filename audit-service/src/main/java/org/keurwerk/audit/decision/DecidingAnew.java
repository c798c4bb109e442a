package org.keurwerk.audit.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Takes another decision in a trajectory after its first, which stays: the next in sequence (nieuw besluit). What was certified before stays as it is; what is
 * certified now is valid from the day of the new decision, for the term that any certificate of the trajectory would have.
 */
@Component
public class DecidingAnew {

    private final Decisions decisions;
    private final DecidingReaudits reaudits;
    private final Content content;

    DecidingAnew(Decisions decisions, DecidingReaudits reaudits, Content content) {
        this.decisions = decisions;
        this.reaudits = reaudits;
        this.content = content;
    }

    /** On what it rests, for its hash. */
    private record Grounds(
            String trajectory, String contested, List<ScopeOutcome> outcomes, LocalDate decidedOn, String objection) {}

    /**
     * Takes it. Taking the same one again changes nothing.
     *
     * @param trajectory in which it is taken
     * @param contested the decision that it follows
     * @param outcomes of the scopes that were contested
     * @param objection what led to it
     * @return its id
     */
    public String take(
            Trajectory trajectory,
            Decision contested,
            List<ScopeOutcome> outcomes,
            String rationale,
            AccountId by,
            LocalDate day,
            String objection) {
        TrajectoryId trajectoryId = trajectory.id();
        int sequence = contested.sequence() + 1;
        Set<Scope> anew = outcomes.stream().map(ScopeOutcome::scope).collect(Collectors.toSet());
        List<ScopeOutcome> all = new ArrayList<>(contested.outcomes().stream()
                .filter(before -> !anew.contains(before.scope()))
                .toList());
        all.addAll(outcomes);
        Grounds grounds = new Grounds(trajectoryId.value(), contested.id(), all, day, objection);
        Decision decision = new Decision(
                Decisions.idOf(trajectoryId, sequence),
                trajectoryId,
                sequence,
                List.copyOf(all),
                rationale,
                null,
                by,
                day,
                reaudits.validUntil(trajectory, day),
                content.hash(grounds),
                2);
        decisions.take(decision);
        return decision.id();
    }

    /** The scopes that a decision did not certify. */
    public static List<Scope> notCertified(Decision decision) {
        return decision.outcomes().stream()
                .filter(outcome -> outcome.outcome() != Outcome.CERTIFIED)
                .map(ScopeOutcome::scope)
                .toList();
    }
}
