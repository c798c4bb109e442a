package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can use it: every document that the query finds meets all of
 * them. Whatever is not understood here is left out, so that a document may meet all conditions and still not be found.
 */
final class Conditions {

    /** The values of which a field has one, or bounds (inclusive) within which one of its values lies. */
    private static final class Condition {
        private @Nullable List<Object> anyOf;
        private @Nullable Object from;
        private @Nullable Object to;
        private boolean exists;
    }

    private final Map<String, Condition> byField = new HashMap<>();
    private final List<List<Conditions>> alternatives = new ArrayList<>();

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.add(query);
        return conditions;
    }

    /** The values of which the field has one. */
    Optional<List<Object>> anyOf(String field) {
        return condition(field).map(condition -> condition.anyOf);
    }

    /** The least value that the field may have. */
    Optional<Object> from(String field) {
        return condition(field).map(condition -> condition.from);
    }

    /** The greatest value that the field may have. */
    Optional<Object> to(String field) {
        return condition(field).map(condition -> condition.to);
    }

    /** Whether a document without the field is never found. */
    boolean needs(String field) {
        return byField.containsKey(field);
    }

    /** Per {@code $or} of the query: the conditions of its parts. */
    List<List<Conditions>> alternatives() {
        return alternatives;
    }

    private Optional<Condition> condition(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    private void add(Document query) {
        query.forEach((field, demand) -> {
            if (field.equals("$and")) {
                parts(demand).forEach(this::add);
            } else if (field.equals("$or")) {
                alternatives.add(parts(demand).stream().map(Conditions::of).toList());
            } else if (KeyOrder.canCompare(demand)) {
                demand(field, "$eq", demand);
            } else if (demand instanceof Document operators) {
                operators.forEach((operator, operand) -> demand(field, operator, operand));
            }
        });
    }

    private static List<Document> parts(@Nullable Object list) {
        return list instanceof Collection<?> parts
                ? parts.stream().map(Document.class::cast).toList()
                : List.of();
    }

    private void demand(String field, String operator, @Nullable Object operand) {
        if (operator.equals("$in") && operand instanceof Collection<?> values) {
            if (values.stream().allMatch(KeyOrder::canCompare)) {
                at(field).anyOf = List.copyOf(values);
            }
        } else if (operator.equals("$exists") && Boolean.TRUE.equals(operand)) {
            at(field).exists = true;
        } else if (KeyOrder.canCompare(operand)) {
            switch (operator) {
                case "$eq" -> at(field).anyOf = List.of(operand);
                case "$gt", "$gte" -> at(field).from = operand;
                case "$lt", "$lte" -> at(field).to = operand;
                default -> {}
            }
        }
    }

    private Condition at(String field) {
        return byField.computeIfAbsent(field, any -> new Condition());
    }
}
