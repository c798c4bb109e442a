package org.keurwerk.audit.renewal;

import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone of a renewal: the next trajectory is announced. */
@Configuration(proxyBeanMethods = false)
class RenewalMilestones {

    @Bean
    Milestone trajectoryAnnounced() {
        return Milestone.of(TrajectoryAnnounced.class, trajectory -> {
            TrajectoryId renewed = trajectory.renewalOf();
            if (renewed == null) {
                throw new IllegalStateException(trajectory.id() + " renews no trajectory");
            }
            return new TrajectoryAnnounced(
                    trajectory.id(),
                    trajectory.organisationId(),
                    renewed,
                    trajectory.scopes(),
                    trajectory.auditQuarter(),
                    trajectory.framework(),
                    trajectory.frameworkVersion(),
                    BusinessTime.dayOf(trajectory.startedAt()),
                    trajectory.wasAppliedFor() ? Boolean.TRUE : null);
        });
    }
}
