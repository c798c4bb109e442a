package org.keurwerk.audit.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.commons.door.PlausibleContent;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a draft may hold: anything that could become an answer. It may be incomplete, and a value may be wrong, as long as it stands where the form
 * asks for one; a field that the form does not have, or a list where a text is asked, is nobody's draft and is kept nowhere.
 */
final class DraftContent {

    private static final int MOST_ROWS = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    private DraftContent() {}

    /**
     * Lets pass what fits the shape of a form.
     *
     * @throws ProblemException naming each field that does not
     */
    static void check(ObjectNode typed, ContentShape shape) {
        DraftContent look = new DraftContent();
        look.record("", typed, shape.fields());
        if (look.problems.isEmpty()) {
            look.problems.addAll(PlausibleContent.problems(typed));
        }
        if (!look.problems.isEmpty()) {
            throw ProblemException.invalid(look.problems);
        }
    }

    private void record(String place, JsonNode node, List<Field> fields) {
        node.properties().forEach(entry -> {
            String at = place.isEmpty() ? entry.getKey() : place + "." + entry.getKey();
            Optional<Field> field = fields.stream()
                    .filter(one -> one.name().equals(entry.getKey()))
                    .findFirst();
            field.ifPresentOrElse(
                    known -> value(at, entry.getValue(), known),
                    () -> problems.add(FieldProblem.of(
                            at,
                            "unknown-field",
                            fields.stream().map(Field::name).sorted().collect(Collectors.joining(", ")))));
        });
    }

    private void value(String at, JsonNode value, Field field) {
        if (value.isNull()) {
            return;
        }
        if (!field.list()) {
            one(at, value, field);
        } else if (!value.isArray()) {
            problems.add(FieldProblem.of(at, "wrong-type", "[ … ]"));
        } else if (value.size() > MOST_ROWS) {
            problems.add(FieldProblem.of(at, "too-many", String.valueOf(MOST_ROWS)));
        } else {
            for (int i = 0; i < value.size(); i++) {
                one(at + "[" + i + "]", value.get(i), field);
            }
        }
    }

    private void one(String at, JsonNode value, Field field) {
        if (!field.rows().isEmpty()) {
            if (value.isObject()) {
                record(at, value, field.rows());
            } else if (!value.isNull()) {
                problems.add(FieldProblem.of(at, "wrong-type", "{ … }"));
            }
        } else if (value.isContainer()) {
            problems.add(FieldProblem.of(at, "wrong-type"));
        }
    }
}
