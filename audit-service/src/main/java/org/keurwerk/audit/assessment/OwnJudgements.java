package org.keurwerk.audit.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Submissions;
import org.springframework.stereotype.Component;

/** The organisation's own judgement per sub-norm, from its self-evaluation. */
@Component
class OwnJudgements {

    private final Submissions submissions;

    OwnJudgements(Submissions submissions) {
        this.submissions = submissions;
    }

    Map<String, Integer> of(String trajectoryId) {
        Map<String, Integer> judgements = new LinkedHashMap<>();
        submissions.submittedIn(trajectoryId, TaskKind.SELF_EVALUATION).forEach(evaluation -> {
            if (evaluation.content().get("answers") instanceof List<?> answers) {
                answers.forEach(answer -> {
                    if (answer instanceof Map<?, ?> fields
                            && fields.get("subNorm") instanceof String subNorm
                            && fields.get("judgement") instanceof Number judgement) {
                        judgements.put(subNorm, judgement.intValue());
                    }
                });
            }
        });
        return judgements;
    }
}
