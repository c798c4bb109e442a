package org.keurwerk.audit.worklist.web;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.worklist.FinishedTask;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.audit.worklist.LapsedTasks;
import org.keurwerk.audit.worklist.LapsedTasks.LapsedTask;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Returnable;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the address of a task shows when there is nothing to fill in: it was done, a colleague has it, or it lapsed. What was typed in a form that was
 * still open then is shown with it.
 */
@Component
class TasksWithoutForm {

    private final ReadingAnswers answers;
    private final HandingOver handing;
    private final LapsedTasks lapsed;
    private final Conflicts conflicts;
    private final Forms forms;
    private final Returnable returnable;

    TasksWithoutForm(
            ReadingAnswers answers,
            HandingOver handing,
            LapsedTasks lapsed,
            Conflicts conflicts,
            Forms forms,
            Returnable returnable) {
        this.answers = answers;
        this.handing = handing;
        this.lapsed = lapsed;
        this.conflicts = conflicts;
        this.forms = forms;
        this.returnable = returnable;
    }

    /** The page's template; empty for a task with a form. */
    Optional<String> page(TaskId id, Caller caller, HttpSession session, Model model, Locale locale) {
        Optional<OlderCopy> older = OlderCopy.of(session, id);
        Optional<FinishedTask> finished = answers.finished(id, caller);
        if (finished.isPresent()) {
            older.flatMap(typed -> conflicts.with(finished.get(), typed, locale))
                    .ifPresent(conflict -> model.addAttribute("conflict", conflict));
            model.addAttribute("finished", finished.get());
            model.addAttribute(
                    "mayTakeBack", returnable.mayTakeBack(finished.get().answer(), caller));
            model.addAttribute("kind", finished.get().answer().kind().key());
            return Optional.of("worklist/finished");
        }
        Optional<Held> held = handing.heldByColleague(id, caller)
                .filter(one -> !forms.of(one.task().kind()).together());
        if (held.isPresent()) {
            model.addAttribute("held", held.get());
            model.addAttribute("kind", held.get().task().kind().key());
            return Optional.of("worklist/held");
        }
        Optional<LapsedTask> ended = lapsed.find(id, caller);
        ended.ifPresent(task -> {
            older.map(typed -> conflicts.with(task, typed, locale))
                    .filter(differences -> !differences.isEmpty())
                    .ifPresent(differences -> model.addAttribute("typed", differences));
            model.addAttribute("lapsed", task);
            model.addAttribute("kind", task.kind().key());
        });
        return ended.map(task -> "worklist/lapsed");
    }

    /** Whether it was done or lapsed, which its page says. */
    boolean isOver(TaskId id, Caller caller) {
        return answers.finished(id, caller).isPresent()
                || lapsed.find(id, caller).isPresent();
    }
}
