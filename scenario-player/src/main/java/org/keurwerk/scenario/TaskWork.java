package org.keurwerk.scenario;

import java.util.Map;
import org.keurwerk.scenario.http.Account;
import org.keurwerk.scenario.http.JsonApi;
import org.keurwerk.scenario.yaml.Part;
import org.keurwerk.scenario.yaml.PartJson;
import tools.jackson.databind.JsonNode;

/** Doing one open task: taking it, asking its form for rows where the file fills them in, and saving or handing in. */
final class TaskWork {

    private TaskWork() {}

    /** What came of it; empty when a draft is there already. */
    static String perform(Step step, JsonNode task, Keurwerk keurwerk) {
        JsonApi portal = keurwerk.portal();
        Account actor = keurwerk.accounts().account(step.actor());
        String path = "/api/v1/tasks/" + task.path("id").asString("");
        if (task.path("claimable").asBoolean(false)
                && task.path("claimedBy").asString("").isEmpty()) {
            portal.post(path + "/claim", actor, Map.of());
        }
        boolean needsForm = step.isDraft() || Rows.areIn(step.content());
        JsonNode form = needsForm ? portal.get(path, actor) : task;
        if (step.isDraft() && form.path("version").asInt(0) > 0) {
            return "";
        }
        Part content =
                Rows.writtenOut(step.content(), form.path("draft"), step.draft().orElse(Integer.MAX_VALUE));
        String summary = Summary.of(PartJson.of(content));
        if (step.isDraft()) {
            RefusedFields.send(content, json -> portal.put(path + "/draft", actor, json));
            return summary + "saved as a draft";
        }
        JsonNode answer = RefusedFields.send(content, json -> portal.post(path + "/submission", actor, json));
        String late = answer.path("late").asBoolean(false) ? ", late" : "";
        return summary + answer.path("submissionId").asString("handed in") + late;
    }
}
