package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.worklist.ChangedSince.Clash;
import org.keurwerk.audit.worklist.DraftChange.Before;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several who type in one form at once. What each changed since the copy that they had before them is put together; only what two changed in the same
 * place is refused.
 */
@Component
class WritingTogether {

    private static final int TRIES = 25;

    private final Submissions submissions;
    private final DraftChanges changes;
    private final Content content;
    private final BusinessTime time;

    WritingTogether(Submissions submissions, DraftChanges changes, Content content, BusinessTime time) {
        this.submissions = submissions;
        this.changes = changes;
        this.content = content;
        this.time = time;
    }

    /** Forgets what was changed in the draft of a task. */
    void forget(TaskId task) {
        changes.forget(task);
    }

    /** A task as it is now, with what was typed put together with what is there. */
    record Ready(OpenedTask opened, ObjectNode content) {}

    /**
     * Saves what was typed. What clashes is refused: to a program all of it, so that it knows what it saved; of a page, that goes on saving, the rest
     * is saved first.
     *
     * @throws ChangedSince with the places in which it clashes, or without any when what was typed is too old to be compared
     */
    Submission save(OpenedTask opened, ObjectNode typed) {
        OpenedTask now = opened;
        for (int i = 0; i < TRIES; i++) {
            Submission there = now.saved().orElse(null);
            if (there != null && (there.isSubmitted() || now.copy().isOvertakenBy(there))) {
                return there;
            }
            Optional<Merged> merged = merged(now, typed);
            if (merged.isEmpty()) {
                return Objects.requireNonNull(there);
            }
            List<Clash> clashes = merged.get().clashes();
            if (!clashes.isEmpty() && now.copy().page() == null) {
                throw new ChangedSince(there, clashes);
            }
            Submission saved;
            try {
                saved = write(now, merged.get().content());
            } catch (ChangedSince raced) {
                now = again(now);
                continue;
            }
            if (!clashes.isEmpty()) {
                throw new ChangedSince(saved, clashes);
            }
            return saved;
        }
        throw new ChangedSince(now.saved().orElse(null));
    }

    /**
     * What was typed, put together with what is there, to be handed in.
     *
     * @throws ChangedSince when it clashes; what does not is saved first when it comes from a page
     */
    Ready ready(OpenedTask opened, ObjectNode typed) {
        Submission there = opened.saved().orElse(null);
        if (there == null || there.isSubmitted() || opened.copy().version() == null) {
            return new Ready(opened, typed);
        }
        Merged merged = merged(opened, typed).orElseGet(() -> Merged.alone(typed));
        if (!merged.clashes().isEmpty()) {
            if (opened.copy().page() != null) {
                save(opened, typed);
            }
            throw new ChangedSince(there, merged.clashes());
        }
        return new Ready(opened.typedIn(opened.copy().over(there)), merged.content());
    }

    /** What was typed so far, or with what the form begins: after an answer was taken back with that. */
    ObjectNode typedSoFar(OpenedTask opened) {
        return opened.saved()
                .or(() -> takenBack(opened))
                .map(saved -> grown(content.toTree(saved.content()), opened))
                .orElseGet(() -> content.toTree(opened.form().beginning(opened.asked())));
    }

    /** With the rows that the form has got since it was saved. */
    private ObjectNode grown(ObjectNode typed, OpenedTask opened) {
        Map<String, String> growing = opened.form().growing();
        if (!growing.isEmpty()) {
            ObjectNode begins = content.toTree(opened.form().beginning(opened.asked()));
            growing.forEach((list, key) -> addMissing(typed, begins.path(list), list, key));
        }
        return typed;
    }

    private static void addMissing(ObjectNode typed, JsonNode begins, String list, String key) {
        ArrayNode rows = typed.path(list) instanceof ArrayNode there ? there : typed.putArray(list);
        Set<String> known =
                rows.valueStream().map(row -> row.path(key).asString("")).collect(Collectors.toSet());
        begins.valueStream()
                .filter(row -> !known.contains(row.path(key).asString("")))
                .forEach(rows::add);
    }

    /** The last answer, when it was taken back; of a task that each auditor has, the auditor's own. */
    private Optional<Submission> takenBack(OpenedTask opened) {
        if (opened.form().takeBack().isEmpty()) {
            return Optional.empty();
        }
        boolean own = opened.form().actor() == Actor.EACH_AUDITOR;
        return submissions
                .submittedIn(opened.asked().trajectory().id(), opened.form().kind())
                .stream()
                .filter(before -> !before.cameTooLate())
                .filter(before -> !own || before.author().equals(opened.asked().account()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.takenBackAt() != null);
    }

    /** The same task with the draft that is there by now. */
    OpenedTask again(OpenedTask opened) {
        return new OpenedTask(opened.asked(), opened.form(), submissions.forTask(opened.id()), opened.copy());
    }

    /** Empty when what was typed was overtaken by what its own page sent when it was left. */
    private Optional<Merged> merged(OpenedTask opened, ObjectNode typed) {
        Copy copy = opened.copy();
        Submission there = opened.saved().orElse(null);
        if (there == null || copy.version() == null || !copy.isOlderThan(there)) {
            return Optional.of(Merged.alone(typed));
        }
        ContentShape shape = ContentShape.of(opened.form().content());
        Optional<List<DraftChange>> since = changes.since(there, copy.version());
        if (since.isEmpty()) {
            if (copy.isPageOf(there)
                    || Merged.differences(shape, tree(there), typed).isEmpty()) {
                return Optional.of(Merged.alone(typed));
            }
            throw new ChangedSince(there);
        }
        List<DraftChange> all = since.get();
        if (!copy.leaving() && all.stream().anyMatch(change -> change.left() && change.isOf(copy.page()))) {
            return Optional.empty();
        }
        return Optional.of(Merged.of(
                shape,
                tree(there),
                typed,
                all.stream().filter(change -> !change.isOf(copy.page())).toList()));
    }

    private Submission write(OpenedTask opened, ObjectNode typed) {
        Map<String, Object> kept = content.toMap(typed);
        Submission there = opened.saved().orElse(null);
        JsonNode before = typedSoFar(opened);
        Copy copy = opened.copy();
        List<Before> changed =
                Merged.differences(ContentShape.of(opened.form().content()), before, content.toTree(kept));
        DraftChange change = new DraftChange(
                Ids.next("dch"),
                opened.id(),
                opened.version() + 1,
                there == null ? null : there.change(),
                opened.asked().account(),
                time.now(),
                copy.page(),
                copy.leaving(),
                changed,
                1);
        changes.note(change);
        Copy over = there == null ? new Copy(0L, copy.page(), copy.leaving()) : copy.over(there);
        return submissions.saveDraft(opened.typedIn(over), kept, time.now(), change.id());
    }

    private ObjectNode tree(Submission there) {
        return content.toTree(there.content());
    }
}
