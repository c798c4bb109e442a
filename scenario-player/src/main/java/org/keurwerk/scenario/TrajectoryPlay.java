package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.scenario.http.Refusal;
import org.keurwerk.scenario.yaml.FileMistake;
import tools.jackson.databind.JsonNode;

/**
 * Plays the steps of one trajectory in order. The first step that fails ends it; other trajectories go on. Steps up to the date on
 * which the playing began may have been played before and are then passed over.
 */
final class TrajectoryPlay {

    private final Keurwerk keurwerk;
    private final Trajectory trajectory;
    private final Dossier dossier;
    private final Report report;
    private final LocalDate began;
    private @Nullable String id;
    private boolean ended;

    TrajectoryPlay(Keurwerk keurwerk, Trajectory trajectory, Report report, LocalDate began) {
        this.keurwerk = keurwerk;
        this.trajectory = trajectory;
        this.dossier = new Dossier(keurwerk, trajectory);
        this.report = report;
        this.began = began;
    }

    List<Step> on(LocalDate date) {
        return trajectory.steps().stream()
                .filter(step -> step.on().equals(date))
                .toList();
    }

    void play(List<Step> steps) {
        for (Step step : steps) {
            if (ended) {
                report.counted();
            } else {
                play(step);
            }
        }
    }

    private void play(Step step) {
        String what = trajectory.organisation().name() + ": " + phrase(step);
        try {
            String result = outcome(step);
            if (result.isEmpty()) {
                report.counted();
            } else {
                report.done(step.on(), step.actor(), what, result);
            }
        } catch (Refusal | StepFailed failed) {
            ended = true;
            report.failed(step.on(), step.actor(), what, step.block().place() + ": " + failed.getMessage());
        } catch (FileMistake mistake) {
            ended = true;
            report.failed(step.on(), step.actor(), what, String.valueOf(mistake.getMessage()));
        }
    }

    private String phrase(Step step) {
        if (step.name().isApplication()) {
            return step.name().does() + " for " + trajectory.purpose();
        }
        return step.isDraft() ? "works on: " + step.name().does() : step.name().does();
    }

    /** What came of it; empty when it was done before. */
    private String outcome(Step step) {
        if (step.name().isApplication()) {
            return apply(step);
        }
        if (step.name().isSentToAnAddress()) {
            return send(step, known());
        }
        return step.name().isAnnounced() ? awaitAnnouncement() : doTask(step, known());
    }

    /** Sent once: when the file is played again, the portal keeps that it was done. */
    private String send(Step step, String trajectoryId) {
        if (step.on().isBefore(began)) {
            return "";
        }
        if (step.name().addsFile()) {
            return addFile(step, trajectoryId);
        }
        dossier.send(trajectoryId, step);
        return "done";
    }

    private String addFile(Step step, String trajectoryId) {
        if (Awaiting.of(keurwerk.patience(), () -> dossier.taskDuring(trajectoryId, step))
                .isEmpty()) {
            throw new StepFailed("expected the task %s for %s, seen: %s"
                    .formatted(step.name().during(), step.actor(), dossier.state(trajectoryId)));
        }
        return dossier.add(trajectoryId, step) ? AddedFile.of(step.content()).name() : "";
    }

    private String apply(Step step) {
        dossier.enterOrganisation();
        Optional<String> before = dossier.find();
        id = before.orElseGet(() -> dossier.apply(step.content()));
        return before.isPresent() ? "" : "trajectory " + id;
    }

    private String awaitAnnouncement() {
        id = Awaiting.of(keurwerk.patience(), dossier::find)
                .orElseThrow(() -> new StepFailed("expected a trajectory for %s announced to %s, seen none"
                        .formatted(
                                trajectory.auditQuarter(),
                                trajectory.organisation().name())));
        return "trajectory " + id + " is there";
    }

    private String known() {
        if (id == null) {
            id = dossier.find().orElseThrow(() -> new StepFailed("the trajectory is not there"));
        }
        return id;
    }

    private String doTask(Step step, String trajectoryId) {
        step.before(trajectory.organisation().account()).ifPresent(earlier -> dossier.openTask(trajectoryId, earlier)
                .ifPresent(task -> TaskWork.perform(earlier, task, keurwerk)));
        Found found = Awaiting.of(keurwerk.patience(), () -> look(step, trajectoryId))
                .orElseThrow(() -> new StepFailed("expected the task %s for %s, seen: %s"
                        .formatted(step.name().task(), step.actor(), dossier.state(trajectoryId))));
        return found.open().map(task -> TaskWork.perform(step, task, keurwerk)).orElse("");
    }

    /** The step's open task; or none, because it was done in an earlier playing. */
    private record Found(Optional<JsonNode> open) {}

    private Optional<Found> look(Step step, String trajectoryId) {
        boolean mayBeDone = !step.on().isAfter(began);
        if (mayBeDone && trajectory.hasRoundsOf(step) && dossier.isDone(trajectoryId, step)) {
            return Optional.of(new Found(Optional.empty()));
        }
        Optional<JsonNode> open = dossier.openTask(trajectoryId, step);
        boolean done = open.isEmpty() && mayBeDone && dossier.isDone(trajectoryId, step);
        return open.isPresent() || done ? Optional.of(new Found(open)) : Optional.empty();
    }
}
