package org.keurwerk.audit.reopening;

import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.contracts.audit.StepReopened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone of going back. */
@Configuration(proxyBeanMethods = false)
class ReopeningMilestones {

    @Bean
    Milestone stepReopened(Reopenings reopenings) {
        return Milestone.of(
                StepReopened.class,
                trajectory -> reopenings.last(trajectory.id()).orElseThrow().event());
    }
}
