package org.keurwerk.commons.door;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.text.Printable;
import tools.jackson.databind.JsonNode;

/**
 * What no content may hold, whatever it is about: characters that cannot be printed, texts longer than any field takes, dates of another age. Looks
 * into records, lists, maps and trees, so that no form and no field has to think of it.
 */
public final class PlausibleContent {

    private static final int MOST_PROBLEMS = 20;

    private final List<FieldProblem> problems = new ArrayList<>();

    private PlausibleContent() {}

    /** What does not fit, per field; empty when all does. */
    public static List<FieldProblem> problems(@Nullable Object content) {
        PlausibleContent look = new PlausibleContent();
        look.into("", content);
        return List.copyOf(look.problems);
    }

    private void into(String place, @Nullable Object value) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (value instanceof String text) {
            text(place, text);
        } else if (value instanceof JsonNode node) {
            tree(place, node);
        } else if (value instanceof LocalDate day) {
            day(place, day);
        } else if (value instanceof Instant moment) {
            moment(place, moment);
        } else if (value instanceof Collection<?> items) {
            int at = 0;
            for (Object item : items) {
                into(place + "[" + at++ + "]", item);
            }
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> named(place, String.valueOf(name), field));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                into(below(place, component.getName()), of(record, component));
            }
        }
    }

    private void tree(String place, JsonNode node) {
        if (node.isString()) {
            text(place, node.asString());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                into(place + "[" + i + "]", node.get(i));
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> named(place, field.getKey(), field.getValue()));
        }
    }

    private void named(String place, String name, @Nullable Object field) {
        Printable.firstThatIsNot(name)
                .ifPresentOrElse(
                        character -> problems.add(FieldProblem.of(
                                below(place, Printable.of(name)), "unprintable", Printable.name(character))),
                        () -> into(below(place, name), field));
    }

    private void text(String place, String text) {
        if (text.length() > Limits.TEXT) {
            problems.add(FieldProblem.of(place, "length", "0.." + Limits.TEXT));
        }
        Printable.firstThatIsNot(text)
                .ifPresent(character -> problems.add(FieldProblem.of(place, "unprintable", Printable.name(character))));
    }

    private void day(String place, LocalDate day) {
        if (!Limits.isPlausible(day)) {
            problems.add(FieldProblem.of(place, "range", Limits.plausibleDays()));
        }
    }

    private void moment(String place, Instant moment) {
        if (moment.isBefore(Limits.FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC))
                || moment.isAfter(Limits.LAST_DAY.atTime(23, 59).toInstant(ZoneOffset.UTC))) {
            problems.add(FieldProblem.of(place, "range", Limits.plausibleDays()));
        }
    }

    private static String below(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static @Nullable Object of(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record gives what it holds", e);
        }
    }
}
