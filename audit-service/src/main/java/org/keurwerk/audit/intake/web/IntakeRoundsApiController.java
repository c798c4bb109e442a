package org.keurwerk.audit.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.intake.Intake;
import org.keurwerk.audit.intake.IntakeRounds;
import org.keurwerk.audit.intake.IntakeRounds.Round;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every round of an intake, for all who see the trajectory. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/intake")
@Tag(name = "Trajectories")
class IntakeRoundsApiController {

    private final IntakeRounds rounds;
    private final Intakes intakes;
    private final Trajectories trajectories;

    IntakeRoundsApiController(IntakeRounds rounds, Intakes intakes, Trajectories trajectories) {
        this.rounds = rounds;
        this.intakes = intakes;
        this.trajectories = trajectories;
    }

    /** The rounds, and what the office set when it accepted the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WholeIntake(
            List<Round> rounds,
            @Nullable String auditCategory,
            @Nullable Integer halfDays,
            @Nullable LocalDate acceptedOn) {}

    @GetMapping
    @Operation(
            summary = "Every round of the intake of a trajectory",
            description =
                    "What the organisation handed in, which answers it changed, and with which remarks the office returned it.")
    WholeIntake intake(@PathVariable TrajectoryId id) {
        trajectories.get(id, Caller.current());
        Optional<Intake> intake = intakes.of(id);
        return new WholeIntake(
                rounds.of(id),
                intake.map(Intake::auditCategory).orElse(null),
                intake.map(Intake::halfDays).orElse(null),
                intake.map(Intake::acceptedOn).orElse(null));
    }
}
