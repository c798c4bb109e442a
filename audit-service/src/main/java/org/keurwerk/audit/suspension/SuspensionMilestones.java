package org.keurwerk.audit.suspension;

import java.util.Objects;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.audit.suspension.Suspension.Lapse;
import org.keurwerk.audit.suspension.Suspension.Ruling;
import org.keurwerk.contracts.audit.SuspensionDecided;
import org.keurwerk.contracts.audit.SuspensionLapsed;
import org.keurwerk.contracts.audit.SuspensionOpened;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of a suspension case. */
@Configuration(proxyBeanMethods = false)
class SuspensionMilestones {

    @Bean
    Milestone suspensionOpened(Suspensions suspensions) {
        return Milestone.of(SuspensionOpened.class, trajectory -> {
            Suspension suspension = suspensions.known(trajectory.id());
            return new SuspensionOpened(
                    trajectory.id(),
                    trajectory.organisationId(),
                    suspension.id(),
                    suspension.certificateNumber(),
                    suspension.scope(),
                    suspension.openedOn(),
                    suspension.hearingOn());
        });
    }

    @Bean
    Milestone suspensionDecided(Suspensions suspensions) {
        return Milestone.of(SuspensionDecided.class, trajectory -> {
            Suspension suspension = suspensions.known(trajectory.id());
            Ruling ruling = suspension
                    .ruling()
                    .orElseThrow(() -> new IllegalStateException("nothing was decided in " + suspension.id()));
            return new SuspensionDecided(
                    trajectory.id(),
                    trajectory.organisationId(),
                    suspension.id(),
                    suspension.certificateNumber(),
                    suspension.scope(),
                    ruling.outcome(),
                    ruling.on(),
                    ruling.outcome() == SuspensionOutcome.SUSPENDED ? ruling.until() : null,
                    ruling.outcome() == SuspensionOutcome.WITHDRAWN ? ruling.until() : null);
        });
    }

    @Bean
    Milestone suspensionLapsed(Suspensions suspensions) {
        return Milestone.of(SuspensionLapsed.class, trajectory -> {
            Suspension suspension = suspensions.known(trajectory.id());
            Lapse lapse = Objects.requireNonNull(suspension.lapse(), "the case lapsed");
            return new SuspensionLapsed(
                    trajectory.id(),
                    trajectory.organisationId(),
                    suspension.id(),
                    suspension.certificateNumber(),
                    suspension.scope(),
                    lapse.why() == Standing.State.SUPERSEDED,
                    lapse.on());
        });
    }
}
