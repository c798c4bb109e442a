package org.keurwerk.contracts.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of one kind of thing, so that the compiler refuses an account where a trajectory is asked for. An implementation is a record whose one
 * component is the text and whose {@code toString} is the text. It is that text, and nothing around it, in JSON, in the document store, in
 * addresses and as the subject of an event; no converter of its own is needed.
 */
public interface Id {

    /** The text. */
    @JsonValue
    String value();

    /**
     * Refuses a text that cannot be an id of its kind.
     *
     * @param prefix what it must begin with, for example {@code trj_}; empty where anything but white space will do
     * @throws IllegalArgumentException when it does not begin with the prefix, or nothing comes after it
     */
    static void check(String value, String prefix) {
        if (!value.startsWith(prefix) || value.length() == prefix.length() || value.isBlank()) {
            throw new IllegalArgumentException("\"" + value + "\" is not an id that begins with \"" + prefix + "\"");
        }
    }
}
