package org.keurwerk.audit.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows: every value by its place in the content, and what is wrong. An error is shown at its field, and at the top as a link to it.
 *
 * @param values what was typed or saved, by place
 * @param errors in the order of the form
 */
public record FormView(Map<String, String> values, List<ShownError> errors) {

    public FormView {
        errors = List.copyOf(errors);
    }

    /** A form in which nothing was typed yet. */
    public static FormView empty() {
        return new FormView(Map.of(), List.of());
    }

    /**
     * One thing that is wrong.
     *
     * @param field its place in the content
     * @param place what the reader calls the place, for example {@code 5.2}; null when the field's label says enough
     * @param link leads to the field
     */
    public record ShownError(String field, @Nullable String place, String message, String link) {}

    /** The same form with other values at some places. */
    public FormView with(Map<String, String> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(values);
        all.putAll(others);
        return new FormView(all, errors);
    }

    /** What is wrong on the page that is shown. */
    public List<ShownError> here() {
        return errors.stream().filter(error -> error.link().startsWith("#")).toList();
    }

    /** How much is wrong on another page of a long form. */
    public long countOn(String page) {
        return errors.stream()
                .filter(error -> error.link().startsWith("?norm=" + page + "#"))
                .count();
    }

    /** The value at a place, never null. */
    public String value(String path) {
        return values.getOrDefault(path, "");
    }

    /**
     * The version that a page is sent with: the one that was read, also when the form comes back because a field was refused, so that what was saved
     * elsewhere meanwhile is still noticed.
     *
     * @param told whether the page shows what was saved elsewhere beside what was typed
     * @param there the version that is there now
     */
    public @Nullable Object version(boolean told, @Nullable Object there) {
        String read = value("version");
        return told || read.isBlank() ? there : read;
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String error(String path) {
        return errors.stream()
                .filter(error -> error.field().equals(path))
                .map(ShownError::message)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong at or below a place; null when nothing is. */
    public @Nullable String errorIn(String path) {
        return errors.stream()
                .filter(error -> error.field().equals(path)
                        || error.field().startsWith(path + ".")
                        || error.field().startsWith(path + "["))
                .map(ShownError::message)
                .findFirst()
                .orElse(null);
    }

    /** The id of a field's element. */
    public String id(String path) {
        return idOf(path);
    }

    /** What describes a field: its hint and its error; null when neither is there. */
    public @Nullable String describedBy(String path, boolean hinted) {
        String hint = hinted ? idOf(path) + "-hint" : "";
        String error = error(path) == null ? "" : idOf(path) + "-error";
        String both = (hint + " " + error).strip();
        return both.isEmpty() ? null : both;
    }

    /** Whether a list holds a value. */
    public boolean holds(String path, String value) {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith(path + "[")
                        && entry.getValue().equals(value));
    }

    /** How many rows of a list hold something. */
    public int rows(String list) {
        int rows = 0;
        for (String place : values.keySet()) {
            if (place.startsWith(list + "[")) {
                rows = Math.max(rows, 1 + Integer.parseInt(place.substring(list.length() + 1, place.indexOf(']'))));
            }
        }
        return rows;
    }

    /** The id of the element of the field at a place. */
    public static String idOf(String path) {
        return path.replace("].", "-").replace("[", "-").replace("]", "").replace('.', '-');
    }
}
