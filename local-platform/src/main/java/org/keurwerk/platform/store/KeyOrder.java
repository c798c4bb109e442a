package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of the keys of an index: by kind of value, then by value, field by field; a key that another begins with
 * comes first. Numbers are compared as doubles, and values of a kind that no index is asked for count as equal: so an
 * index may name a document too many, which the query then refuses, but never one too few.
 */
final class KeyOrder implements Comparator<List<@Nullable Object>> {

    /** Stands after all values of a field. */
    static final Object HIGHEST = new Object();

    private static final List<Class<?>> KINDS =
            List.of(Number.class, String.class, Boolean.class, Instant.class, ObjectId.class);

    private static final int OTHER = KINDS.size() + 2;

    /** Whether an index can answer for this value; not for null, a list or a document. */
    static boolean canCompare(@Nullable Object value) {
        int kind = kind(value);
        return kind > 1 && kind < OTHER;
    }

    @Override
    public int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            int difference = compareValues(left.get(i), right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareValues(@Nullable Object left, @Nullable Object right) {
        int kind = kind(left);
        int difference = Integer.compare(kind, kind(right));
        if (difference != 0 || !canCompare(left)) {
            return difference;
        }
        return comparable(left).compareTo(comparable(right));
    }

    @SuppressWarnings("unchecked") // values of one kind have one class
    private static Comparable<Object> comparable(@Nullable Object value) {
        return (Comparable<Object>)
                // adding zero makes -0.0 and 0.0 the same key
                (value instanceof Number number ? number.doubleValue() + 0.0 : Objects.requireNonNull(value));
    }

    private static int kind(@Nullable Object value) {
        if (value == HIGHEST) {
            return OTHER + 1;
        }
        if (value == null) {
            return 1;
        }
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).isInstance(value)) {
                return i + 2;
            }
        }
        return OTHER;
    }
}
