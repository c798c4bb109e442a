package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.worklist.ChangedSince.Clash;
import org.keurwerk.audit.worklist.DraftChange.Before;
import org.keurwerk.contracts.id.AccountId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What two people typed in one form, put together: in every place that only one of them changed stands what that one wrote. What both changed, each
 * otherwise, is a clash; there stands what was saved first, until somebody chooses.
 *
 * @param content both, with what was saved first where they clash
 */
record Merged(ObjectNode content, List<Clash> clashes) {

    /** What somebody else changed in a place: what stood there before the first time, null when that is not known, and who changed it last. */
    private record Foreign(@Nullable String before, AccountId by, Instant at) {}

    /** Nothing to put together. */
    static Merged alone(ObjectNode typed) {
        return new Merged(typed, List.of());
    }

    /**
     * Three ways: what is there, what was typed, and what was there when it was typed, which the changes since tell.
     *
     * @param since what others changed since, oldest first
     */
    static Merged of(ContentShape shape, ObjectNode there, ObjectNode typed, List<DraftChange> since) {
        Map<String, Foreign> foreign = foreign(since);
        Set<String> whole = new LinkedHashSet<>(DraftPlaces.of(there, shape).whole());
        whole.addAll(DraftPlaces.of(typed, shape).whole());
        DraftPlaces theirs = DraftPlaces.of(there, shape, whole);
        DraftPlaces mine = DraftPlaces.of(typed, shape, whole);
        Set<String> places = new LinkedHashSet<>(mine.all());
        places.addAll(theirs.all());
        ObjectNode content = typed.deepCopy();
        List<Clash> clashes = new ArrayList<>();
        for (String place : places) {
            Foreign changed = changed(foreign, place);
            String saved = theirs.text(place);
            String text = mine.text(place);
            if (changed == null || saved.equals(text) || saved.equals(changed.before())) {
                continue;
            }
            if (!text.equals(changed.before())) {
                String field = DraftPlaces.indexed(typed, shape, place);
                clashes.add(new Clash(field, saved, text, changed.by(), changed.at()));
            }
            DraftPlaces.put(content, shape, place, theirs.at(place));
        }
        return new Merged(content, clashes);
    }

    private static Map<String, Foreign> foreign(List<DraftChange> since) {
        Map<String, Foreign> foreign = new LinkedHashMap<>();
        for (DraftChange change : since) {
            for (Before before : change.before()) {
                foreign.merge(
                        before.place(),
                        new Foreign(before.text(), change.by(), change.at()),
                        (first, last) -> new Foreign(first.before(), last.by(), last.at()));
            }
        }
        return foreign;
    }

    private static @Nullable Foreign changed(Map<String, Foreign> foreign, String place) {
        Foreign here = foreign.get(place);
        if (here != null) {
            return here;
        }
        return foreign.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(place + "[")
                        || entry.getKey().startsWith(place + ".")
                        || place.startsWith(entry.getKey() + "[")
                        || place.startsWith(entry.getKey() + "."))
                .map(entry -> new Foreign(
                        null, entry.getValue().by(), entry.getValue().at()))
                .findFirst()
                .orElse(null);
    }

    /** What stands otherwise in one content than in another: what stood there before. */
    static List<Before> differences(ContentShape shape, JsonNode before, JsonNode after) {
        DraftPlaces old = DraftPlaces.of(before, shape);
        DraftPlaces fresh = DraftPlaces.of(after, shape);
        Set<String> places = new LinkedHashSet<>(old.all());
        places.addAll(fresh.all());
        return places.stream()
                .filter(place -> !old.text(place).equals(fresh.text(place)))
                .map(place -> new Before(place, old.text(place)))
                .toList();
    }
}
