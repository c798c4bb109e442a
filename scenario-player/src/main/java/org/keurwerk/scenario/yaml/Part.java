package org.keurwerk.scenario.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a YAML file: a value, a list or a mapping, with the name of its field and its place. Pieces that are made of others keep the place of each
 * of them, so that every mistake can be reported with its place.
 *
 * @param place file, line and column, counted from 1, for messages
 * @param name the field's name; that of its list for an item
 * @param mapped the fields of a mapping
 * @param listed the items of a list
 * @param written what was written for a value
 * @param quoted whether it stood in quotes, so that it is a text whatever it looks like
 */
public record Part(
        String place,
        String name,
        @Nullable Map<String, Part> mapped,
        @Nullable List<Part> listed,
        String written,
        boolean quoted) {

    static Part nothing(String place, String name) {
        return new Part(place, name, null, null, "", false);
    }

    /** A refusal of this piece. */
    public FileMistake mistake(String sentence) {
        return new FileMistake(place + ": " + sentence);
    }

    /** What was written is not what is allowed. */
    public FileMistake wrong(String allowed) {
        return mistake("field '%s' must be %s, not '%s'".formatted(name, allowed, text()));
    }

    /** Whether this is a list. */
    public boolean isList() {
        return listed != null;
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return mapped != null;
    }

    /** Whether this is a value without quotes, which may be a number, a yes or no, or a date. */
    public boolean isPlain() {
        return !isList() && !isMapping() && !quoted && !written.isEmpty();
    }

    /** Whether nothing is written here. */
    public boolean isEmpty() {
        return !isList() && !isMapping() && !quoted && written.isEmpty();
    }

    /** This mapping, in which only the named fields may stand. */
    public Part only(String... known) {
        return only(other -> false, known);
    }

    /** This mapping, in which the named fields may stand, and others that are allowed. */
    public Part only(Predicate<String> others, String... known) {
        Set<String> named = Set.of(known);
        fields().forEach((field, part) -> {
            if (!named.contains(field) && !others.test(field)) {
                String hint = field.contains(" ") ? " (a text with a comma inside { } must stand in quotes)" : "";
                throw part.mistake("field '%s' is not known here; known are %s%s"
                        .formatted(field, String.join(", ", known), hint));
            }
        });
        return this;
    }

    /** The fields of a mapping by name, in the order of the file. */
    public Map<String, Part> fields() {
        if (mapped == null) {
            throw wrongType("a block of fields");
        }
        return mapped;
    }

    /** A field that must be there. */
    public Part required(String field) {
        return optional(field).orElseThrow(() -> mistake("field '%s' is missing in %s".formatted(field, name)));
    }

    /** A field that may be left out. */
    public Optional<Part> optional(String field) {
        return Optional.ofNullable(fields().get(field));
    }

    /** A text that has a usual value. */
    public String text(String field, String usual) {
        return optional(field).map(Part::text).orElse(usual);
    }

    /** The items of a list, possibly none. */
    public List<Part> items() {
        if (listed == null) {
            throw wrongType("a list");
        }
        return listed;
    }

    /** A text that says something. */
    public String text() {
        if (written.isEmpty()) {
            throw wrongType("a text");
        }
        return written;
    }

    /** A whole number, 0 or more. */
    public int number() {
        if (!text().matches("\\d{1,9}")) {
            throw wrong("a whole number such as 2");
        }
        return Integer.parseInt(written);
    }

    /** A date of the calendar, year-month-day. */
    public LocalDate date() {
        return tryDate().orElseThrow(() -> wrong("a date such as 2021-02-09"));
    }

    /** The date, if it is one: for fields that may also say a day otherwise. */
    public Optional<LocalDate> tryDate() {
        try {
            return Optional.of(LocalDate.parse(text()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** Another value in this place; one in quotes is a text, whatever it looks like. */
    public Part value(String other, boolean inQuotes) {
        return new Part(place, name, null, null, other.strip(), inQuotes);
    }

    /** A mapping in this place. */
    public Part mapping(Map<String, Part> others) {
        Map<String, Part> named = new LinkedHashMap<>();
        others.forEach((field, part) -> named.put(field, part.at(part.place, field)));
        return new Part(place, name, Collections.unmodifiableMap(named), null, "", false);
    }

    /** A list in this place. */
    public Part list(List<Part> others) {
        return new Part(place, name, null, List.copyOf(others), "", false);
    }

    /** The same under another name. */
    public Part named(String other) {
        return at(place, other);
    }

    private Part at(String otherPlace, String otherName) {
        return new Part(otherPlace, otherName, mapped, listed, written, quoted);
    }

    /** The same as if it had been written in another place. */
    public Part movedTo(Part other) {
        if (listed != null) {
            return list(listed.stream().map(item -> item.movedTo(other)).toList())
                    .at(other.place, name);
        }
        Map<String, Part> moved = new LinkedHashMap<>();
        (mapped == null ? Map.<String, Part>of() : mapped)
                .forEach((field, part) -> moved.put(field, part.movedTo(other)));
        return (mapped == null ? this : mapping(moved)).at(other.place, name);
    }

    /** This mapping with another field, or with another value of it. */
    public Part with(String field, Part value) {
        Map<String, Part> all = new LinkedHashMap<>(fields());
        all.put(field, value);
        return mapping(all);
    }

    /** This mapping without some fields, as if they had not been written. */
    public Part without(String... some) {
        Map<String, Part> rest = new LinkedHashMap<>(fields());
        rest.keySet().removeAll(Arrays.asList(some));
        return mapping(rest);
    }

    /** This mapping laid over another: its fields win, mappings are joined field by field, lists and values are replaced. */
    public Part over(Part base) {
        if (!isMapping() || !base.isMapping()) {
            return this;
        }
        Map<String, Part> joined = new LinkedHashMap<>(base.fields());
        fields().forEach((field, own) -> joined.merge(field, own, (under, top) -> top.over(under)));
        return mapping(joined);
    }

    /** The same with each value replaced, however deep. */
    public Part withValues(UnaryOperator<Part> values) {
        if (listed != null) {
            return list(listed.stream().map(item -> item.withValues(values)).toList());
        } else if (mapped != null) {
            Map<String, Part> replaced = new LinkedHashMap<>();
            mapped.forEach((field, part) -> replaced.put(field, part.withValues(values)));
            return mapping(replaced);
        }
        return values.apply(this);
    }

    private FileMistake wrongType(String expected) {
        String seen = isMapping() ? "a block of fields" : isList() ? "a list" : "a single value";
        return mistake("field '%s' must be %s, but here is %s"
                .formatted(name, expected, seen.equals("a single value") && written.isEmpty() ? "nothing" : seen));
    }
}
