package org.keurwerk.audit.selfevaluation;

import java.util.Map;
import java.util.Optional;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The self-evaluations, for those who read them beside their own work. */
@Component
public class SelfEvaluations {

    /** The task with which one is handed in. */
    public static final TaskKind HANDED_IN = SelfEvaluationForm.KIND;

    private final Answers answers;

    public SelfEvaluations(Answers answers) {
        this.answers = answers;
    }

    /** A trajectory's self-evaluation, if it was submitted. */
    public Optional<SelfEvaluation> of(TrajectoryId trajectoryId) {
        return submitted(trajectoryId).map(Answer::content);
    }

    /** The organisation's own judgement by sub-norm; empty before it has said anything. */
    public Map<String, Integer> judgements(TrajectoryId trajectoryId) {
        return of(trajectoryId).map(SelfEvaluation::judgements).orElse(Map.of());
    }

    Optional<Answer<SelfEvaluation>> submitted(TrajectoryId trajectoryId) {
        return answers.last(trajectoryId, SelfEvaluationForm.KIND, SelfEvaluation.class);
    }
}
