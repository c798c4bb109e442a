package org.keurwerk.audit.intervention.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.intervention.Intervene;
import org.keurwerk.audit.intervention.Intervening;
import org.keurwerk.audit.intervention.Intervention;
import org.keurwerk.audit.intervention.Interventions;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office does about a running trajectory, for the office; read by whoever sees everything. */
@RestController
@Tag(name = "Trajectories")
class InterventionApiController {

    private final Intervening intervening;
    private final Interventions interventions;
    private final Trajectories trajectories;

    InterventionApiController(Intervening intervening, Interventions interventions, Trajectories trajectories) {
        this.intervening = intervening;
        this.interventions = interventions;
        this.trajectories = trajectories;
    }

    /** A part of the interventions, latest first. */
    record InterventionList(List<InterventionJson> items, int page, int size, long total) {}

    /**
     * An intervention.
     *
     * @param words the reason; of a reminder what was written, of a call what was said
     * @param dueBefore the last day of the task before
     * @param dueOn the last day of the task after
     */
    record InterventionJson(
            String id,
            OfficeAct act,
            @Nullable TaskId taskId,
            @Nullable String task,
            @Nullable String asked,
            AccountId by,
            Instant at,
            String words,
            @Nullable String spokenWith,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueOn,
            @Nullable AccountId to) {

        static InterventionJson of(Intervention one) {
            return new InterventionJson(
                    one.id(),
                    one.act(),
                    one.taskId(),
                    one.task(),
                    one.asked(),
                    one.by(),
                    one.at(),
                    one.words(),
                    one.spokenWith(),
                    one.dueBefore(),
                    one.dueOn(),
                    one.to());
        }
    }

    /** What the office wrote in a reminder. */
    record Words(String words) {}

    @GetMapping("/api/v1/trajectories/{id}/interventions")
    @Operation(summary = "What the office did about a trajectory, latest first (office, director)")
    InterventionList all(
            @PathVariable TrajectoryId id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        Caller caller = Caller.current();
        trajectories.get(id, caller);
        if (!caller.seesEverything()) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        Page<Intervention> found = interventions.of(id, Paging.of(page, size));
        return new InterventionList(
                found.map(InterventionJson::of).toList(), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    @PostMapping("/api/v1/trajectories/{id}/interventions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Remind, extend a term, note a call, hand a task over, or answer for somebody who phoned (office)",
            description =
                    "Asks for an open task of the trajectory, except for a call, and always for words: the reason,"
                            + " the text of the reminder, or what was said.")
    InterventionJson intervene(@PathVariable TrajectoryId id, @Valid @RequestBody Intervene said) {
        return InterventionJson.of(intervening.intervene(id, said, Caller.current()));
    }

    @GetMapping("/api/v1/interventions/{interventionId}/words")
    @PreAuthorize("hasRole('SERVICE')")
    @Operation(summary = "What the office wrote, for the mail that carries it (services)")
    Words words(@PathVariable String interventionId) {
        return interventions
                .find(interventionId)
                .filter(one -> one.act() == OfficeAct.REMINDED)
                .map(one -> new Words(one.words()))
                .orElseThrow(() -> ProblemException.notFound("intervention"));
    }
}
