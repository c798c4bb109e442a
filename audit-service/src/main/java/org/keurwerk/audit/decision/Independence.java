package org.keurwerk.audit.decision;

import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether a director may decide on a dossier, and the record of those who tried though they may not. */
@Component
public class Independence {

    /** Somebody who was involved wants to decide. */
    public static final ProblemKind NOT_INDEPENDENT = new ProblemKind("not-independent", 403);

    private static final Logger LOG = LoggerFactory.getLogger(Independence.class);

    private final List<DecisionBar> bars;
    private final RefusedAttempts attempts;

    Independence(List<DecisionBar> bars, RefusedAttempts attempts) {
        this.bars = List.copyOf(bars);
        this.attempts = attempts;
    }

    /** The first rule that keeps this account from deciding; empty when it may. */
    public Optional<String> bar(TrajectoryId trajectoryId, AccountId account) {
        return bars.stream()
                .flatMap(bar -> bar.bars(trajectoryId, account).stream())
                .findFirst();
    }

    /**
     * Only those who may go on.
     *
     * @param what they try to do
     * @throws ProblemException when a rule keeps them from it; the attempt is recorded
     */
    public void demand(TrajectoryId trajectoryId, AccountId account, TaskKind what) {
        bar(trajectoryId, account).ifPresent(rule -> {
            LOG.warn("refused: {} may not decide on {}: {}", account, trajectoryId, rule);
            attempts.note(trajectoryId, what, account, List.of(new Reason(account, rule, null)));
            throw new ProblemException(NOT_INDEPENDENT);
        });
    }
}
