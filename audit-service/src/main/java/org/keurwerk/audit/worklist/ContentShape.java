package org.keurwerk.audit.worklist;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.worklist.Chosen.From;

/** The fields of a record, read from its components: their order, their types, and from what they are chosen. */
public record ContentShape(List<Field> fields) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[(\\d+)])?");
    private static final ClassValue<ContentShape> KNOWN = new ClassValue<>() {
        @Override
        protected ContentShape computeValue(Class<?> type) {
            return new ContentShape(
                    Stream.of(type.getRecordComponents()).map(Field::of).toList());
        }
    };

    /**
     * One field.
     *
     * @param type of the value, or of one item of a list
     * @param from from what it is chosen; null where it is written, or where the type says what can be chosen
     * @param rows the fields of one item of a list of records; empty for all others
     */
    public record Field(
            String name,
            Class<?> type,
            boolean list,
            @Nullable From from,
            List<Field> rows) {

        private static Field of(RecordComponent component) {
            boolean list = List.class.isAssignableFrom(component.getType());
            Class<?> type = list ? itemOf(component) : component.getType();
            Chosen chosen = component.getAnnotation(Chosen.class);
            return new Field(
                    component.getName(),
                    type,
                    list,
                    chosen == null ? null : chosen.from(),
                    type.isRecord() ? ContentShape.of(type).fields() : List.of());
        }

        private static Class<?> itemOf(RecordComponent component) {
            return component.getGenericType() instanceof ParameterizedType parameterized
                            && parameterized.getActualTypeArguments()[0] instanceof Class<?> item
                    ? item
                    : Object.class;
        }

        /** Whether its items are rows of fields. */
        public boolean hasRows() {
            return list && !rows.isEmpty();
        }

        /** Whether people choose its value, rather than write it. */
        public boolean isChosen() {
            return from != null || type.isEnum() || type == Boolean.class;
        }

        /** Whether its value is a number. */
        public boolean isNumber() {
            return Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class);
        }

        /** Whether its value is a whole number. */
        public boolean isWholeNumber() {
            return isNumber() && type != Double.class && type != double.class && type != java.math.BigDecimal.class;
        }

        /** The field of its rows that says what a row is about. */
        public Optional<Field> key() {
            return rows.stream()
                    .filter(field -> field.from() == From.SUB_NORMS
                            || field.from() == From.NORMS
                            || field.from() == From.REMARKS
                            || field.type().isEnum())
                    .findFirst()
                    .filter(field -> field.equals(rows.get(0)));
        }
    }

    /** The fields of a record. */
    public static ContentShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The list that has a row for every sub-norm, if there is one: such a form is shown norm by norm. */
    public Optional<Field> perSubNorm() {
        return fields.stream()
                .filter(field ->
                        field.key().filter(key -> key.from() == From.SUB_NORMS).isPresent())
                .findFirst();
    }

    /** The fields beside that list. */
    public List<Field> general() {
        return fields.stream()
                .filter(field -> perSubNorm().filter(field::equals).isEmpty())
                .toList();
    }

    /** The field at a place, for example {@code scores[3].rationale}; empty for a place that no field has. */
    public Optional<Field> at(String place) {
        List<Field> here = fields;
        Optional<Field> found = Optional.empty();
        for (String step : place.split("\\.")) {
            Matcher matcher = STEP.matcher(step);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            found = here.stream()
                    .filter(field -> field.name().equals(matcher.group(1)))
                    .findFirst();
            here = found.map(Field::rows).orElse(List.of());
        }
        return found;
    }

    /** Puts places into the order in which the fields are asked. */
    public Comparator<String> order() {
        return (one, other) -> compare(position(one), position(other));
    }

    private List<Integer> position(String place) {
        List<Integer> position = new ArrayList<>();
        List<Field> here = fields;
        for (String step : place.split("\\.")) {
            Matcher matcher = STEP.matcher(step);
            int at = matcher.matches() ? indexOf(here, matcher.group(1)) : here.size();
            position.add(at);
            if (matcher.matches() && matcher.group(2) != null) {
                position.add(Integer.valueOf(matcher.group(2)));
            }
            here = at < here.size() ? here.get(at).rows() : List.of();
        }
        return position;
    }

    private static int indexOf(List<Field> fields, String name) {
        return (int)
                fields.stream().takeWhile(field -> !field.name().equals(name)).count();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Integer.compare(one.get(i), other.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
