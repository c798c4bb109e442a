package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.Isolated;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.template.LetterPage.Row;

/** What one event gives to its letters: arguments for their sentences, rows for their table, a date, a link. */
class LetterFacts {

    private final Wording wording;
    private final String link;
    private final List<Object> arguments = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<LetterKind, String> otherLinks = new EnumMap<>(LetterKind.class);
    private List<String> variants = List.of();
    private @Nullable LocalDate by;
    private @Nullable String quoted;

    LetterFacts(Wording wording, String link) {
        this.wording = wording;
        this.link = link;
    }

    /** About a trajectory, to whose page the letter leads. */
    static LetterFacts about(TrajectoryId trajectoryId, Links links, Wording wording) {
        return new LetterFacts(wording, links.trajectory(trajectoryId));
    }

    /** A further argument of the sentences, after {0}, which is the organisation. */
    LetterFacts with(Object argument) {
        arguments.add(argument);
        return this;
    }

    LetterFacts row(String label, String value) {
        return rowNamed(wording.say("row." + label), value);
    }

    /** A row whose label is in words already. */
    LetterFacts rowNamed(String label, String value) {
        rows.add(new Row(Isolated.of(label), value, null));
        return this;
    }

    /** A row that leads to what it is about. */
    LetterFacts rowTo(String address, String label, String value) {
        rows.add(new Row(Isolated.of(label), value, address));
        return this;
    }

    /** What the office wrote in its own words. */
    LetterFacts quoted(String words) {
        quoted = words;
        return this;
    }

    @Nullable String quoted() {
        return quoted;
    }

    LetterFacts by(LocalDate day) {
        by = day;
        return this;
    }

    /** Which sentences, where a letter has several ways to say it; the first that it has holds. */
    LetterFacts variant(String... names) {
        variants = List.of(names);
        return this;
    }

    /**
     * A sentence of a letter about this event, from the message files: {@code letter.<slug>.<variant>.<part>} where there is such a key, else
     * {@code letter.<slug>.<part>}. Null when there is neither.
     */
    @Nullable String sentenceIfAny(LetterKind kind, String part, String organisation) {
        Object[] all =
                Stream.concat(Stream.of(organisation), arguments.stream()).toArray();
        String prefix = "letter." + kind.slug() + '.';
        for (String variant : variants) {
            String special = wording.sayIfAny(prefix + variant + '.' + part, all);
            if (special != null) {
                return special;
            }
        }
        return wording.sayIfAny(prefix + part, all);
    }

    /**
     * A sentence that every such letter has.
     *
     * @throws IllegalStateException when the message files do not have it
     */
    String sentence(LetterKind kind, String part, String organisation) {
        String sentence = sentenceIfAny(kind, part, organisation);
        if (sentence == null) {
            throw new IllegalStateException("the message files have no sentence letter." + kind.slug() + '.' + part);
        }
        return sentence;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    @Nullable LocalDate by() {
        return by;
    }

    /** A letter of this kind leads elsewhere, because who gets it cannot open what the others are led to. */
    LetterFacts leads(LetterKind kind, String address) {
        otherLinks.put(kind, address);
        return this;
    }

    String link(LetterKind kind) {
        return otherLinks.getOrDefault(kind, link);
    }
}
