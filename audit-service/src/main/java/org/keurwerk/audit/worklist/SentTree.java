package org.keurwerk.audit.worklist;

import java.util.List;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.text.OneLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What arrives as content, before it is read: what no field can hold or show is taken out of it. */
final class SentTree {

    private SentTree() {}

    /** A text in which nothing can be read is no answer, also where one is asked only in some cases. */
    static void takeOutWhatNobodySees(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.removeIf(SentTree::isUnseen);
        }
        node.forEach(SentTree::takeOutWhatNobodySees);
    }

    private static boolean isUnseen(JsonNode value) {
        return value.isString()
                && !value.asString().isEmpty()
                && OneLine.of(value.asString()).isEmpty();
    }

    /** The reader names the field of a text that is no number, but not that of a number beyond what its field can hold. */
    static void takeOutHugeNumbers(JsonNode node, String place, ContentShape shape, List<FieldProblem> errors) {
        if (node instanceof ObjectNode fields) {
            for (String name : List.copyOf(fields.propertyNames())) {
                String below = place.isEmpty() ? name : place + "." + name;
                JsonNode value = fields.get(name);
                if (shape.at(below)
                        .filter(field -> isTooLarge(value, field.type()))
                        .isPresent()) {
                    errors.add(FieldProblem.of(below, "number-too-large"));
                    fields.remove(name);
                } else {
                    takeOutHugeNumbers(value, below, shape, errors);
                }
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                takeOutHugeNumbers(node.get(i), place + "[" + i + "]", shape, errors);
            }
        }
    }

    private static boolean isTooLarge(JsonNode value, Class<?> type) {
        boolean isWhole = type == Integer.class || type == int.class;
        return value.isNumber()
                && (isWhole
                        ? value.isIntegralNumber() && !value.canConvertToInt()
                        : value.isBigInteger() && type != String.class);
    }
}
