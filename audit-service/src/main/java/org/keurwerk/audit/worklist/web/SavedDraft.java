package org.keurwerk.audit.worklist.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.audit.worklist.FormFields;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page that stays open reads after it saved by itself, so that what it shows is what its version says: what others changed meanwhile, and where
 * its reader has to choose.
 *
 * @param at when it was saved; null when nothing is there
 * @param taken fields of the page that others changed
 * @param anew whether others changed rows that a page cannot put in place by itself, so that it is to be loaded again
 * @param clashes fields that both changed
 */
record SavedDraft(@Nullable Instant at, long version, List<Taken> taken, boolean anew, List<ClashView> clashes) {

    /** A field that somebody else changed, with what is there now. */
    record Taken(String name, String value) {}

    /** A field that two changed. */
    record ClashView(String name, String label, String saved, String typed, AccountId by, Instant at) {}

    /** What is there now beside what was sent. */
    static SavedDraft of(
            OpenedTask task,
            Submission saved,
            ObjectNode typed,
            ObjectNode there,
            MultiValueMap<String, String> sent,
            List<ClashView> clashes) {
        Map<String, String> now = FormFields.flatten(there);
        Map<String, String> mine = FormFields.flatten(typed);
        ContentShape shape = ContentShape.of(task.form().content());
        List<Taken> taken = sent.keySet().stream()
                .filter(name -> !isOfLooseRows(shape, name))
                .filter(name -> shape.at(name).isPresent())
                .filter(name -> clashes.stream().noneMatch(clash -> clash.name().equals(name)))
                .filter(name -> !plain(now.get(name)).equals(plain(mine.get(name))))
                .map(name -> new Taken(name, plain(now.get(name))))
                .collect(Collectors.toCollection(ArrayList::new));
        now.forEach((name, value) -> {
            boolean shown = isOfSentRow(name, sent)
                    && !isOfLooseRows(shape, name)
                    && shape.at(name).isPresent();
            if (shown && !sent.containsKey(name) && !plain(value).isEmpty()) {
                taken.add(new Taken(name, plain(value)));
            }
        });
        boolean anew = shape.fields().stream().filter(SavedDraft::isLoose).anyMatch(field -> !FormFields.flatten(
                        there.path(field.name()))
                .equals(FormFields.flatten(typed.path(field.name()))));
        return new SavedDraft(saved.savedAt(), saved.version(), taken, anew, clashes);
    }

    /** A choice in a row of the page that was not made there, so that nothing was sent for it. */
    private static boolean isOfSentRow(String name, MultiValueMap<String, String> sent) {
        int end = name.indexOf("].");
        return end > 0 && sent.containsKey(name.substring(0, end) + "].subNorm");
    }

    private static boolean isOfLooseRows(ContentShape shape, String name) {
        return shape.fields().stream()
                .filter(SavedDraft::isLoose)
                .anyMatch(field -> name.startsWith(field.name() + "[") || name.equals(field.name()));
    }

    /** A list that no page shows with a row per sub-norm: which of its rows is which is not told by the page. */
    private static boolean isLoose(Field field) {
        return field.list()
                && field.key().filter(key -> key.from() == From.SUB_NORMS).isEmpty();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").stripTrailing();
    }
}
