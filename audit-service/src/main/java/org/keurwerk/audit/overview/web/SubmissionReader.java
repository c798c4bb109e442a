package org.keurwerk.audit.overview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.portal.FieldWords;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.audit.worklist.RecordValues;
import org.keurwerk.commons.text.Enumeration;
import org.keurwerk.commons.web.Dates;
import org.springframework.stereotype.Component;

/** Makes a submission readable: every field under its name and in the order in which it was asked, lists as sections, codes as words. */
@Component
class SubmissionReader {

    private final Wording wording;
    private final FieldWords fieldWords;
    private final Dates dates;

    SubmissionReader(Wording wording, FieldWords fieldWords, Dates dates) {
        this.wording = wording;
        this.fieldWords = fieldWords;
        this.dates = dates;
    }

    /** A part with a title, empty for the first one. */
    record Section(String title, List<Entry> entries) {}

    /** A field and what was said. */
    record Entry(String label, String text) {}

    /** What an answer of a kind shows, under a framework. */
    List<Section> read(String kind, Record shown, Framework framework, Locale locale) {
        List<Section> sections = new ArrayList<>();
        List<Entry> top = new ArrayList<>();
        for (Field field : ContentShape.of(shown.getClass()).fields()) {
            Object value = RecordValues.of(shown, field.name());
            if (field.hasRows()) {
                int index = 0;
                for (Object row : value instanceof List<?> rows ? rows : List.of()) {
                    sections.add(section(kind, field, (Record) row, index++, framework, locale));
                }
            } else if (field.type().isRecord()) {
                if (value instanceof Record part) {
                    sections.add(part(kind, field, part, locale));
                }
            } else {
                top.add(entry(kind, field, value, locale));
            }
        }
        if (!top.isEmpty()) {
            sections.add(0, new Section("", top));
        }
        return List.copyOf(sections);
    }

    /** A record within the record, with those of its fields that say something. */
    private Section part(String kind, Field field, Record part, Locale locale) {
        String title = fieldWords.name(kind, field.name(), locale);
        List<Entry> entries = ContentShape.of(part.getClass()).fields().stream()
                .filter(below -> RecordValues.of(part, below.name()) != null)
                .map(below -> entry(kind, below, RecordValues.of(part, below.name()), locale))
                .toList();
        return new Section(title == null ? field.name() : title, entries);
    }

    private Section section(String kind, Field list, Record row, int index, Framework framework, Locale locale) {
        Field key = list.key().orElse(null);
        List<Entry> entries = list.rows().stream()
                .filter(field -> !field.equals(key))
                .map(field -> entry(kind, field, RecordValues.of(row, field.name()), locale))
                .toList();
        String title = key == null
                ? wording.say("row." + list.name(), index + 1)
                : title(list, key, RecordValues.of(row, key.name()), framework, locale.getLanguage());
        return new Section(title, entries);
    }

    private String title(Field list, Field key, @Nullable Object about, Framework framework, String language) {
        String id = Objects.toString(about, "");
        if (key.from() == From.SUB_NORMS) {
            return framework
                    .subNorm(id)
                    .map(subNorm -> id + " " + subNorm.titleIn(language))
                    .orElse(id);
        }
        if (key.from() == From.NORMS) {
            return wording.say("form.norm", id) + " · " + framework.normTitle(id, language);
        }
        if (about instanceof Integer number) {
            return wording.say("row." + list.name(), number + 1);
        }
        return about instanceof Enum<?> one ? wording.value(one, ".long") : id;
    }

    private Entry entry(String kind, Field field, @Nullable Object value, Locale locale) {
        String label = fieldWords.name(kind, field.name(), locale);
        return new Entry(label == null ? field.name() : label, text(field, value, locale));
    }

    private String text(Field field, @Nullable Object value, Locale locale) {
        if (value == null || value.toString().isBlank() || value.equals(List.of())) {
            return wording.say("submission.empty");
        }
        if (value instanceof List<?> items) {
            List<String> texts = items.stream().map(item -> one(field, item)).toList();
            return field.type() == LocalDate.class ? Enumeration.of(texts, locale) : String.join(", ", texts);
        }
        return one(field, value);
    }

    private String one(Field field, Object value) {
        if (field.from() == From.AUDITORS) {
            return wording.nameOfUser(value.toString());
        }
        if (value instanceof LocalDate day) {
            return dates.full(day);
        }
        if (value instanceof Enum<?> one) {
            return wording.value(one, "");
        }
        if (value instanceof Boolean yes) {
            return wording.say(yes ? "common.yes" : "common.no");
        }
        return value instanceof Double ? wording.decimal(value) : value.toString();
    }
}
