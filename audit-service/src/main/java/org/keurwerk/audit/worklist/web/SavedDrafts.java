package org.keurwerk.audit.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.worklist.ChangedSince;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.audit.worklist.web.SavedDraft.ClashView;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** What became of what a page saved by itself. */
@Component
class SavedDrafts {

    private final TaskWork work;
    private final TypedAnswers typed;
    private final Conflicts conflicts;
    private final Content content;

    SavedDrafts(TaskWork work, TypedAnswers typed, Conflicts conflicts, Content content) {
        this.work = work;
        this.typed = typed;
        this.conflicts = conflicts;
        this.content = content;
    }

    /** It was saved, with what others wrote. */
    SavedDraft of(TaskId id, MultiValueMap<String, String> fields, Submission saved) {
        return of(work.open(id, Caller.current()), fields, saved, List.of());
    }

    /** It clashes in some places, and the rest was saved; empty when it could not be compared, and nothing was. */
    Optional<SavedDraft> of(TaskId id, MultiValueMap<String, String> fields, ChangedSince changed, Locale locale) {
        Submission there = changed.there();
        if (changed.clashes().isEmpty() || there == null) {
            return Optional.empty();
        }
        OpenedTask task = work.open(id, Caller.current());
        return Optional.of(of(task, fields, there, conflicts.clashes(task, changed, locale)));
    }

    private SavedDraft of(
            OpenedTask task, MultiValueMap<String, String> fields, Submission saved, List<ClashView> clashes) {
        ObjectNode there = TypedContent.ordered(
                ContentShape.of(task.form().content()),
                content.toTree(saved.content()),
                task.asked().framework());
        return SavedDraft.of(task, saved, typed.of(task, fields), there, fields, clashes);
    }
}
