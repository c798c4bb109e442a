package org.keurwerk.audit.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.application.Applications;
import org.keurwerk.audit.application.AppliedFor;
import org.keurwerk.audit.application.Applying;
import org.keurwerk.audit.application.Applying.Application;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applying for certification. */
@RestController
@RequestMapping("/api/v1/applications")
@Tag(name = "Applications")
class ApplicationApiController {

    private final Applying applying;
    private final Applications applications;
    private final Trajectories trajectories;

    ApplicationApiController(Applying applying, Applications applications, Trajectories trajectories) {
        this.applying = applying;
        this.applications = applications;
        this.trajectories = trajectories;
    }

    /** The trajectory that began. */
    record Begun(TrajectoryId trajectoryId) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ORGANISATION')")
    @Operation(
            summary = "Apply for certification",
            description =
                    "With an Idempotency-Key header the call is safe to repeat: the same key gives the same trajectory.")
    Begun apply(
            @Valid @RequestBody Application application,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        return new Begun(
                applying.apply(application, Caller.current(), idempotencyKey).id());
    }

    @GetMapping("/{trajectoryId}")
    @Operation(summary = "What was asked when a trajectory was applied for, by whom and when")
    AppliedFor one(@PathVariable TrajectoryId trajectoryId) {
        trajectories.get(trajectoryId, Caller.current());
        return applications.of(trajectoryId).orElseThrow(() -> ProblemException.notFound("application"));
    }
}
