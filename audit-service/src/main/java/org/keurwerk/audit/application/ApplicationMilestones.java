package org.keurwerk.audit.application;

import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone of a first trajectory: an application was received. */
@Configuration(proxyBeanMethods = false)
class ApplicationMilestones {

    @Bean
    Milestone applicationReceived() {
        return Milestone.of(
                ApplicationReceived.class,
                trajectory -> new ApplicationReceived(
                        trajectory.id(),
                        trajectory.organisationId(),
                        trajectory.scopes(),
                        trajectory.auditQuarter(),
                        trajectory.framework(),
                        trajectory.frameworkVersion(),
                        BusinessTime.dayOf(trajectory.startedAt())));
    }
}
