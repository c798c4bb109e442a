package org.keurwerk.audit.selfevaluation;

import java.util.Objects;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.VisitKept;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of the self-evaluation, that it was submitted and that a visit stands although it is late, and its timer. */
@Configuration(proxyBeanMethods = false)
class SelfEvaluationMilestones {

    /** The office is asked whether the visit stands without a self-evaluation. */
    @Bean
    ProcessTimer selfEvaluationLate(LateSelfEvaluations late) {
        return ProcessTimer.of("SelfEvaluationLate", late::asksOn);
    }

    @Bean
    Milestone visitKept(LateSelfEvaluations late, Teams teams) {
        return Milestone.of(VisitKept.class, trajectory -> {
            LateSelfEvaluations.Kept kept = late.kept(trajectory.id());
            return new VisitKept(
                    trajectory.id(),
                    trajectory.organisationId(),
                    kept.visit().id(),
                    kept.visit().days(),
                    teams.composed(trajectory.id()).team().all().stream()
                            .map(AccountId::value)
                            .toList(),
                    kept.handedIn(),
                    kept.on());
        });
    }

    @Bean
    Milestone selfEvaluationSubmitted(SelfEvaluations evaluations) {
        return Milestone.of(SelfEvaluationSubmitted.class, trajectory -> {
            Submission submitted = evaluations
                    .submitted(trajectory.id())
                    .orElseThrow(() -> new IllegalStateException("no self-evaluation of " + trajectory.id()))
                    .submission();
            return new SelfEvaluationSubmitted(
                    trajectory.id(),
                    trajectory.organisationId(),
                    submitted.id(),
                    BusinessTime.dayOf(Objects.requireNonNull(submitted.submittedAt())),
                    submitted.late());
        });
    }
}
