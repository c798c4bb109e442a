package org.keurwerk.contracts;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A field that is not marked {@link Nullable} must be in the body: a record that lacks one is refused on arrival, not found out later. */
final class RequiredFields {

    private RequiredFields() {}

    /** Whether a body of this version always has the field. */
    static boolean isRequired(RecordComponent field) {
        return !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /**
     * Lets an event pass that has all its fields.
     *
     * @throws IllegalArgumentException naming type and field
     */
    static void check(Event data) {
        for (RecordComponent field : data.getClass().getRecordComponents()) {
            if (isRequired(field) && valueOf(field, data) == null) {
                throw new IllegalArgumentException(
                        EventCatalog.typeOf(data.getClass()).value() + " needs a value in " + field.getName());
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent field, Event data) {
        try {
            return field.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event is a public record: " + data.getClass(), e);
        }
    }
}
