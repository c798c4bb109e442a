package org.keurwerk.audit.planning;

import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.ChooseVisitDateForm.VisitChoice;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What organisations answered to proposed days. */
@Component
class VisitChoices {

    private final Answers answers;

    VisitChoices(Answers answers) {
        this.answers = answers;
    }

    /** What was said when none of the days that were proposed last fitted; null when days were chosen, or nothing was answered yet. */
    @Nullable String lastRefusal(TrajectoryId trajectoryId) {
        return answers.last(trajectoryId, ChooseVisitDateForm.KIND, VisitChoice.class)
                .map(Answer::content)
                .filter(choice -> choice.option() == null)
                .map(VisitChoice::noneFits)
                .orElse(null);
    }
}
