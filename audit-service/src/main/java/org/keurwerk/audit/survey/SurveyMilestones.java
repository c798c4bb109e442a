package org.keurwerk.audit.survey;

import java.time.LocalDate;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone after the survey: the trajectory is closed, with or without an answer. */
@Configuration(proxyBeanMethods = false)
class SurveyMilestones {

    @Bean
    Milestone trajectoryClosed(Surveys surveys, BusinessTime time) {
        return Milestone.of(TrajectoryClosed.class, trajectory -> {
            LocalDate closedOn = trajectory.closedOn();
            return new TrajectoryClosed(
                    trajectory.id(),
                    trajectory.organisationId(),
                    surveys.isAnswered(trajectory.id()),
                    closedOn == null ? time.today() : closedOn);
        });
    }
}
