package org.keurwerk.audit.intake;

import java.util.Objects;
import org.keurwerk.audit.intake.IntakeRounds.Returned;
import org.keurwerk.audit.intake.IntakeRounds.Round;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.IntakeReturned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of the intake: the office returned it, or accepted it. */
@Configuration(proxyBeanMethods = false)
class IntakeMilestones {

    @Bean
    Milestone intakeReturned(IntakeRounds rounds) {
        return Milestone.of(IntakeReturned.class, trajectory -> {
            Round last = rounds.of(trajectory.id()).stream()
                    .filter(round -> round.returned() != null)
                    .reduce((earlier, later) -> later)
                    .orElseThrow(
                            () -> new IllegalStateException("the intake of " + trajectory.id() + " was not returned"));
            Returned returned = Objects.requireNonNull(last.returned());
            return new IntakeReturned(
                    trajectory.id(),
                    trajectory.organisationId(),
                    last.number(),
                    returned.toAnswers().count() + (returned.toIntake() == null ? 0 : 1),
                    returned.on());
        });
    }

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
