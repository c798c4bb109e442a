package org.keurwerk.audit.overview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.audit.worklist.Forms;

/** An answer to every kind of task, made from the shape of its content: every text of it can be told from all others. */
final class AnswersOfEveryKind {

    private static final String MARK = "Getypt in ";

    private AnswersOfEveryKind() {}

    static Map<String, Object> typed(TaskKind kind) {
        Class<?> content = Dossiers.FEATURES.get(Forms.class).of(kind).content();
        return row(ContentShape.of(content).fields());
    }

    private static Map<String, Object> row(List<Field> fields) {
        Map<String, Object> row = new LinkedHashMap<>();
        fields.forEach(field -> {
            if (!isChosenByNumber(field)) {
                Object one = field.hasRows()
                        ? row(field.rows())
                        : field.type().isRecord()
                                ? row(ContentShape.of(field.type()).fields())
                                : value(field);
                row.put(field.name(), field.list() ? List.of(one) : one);
            }
        });
        return row;
    }

    /** Its number says nothing to a reader: the form shows something else instead. */
    private static boolean isChosenByNumber(Field field) {
        return field.from() == From.WHAT_IS_SHOWN && field.isNumber();
    }

    private static Object value(Field field) {
        if (field.from() == From.NORMS) {
            return Dossiers.KIB.norms().get(0).id();
        }
        if (field.from() == From.AUDITORS) {
            return "auditor-lead";
        }
        if (field.from() == From.SUB_NORMS) {
            return Dossiers.KIB.subNorms().get(0).id();
        }
        if (field.type().isEnum()) {
            return field.type().getEnumConstants()[0].toString();
        }
        if (field.type() == LocalDate.class) {
            return "2021-02-09";
        }
        if (field.type() == Boolean.class) {
            return true;
        }
        return field.isNumber() ? (field.isWholeNumber() ? (Object) 1 : 1.5) : MARK + field.name();
    }

    /** The texts of an answer that nobody chose from a list. */
    static List<String> texts(Object typed) {
        List<String> texts = new ArrayList<>();
        if (typed instanceof Map<?, ?> row) {
            row.values().forEach(value -> texts.addAll(texts(value)));
        } else if (typed instanceof List<?> list) {
            list.forEach(value -> texts.addAll(texts(value)));
        } else if (typed instanceof String text && text.startsWith(MARK)) {
            texts.add(text);
        }
        return texts;
    }
}
