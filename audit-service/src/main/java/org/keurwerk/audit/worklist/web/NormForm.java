package org.keurwerk.audit.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;

/**
 * Which fields a long form has, read from the shape of its content.
 *
 * @param rows the name of its list, one item per sub-norm
 * @param fields of an item: when all are filled, the sub-norm is
 * @param general fields that belong to no norm
 * @param lists lists that stand with them, of which each row says by its first field what it is about
 */
record NormForm(String rows, List<String> fields, List<String> general, List<Field> lists) {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)].*");

    /** The long form that content of this shape is asked in; empty when it has no list with a row per sub-norm. */
    static Optional<NormForm> of(ContentShape shape) {
        return shape.perSubNorm()
                .map(list -> new NormForm(
                        list.name(),
                        list.rows().stream()
                                .filter(field -> field.from() != From.SUB_NORMS)
                                .map(Field::name)
                                .toList(),
                        shape.general().stream()
                                .filter(field -> !field.hasRows())
                                .map(Field::name)
                                .toList(),
                        shape.general().stream().filter(Field::hasRows).toList()));
    }

    boolean isFilled(int index, FormView values) {
        return firstEmpty(index, values).isEmpty();
    }

    /** The first field of a row that is empty. */
    Optional<String> firstEmpty(int index, FormView values) {
        return fields.stream()
                .map(field -> rows + "[" + index + "]." + field)
                .filter(place -> values.value(place).isBlank())
                .findFirst();
    }

    /** The page on which a field stands. */
    String pageOf(String field, Framework framework) {
        if (general.contains(field) || lists.stream().anyMatch(list -> isIn(list, field))) {
            return NormPages.GENERAL;
        }
        return subNormOf(field, framework)
                .map(SubNorm::normId)
                .orElse(framework.norms().get(0).id());
    }

    private static boolean isIn(Field list, String field) {
        return field.equals(list.name()) || field.startsWith(list.name() + "[");
    }

    /** The places of all fields that belong to no norm: of lists those of the rows that are there. */
    List<String> generalPlaces(FormView values) {
        List<String> places = new ArrayList<>(general);
        for (Field list : lists) {
            Field key = list.rows().get(0);
            for (int i = 0;
                    !values.value(list.name() + "[" + i + "]." + key.name()).isBlank();
                    i++) {
                String row = list.name() + "[" + i + "].";
                list.rows().stream().skip(1).forEach(field -> places.add(row + field.name()));
            }
        }
        return places;
    }

    /** The sub-norm that a field is about. */
    Optional<SubNorm> subNormOf(String field, Framework framework) {
        if (!field.startsWith(rows)) {
            return Optional.empty();
        }
        Matcher matcher = INDEX.matcher(field.substring(rows.length()));
        return matcher.matches()
                        && Integer.parseInt(matcher.group(1))
                                < framework.subNorms().size()
                ? Optional.of(framework.subNorms().get(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }
}
