package org.keurwerk.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.keurwerk.scenario.http.Account;
import org.keurwerk.scenario.http.Refusal;
import org.keurwerk.scenario.yaml.Part;
import tools.jackson.databind.JsonNode;

/** One trajectory as the portal has it: found or made, its open tasks, and what was handed in. */
final class Dossier {

    private static final int NOT_FOUND = 404;

    private final Keurwerk keurwerk;
    private final Trajectory trajectory;

    Dossier(Keurwerk keurwerk, Trajectory trajectory) {
        this.keurwerk = keurwerk;
        this.trajectory = trajectory;
    }

    /** The organisation as the office enters it; the same again changes nothing. */
    void enterOrganisation() {
        make(
                "/api/v1/organisations",
                keurwerk.accounts().office(),
                trajectory.organisation().withPassword(keurwerk.accounts().password()),
                "organisation " + trajectory.organisation().name());
    }

    /** The organisation's trajectory for this framework and quarter, if it exists. */
    Optional<String> find() {
        return keurwerk.trajectoriesOf(trajectory.organisation().name()).stream()
                .filter(one -> is(one, "auditQuarter", trajectory.auditQuarter())
                        && is(one, "framework", trajectory.framework()))
                .map(one -> one.path("id").asString(""))
                .findFirst();
    }

    /** The trajectory that begins with this application; the same one when it is sent again. */
    String apply(Part application) {
        return make("/api/v1/applications", trajectory.organisation().account(), application, trajectory.key())
                .path("trajectoryId")
                .asString("");
    }

    /** The key comes out the same whenever the same thing is made again. */
    private JsonNode make(String path, String account, Part content, String thing) {
        String key = UUID.nameUUIDFromBytes(("scenario " + thing).getBytes(StandardCharsets.UTF_8))
                .toString();
        return RefusedFields.send(content, json -> keurwerk.portal()
                .make(path, keurwerk.accounts().account(account), json, key));
    }

    /** What is no task is sent to its address below the trajectory's. */
    void send(String id, Step step) {
        RefusedFields.send(step.content(), json -> keurwerk.portal()
                .post(
                        "/api/v1/trajectories/%s/%s".formatted(id, step.name().address()),
                        keurwerk.accounts().account(step.actor()),
                        json));
    }

    /** Adds a file, unless one of this name is there: then it was added before. */
    boolean add(String id, Step step) {
        Account person = keurwerk.accounts().account(step.actor());
        String path = "/api/v1/trajectories/%s/%s".formatted(id, step.name().address());
        AddedFile file = AddedFile.of(step.content());
        boolean isThere = StreamSupport.stream(
                        keurwerk.portal().get(path, person).path("items").spliterator(), false)
                .anyMatch(one -> is(one, "name", file.name()));
        if (!isThere) {
            RefusedFields.send(step.content(), said -> keurwerk.portal()
                    .upload(path, person, file.fields(), file.name(), file.content()));
        }
        return !isThere;
    }

    Optional<JsonNode> openTask(String id, Step step) {
        return openTask(id, step.actor(), step.name().task());
    }

    /** The task during which a step happens. */
    Optional<JsonNode> taskDuring(String id, Step step) {
        return openTask(id, step.actor(), step.name().during());
    }

    private Optional<JsonNode> openTask(String id, String actor, String kind) {
        String path = "/api/v1/tasks?trajectory=%s&kind=%s".formatted(id, kind);
        JsonNode tasks = keurwerk.portal().get(path, keurwerk.accounts().account(actor));
        return StreamSupport.stream(tasks.path("items").spliterator(), false)
                .filter(task -> is(task, "kind", kind) && is(task, "trajectoryId", id))
                .findFirst();
    }

    /**
     * Whether the step was done before: its person has handed in as many answers of its kind as there are rounds up to it. Only what the portal keeps says so,
     * never which other tasks are open.
     */
    boolean isDone(String id, Step step) {
        Account person = keurwerk.accounts().account(step.actor());
        String account =
                keurwerk.portal().get("/api/v1/me", person).path("account").asString("");
        long answers = StreamSupport.stream(seenBy(person, id).path("documents").spliterator(), false)
                .filter(document -> is(document, "kind", step.name().task()) && is(document, "author", account))
                .count();
        return answers >= trajectory.answersAfter(step);
    }

    /** Everybody may read their own answers; who was taken off the team no longer sees the trajectory, but the office does. */
    private JsonNode seenBy(Account person, String id) {
        try {
            return keurwerk.portal().get("/api/v1/trajectories/" + id, person);
        } catch (Refusal refusal) {
            if (refusal.status() != NOT_FOUND) {
                throw refusal;
            }
            return keurwerk.portal()
                    .get("/api/v1/trajectories/" + id, keurwerk.accounts().asOffice());
        }
    }

    /** Where it is and what it waits for, as a phrase. */
    String state(String id) {
        JsonNode seen = keurwerk.portal()
                .get("/api/v1/trajectories/" + id, keurwerk.accounts().asOffice());
        String open = StreamSupport.stream(seen.path("tasks").spliterator(), false)
                .map(task -> "%s by %s"
                        .formatted(
                                task.path("kind").asString(""),
                                task.path("actor").asString("?")))
                .collect(Collectors.joining(", "));
        return "phase %s, open tasks: %s".formatted(seen.path("phase").asString("?"), open.isEmpty() ? "none" : open);
    }

    private static boolean is(JsonNode object, String field, String value) {
        return value.equals(object.path(field).asString(""));
    }
}
