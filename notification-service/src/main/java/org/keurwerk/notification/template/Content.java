package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.notification.template.Letter.Row;

/** What an event gives to its letters: arguments for their sentences, facts for their table, a date, an address. */
class Content {

    private final Words words;
    private final String link;
    private final List<Object> arguments = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private String variant = "";
    private @Nullable LocalDate by;

    Content(Words words, String link) {
        this.words = words;
        this.link = link;
    }

    /** A further argument of the sentences, after {0}, which is the organisation. */
    Content with(Object argument) {
        arguments.add(argument);
        return this;
    }

    Content row(String label, String value) {
        rows.add(new Row(words.say("row." + label), value));
        return this;
    }

    /** A row whose label is in words already. */
    Content rowNamed(String label, String value) {
        rows.add(new Row(label, value));
        return this;
    }

    Content by(LocalDate day) {
        by = day;
        return this;
    }

    /** Which sentences, where a letter has several ways to say it. */
    Content variant(String name) {
        variant = name;
        return this;
    }

    List<Object> arguments(String organisation) {
        List<Object> all = new ArrayList<>();
        all.add(organisation);
        all.addAll(arguments);
        return all;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    String variant() {
        return variant;
    }

    @Nullable LocalDate by() {
        return by;
    }

    String link() {
        return link;
    }
}
