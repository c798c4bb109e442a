package org.keurwerk.audit.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may become a process variable: what gateways, timers and assignments read, as plain values. Nothing is ever stored as a serialised Java
 * object, which nobody could read in the database or after a change of classes.
 */
final class ProcessVariables {

    private ProcessVariables() {}

    /**
     * The variables as the engine stores them: dates as ISO text, collections as comma-separated text.
     *
     * @throws IllegalArgumentException for a value of any other kind
     */
    static Map<String, Object> storable(Map<String, Object> variables) {
        Map<String, Object> stored = new LinkedHashMap<>();
        variables.forEach((name, value) -> stored.put(name, storable(name, value)));
        return stored;
    }

    private static Object storable(String name, @Nullable Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        } else if (value instanceof Double || value instanceof BigDecimal) {
            return ((Number) value).doubleValue();
        } else if (value instanceof LocalDate || value instanceof Enum<?>) {
            return value.toString();
        } else if (value instanceof Collection<?> items) {
            return items.stream().map(item -> (String) storable(name, item)).collect(Collectors.joining(","));
        }
        throw new IllegalArgumentException(
                "process variable " + name + " cannot hold " + (value == null ? "null" : value.getClass()));
    }

    /** The items of a comma-separated variable. */
    static List<String> listed(String value) {
        return Stream.of(value.split(",")).filter(item -> !item.isBlank()).toList();
    }
}
