package org.keurwerk.scenario;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keurwerk.scenario.http.Refusal;
import org.keurwerk.scenario.http.Refusal.FieldError;
import org.keurwerk.scenario.yaml.Part;
import org.keurwerk.scenario.yaml.PartJson;
import tools.jackson.databind.JsonNode;

/** Sends content of the file, and says where in the file a field stands that the API refuses. */
final class RefusedFields {

    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[\\d+]");
    private static final int SHOWN = 8;

    private RefusedFields() {}

    /**
     * Sends content.
     *
     * @throws StepFailed with the refusal, and a line for each field that it is about
     */
    static JsonNode send(Part content, Function<JsonNode, JsonNode> call) {
        try {
            return call.apply(PartJson.of(content));
        } catch (Refusal refusal) {
            throw new StepFailed(refusal.getMessage() + lines(refusal.errors(), content));
        }
    }

    private static String lines(List<FieldError> errors, Part content) {
        String shown = errors.stream()
                .limit(SHOWN)
                .map(error -> "\n  %s: %s: %s"
                        .formatted(
                                PartJson.find(content, error.field()).place(),
                                named(error.field(), content),
                                error.message()))
                .collect(Collectors.joining());
        return shown + (errors.size() > SHOWN ? "\n  and %d more fields".formatted(errors.size() - SHOWN) : "");
    }

    /** A row by its name in the file, for instance {@code scores 2.3}, as nobody sees its number in the list that was sent. */
    private static String named(String field, Part content) {
        Matcher item = ITEM.matcher(field);
        if (!item.lookingAt()) {
            return field.isEmpty() ? "all of it" : field;
        }
        String row = PartJson.find(content, item.group()).name();
        return row.equals(item.group(1)) ? field : item.group(1) + " " + row + field.substring(item.end());
    }
}
