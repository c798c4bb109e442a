package org.keurwerk.audit.intake;

import java.util.Objects;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone of the intake: the office accepted it. */
@Configuration(proxyBeanMethods = false)
class IntakeMilestones {

    @Bean
    Milestone intakeAccepted(Intakes intakes) {
        return Milestone.of(IntakeAccepted.class, trajectory -> {
            Intake intake = intakes.of(trajectory.id())
                    .filter(Intake::isAccepted)
                    .orElseThrow(
                            () -> new IllegalStateException("the intake of " + trajectory.id() + " is not accepted"));
            return new IntakeAccepted(
                    trajectory.id(),
                    trajectory.organisationId(),
                    Objects.requireNonNull(intake.auditCategory()),
                    Objects.requireNonNull(intake.halfDays()),
                    Objects.requireNonNull(intake.acceptedOn()));
        });
    }
}
