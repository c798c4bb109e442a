package org.keurwerk.audit.assessment;

import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Says what the rule of a trajectory's framework proposes for its scores. */
@Component
public class Proposing {

    private final Scores scores;
    private final ConsolidatedScores consolidated;

    public Proposing(Scores scores, ConsolidatedScores consolidated) {
        this.scores = scores;
        this.consolidated = consolidated;
    }

    /** The proposal; empty until scores are consolidated. */
    public Optional<Proposal> on(TrajectoryId trajectoryId, Framework framework) {
        List<NormScore> norms = scores.of(trajectoryId);
        return norms.isEmpty()
                ? Optional.empty()
                : Optional.of(Proposal.of(framework, norms, Total.of(framework, consolidated.of(trajectoryId))));
    }
}
