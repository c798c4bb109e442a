package org.keurwerk.audit.worklist.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.ChangedSince;
import org.keurwerk.audit.worklist.ChangedSince.Clash;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.Copy;
import org.keurwerk.audit.worklist.FormFields;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.LapsedTasks;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * What a task's page sends, saved or handed in. What is refused because another page was earlier is kept beside what is there, so that the task's
 * page can show both; it is forgotten when the page that typed it, or the one that showed it, could save.
 */
@Component
class SentAnswers {

    private final TaskWork work;
    private final ReadingAnswers answers;
    private final Forms forms;
    private final TypedAnswers typed;
    private final LapsedTasks lapsed;

    SentAnswers(TaskWork work, ReadingAnswers answers, Forms forms, TypedAnswers typed, LapsedTasks lapsed) {
        this.work = work;
        this.answers = answers;
        this.forms = forms;
        this.typed = typed;
        this.lapsed = lapsed;
    }

    /**
     * Saves what is typed on a page that stays open.
     *
     * @throws ChangedSince when another page saved since
     * @throws ProblemException when the task is done or gone
     */
    Submission whileTyping(TaskId id, MultiValueMap<String, String> fields, HttpSession session) {
        return kept(id, fields, session, () -> saveDraft(id, fields, TypedAnswers.copy(fields)));
    }

    /**
     * Saves what is on a page that is left with it.
     *
     * @throws ChangedSince when another page saved since
     * @throws ProblemException when the task is done or gone
     */
    Submission leaving(TaskId id, MultiValueMap<String, String> fields, HttpSession session) {
        return kept(
                id,
                fields,
                session,
                () -> saveDraft(id, fields, TypedAnswers.copy(fields).left()));
    }

    /**
     * Hands in. A task that is gone meanwhile is answered all the same when a draft of it was saved: it is kept as too late.
     *
     * @throws ChangedSince when another page saved since
     * @throws ProblemException when something does not fit, or the task was answered otherwise
     */
    Submission submitted(TaskId id, MultiValueMap<String, String> fields, HttpSession session) {
        return kept(id, fields, session, () -> submit(id, fields, Caller.current()));
    }

    private Submission kept(TaskId id, MultiValueMap<String, String> fields, HttpSession session, Sending sending) {
        try {
            Submission saved = sending.send();
            OlderCopy.forget(session, id, fields.getFirst("_copy"));
            return saved;
        } catch (ChangedSince changed) {
            OpenedTask task = work.open(id, Caller.current());
            Map<String, String> all = FormFields.flatten(typed.of(task, fields));
            if (!changed.clashes().isEmpty()) {
                Set<String> clashing =
                        changed.clashes().stream().map(Clash::field).collect(Collectors.toSet());
                all.keySet().removeIf(place -> clashing.stream().noneMatch(field -> isWithin(place, field)));
            }
            remember(session, id, fields, all);
            throw changed;
        } catch (ProblemException problem) {
            if (isOver(problem)) {
                overWith(id, fields).ifPresent(typed -> remember(session, id, fields, typed));
            } else if (problem.kind().equals(ProblemKind.INVALID)) {
                OlderCopy.forget(session, id, fields.getFirst("_copy"));
            }
            throw problem;
        }
    }

    private static boolean isWithin(String place, String field) {
        return place.equals(field) || place.startsWith(field + "[") || place.startsWith(field + ".");
    }

    /** Whether the task was done on another page, or ended, while this one was open. */
    static boolean isOver(ProblemException problem) {
        return problem.kind().equals(ProblemKind.NOT_FOUND) || problem.kind().equals(TaskWork.ALREADY_SUBMITTED);
    }

    /** What was typed for a task that is over, laid over what was handed in. */
    private Optional<Map<String, String>> overWith(TaskId id, MultiValueMap<String, String> fields) {
        Caller caller = Caller.current();
        return answers.finished(id, caller)
                .map(done -> flat(done.answer().kind(), done.answer().content(), fields))
                .or(() -> lapsed.find(id, caller).map(task -> flat(task.kind(), Map.of(), fields)));
    }

    private Map<String, String> flat(TaskKind kind, Map<String, Object> content, MultiValueMap<String, String> fields) {
        return FormFields.flatten(
                typed.over(content, ContentShape.of(forms.of(kind).content()), fields));
    }

    private static void remember(
            HttpSession session, TaskId id, MultiValueMap<String, String> fields, Map<String, String> typed) {
        OlderCopy.remember(session, id, fields.getFirst("_copy"), typed);
    }

    private Submission saveDraft(TaskId id, MultiValueMap<String, String> fields, Copy copy) {
        OpenedTask task = work.open(id, Caller.current());
        return work.saveDraft(task.typedIn(copy), typed.of(task, fields));
    }

    private Submission submit(TaskId id, MultiValueMap<String, String> fields, Caller caller) {
        OpenedTask task;
        try {
            task = work.open(id, caller);
        } catch (ProblemException problem) {
            Submission draft = work.leftBehind(id, caller)
                    .filter(saved -> problem.kind().equals(ProblemKind.NOT_FOUND))
                    .orElseThrow(() -> problem);
            return work.submit(
                    id,
                    caller,
                    typed.over(
                            draft.content(),
                            ContentShape.of(forms.of(draft.kind()).content()),
                            fields));
        }
        return work.submit(task.typedIn(TypedAnswers.copy(fields).left()), caller, typed.of(task, fields));
    }

    /** What is tried. */
    @FunctionalInterface
    private interface Sending {

        Submission send();
    }
}
