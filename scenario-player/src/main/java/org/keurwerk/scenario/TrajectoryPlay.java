package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.scenario.http.Account;
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
    private final Frameworks frameworks;
    private final Report report;
    private final LocalDate began;
    private @Nullable String id;
    private @Nullable Norms norms;
    private boolean broken;

    TrajectoryPlay(Keurwerk keurwerk, Trajectory trajectory, Frameworks frameworks, Report report, LocalDate began) {
        this.keurwerk = keurwerk;
        this.trajectory = trajectory;
        this.dossier = new Dossier(keurwerk, trajectory);
        this.frameworks = frameworks;
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
            if (broken) {
                report.counted();
            } else {
                play(step);
            }
        }
    }

    private void play(Step step) {
        try {
            String result = outcome(step);
            if (result.isEmpty()) {
                report.counted();
            } else {
                report.done(step.on(), step.actor(), what(step), result);
            }
        } catch (Refusal | StepFailed wrong) {
            broken = true;
            report.failed(step.on(), step.actor(), what(step), step.place() + ": " + wrong.getMessage());
        } catch (FileMistake mistake) {
            broken = true;
            report.failed(step.on(), step.actor(), what(step), String.valueOf(mistake.getMessage()));
        }
    }

    /** What came of it; empty when it was done before. */
    private String outcome(Step step) {
        return switch (step.kind()) {
            case APPLICATION -> apply(step);
            case RENEWAL -> awaitAnnouncement();
            default -> doTask(step, known());
        };
    }

    private String apply(Step step) {
        dossier.enterOrganisation();
        Optional<String> before = dossier.find();
        id = before.orElseGet(() -> dossier.apply(step.content().under(new Norms(Map.of()))));
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
        Seen seen = Awaiting.of(keurwerk.patience(), () -> look(step, trajectoryId))
                .orElseThrow(() -> new StepFailed("expected the task %s for %s, seen: %s"
                        .formatted(step.kind().task(), step.actor(), dossier.standing(trajectoryId))));
        return seen.open().isPresent() ? perform(step, seen.open().get(), trajectoryId) : "";
    }

    /** The step's open task; or none, because it was done in an earlier playing. */
    private record Seen(Optional<JsonNode> open) {}

    private Optional<Seen> look(Step step, String trajectoryId) {
        Optional<JsonNode> open = dossier.openTask(trajectoryId, step);
        boolean done = open.isEmpty() && !step.on().isAfter(began) && dossier.isDone(trajectoryId, step);
        return open.isPresent() || done ? Optional.of(new Seen(open)) : Optional.empty();
    }

    private String perform(Step step, JsonNode task, String trajectoryId) {
        Account actor = keurwerk.cast().account(step.actor());
        String path = "/api/v1/tasks/" + task.path("id").asString("");
        if (task.path("claimable").asBoolean(false)
                && task.path("claimedBy").asString("").isEmpty()) {
            keurwerk.portal().post(path + "/claim", actor, Map.of());
        }
        Object content = step.content().under(normsOf(trajectoryId));
        if (step.draft() && keurwerk.portal().get(path, actor).path("version").asInt(0) > 0) {
            return "";
        }
        if (step.draft()) {
            keurwerk.portal().put(path + "/draft", actor, content);
            return InShort.of(step.kind(), content) + "saved as a draft";
        }
        JsonNode answer = keurwerk.portal().post(path + "/submission", actor, content);
        String late = answer.path("late").asBoolean(false) ? ", late" : "";
        return InShort.of(step.kind(), content) + answer.path("submissionId").asString("handed in") + late;
    }

    private Norms normsOf(String trajectoryId) {
        if (norms == null) {
            JsonNode seen = dossier.asOfficeSees(trajectoryId);
            norms = frameworks.norms(
                    seen.path("framework").asString(""),
                    seen.path("frameworkVersion").asString(""));
        }
        return norms;
    }

    private String what(Step step) {
        String doing =
                step.draft() ? "works on: " + step.kind().doing() : step.kind().doing();
        String about = step.kind() == StepKind.APPLICATION
                ? " for %s, %s, audit quarter %s"
                        .formatted(
                                String.join(" + ", trajectory.scopes()),
                                trajectory.framework(),
                                trajectory.auditQuarter())
                : "";
        return "%s: %s%s".formatted(trajectory.organisation().name(), doing, about);
    }
}
