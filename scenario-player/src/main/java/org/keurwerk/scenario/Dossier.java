package org.keurwerk.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keurwerk.scenario.http.Account;
import tools.jackson.databind.JsonNode;

/** One trajectory as the portal has it: found or made, its open tasks, and what was handed in. */
final class Dossier {

    private final Keurwerk keurwerk;
    private final Trajectory trajectory;

    Dossier(Keurwerk keurwerk, Trajectory trajectory) {
        this.keurwerk = keurwerk;
        this.trajectory = trajectory;
    }

    /** The organisation as the office enters it; the same again changes nothing. */
    void enterOrganisation() {
        Cast cast = keurwerk.cast();
        keurwerk.portal()
                .make(
                        "/api/v1/organisations",
                        cast.asOffice(),
                        trajectory.organisation().asContent(cast.password()),
                        Keys.of("organisation " + trajectory.organisation().name()));
    }

    /** The organisation's trajectory for this framework and quarter, if it exists. */
    Optional<String> find() {
        String path = "/api/v1/trajectories?q="
                + Keurwerk.quoted(trajectory.organisation().name());
        return keurwerk.all(keurwerk.portal(), path, keurwerk.cast().asOffice()).stream()
                .filter(one -> trajectory
                                .organisation()
                                .name()
                                .equals(one.path("organisation").asString(""))
                        && trajectory
                                .auditQuarter()
                                .equals(one.path("auditQuarter").asString(""))
                        && trajectory.framework().equals(one.path("framework").asString("")))
                .map(one -> one.path("id").asString(""))
                .findFirst();
    }

    String apply(Object motivation) {
        return keurwerk.portal()
                .make(
                        "/api/v1/applications",
                        keurwerk.cast().account(trajectory.organisation().account()),
                        trajectory.application(motivation),
                        Keys.of(trajectory.key()))
                .path("trajectoryId")
                .asString("");
    }

    Optional<JsonNode> openTask(String id, Step step) {
        Account actor = keurwerk.cast().account(step.actor());
        String path =
                "/api/v1/tasks?trajectory=%s&kind=%s".formatted(id, step.kind().task());
        for (JsonNode task : keurwerk.portal().get(path, actor).path("items")) {
            if (step.kind().task().equals(task.path("kind").asString(""))
                    && id.equals(task.path("trajectoryId").asString(""))) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    JsonNode asOfficeSees(String id) {
        return keurwerk.portal()
                .get("/api/v1/trajectories/" + id, keurwerk.cast().asOffice());
    }

    /** Whether the step was done before: only what the portal keeps says so, never which other tasks are open. */
    boolean isDone(String id, Step step) {
        for (JsonNode document : asOfficeSees(id).path("documents")) {
            if (step.kind().task().equals(document.path("kind").asString(""))
                    && (!step.kind().isForEachAuditor()
                            || step.actor().equals(document.path("author").asString("")))) {
                return true;
            }
        }
        return false;
    }

    /** What it waits for, as a phrase. */
    String standing(String id) {
        JsonNode seen = asOfficeSees(id);
        List<String> open = new ArrayList<>();
        seen.path("tasks")
                .forEach(task -> open.add(task.path("kind").asString("") + " by "
                        + task.path("actor").asString("?")));
        return "phase %s, open tasks: %s"
                .formatted(seen.path("phase").asString("?"), open.isEmpty() ? "none" : String.join(", ", open));
    }
}
