package org.keurwerk.audit.worklist;

import java.util.Objects;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.AnswerTooLate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone that any task may have: an answer came after it had ended. */
@Configuration(proxyBeanMethods = false)
class WorklistMilestones {

    @Bean
    Milestone answerTooLate(LateSubmissions submissions) {
        return Milestone.of(AnswerTooLate.class, trajectory -> {
            Submission late = submissions
                    .last(trajectory.id())
                    .orElseThrow(() -> new IllegalStateException("no answer came too late in " + trajectory.id()));
            return new AnswerTooLate(
                    trajectory.id(),
                    trajectory.organisationId(),
                    late.id().value(),
                    late.kindName(),
                    late.author(),
                    BusinessTime.dayOf(Objects.requireNonNull(late.submittedAt())));
        });
    }
}
