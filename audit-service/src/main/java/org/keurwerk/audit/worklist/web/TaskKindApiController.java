package org.keurwerk.audit.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The kinds of task in the words of the portal, found from the forms: whoever writes to people about a task calls it what its page calls it, and a
 * new form needs nothing there.
 */
@RestController
@RequestMapping("/api/v1/task-kinds")
@Tag(name = "Tasks")
class TaskKindApiController {

    private final Forms forms;
    private final MessageSource words;

    TaskKindApiController(Forms forms, MessageSource words) {
        this.forms = forms;
        this.words = words;
    }

    /** All of them, by name. */
    record TaskKindList(List<TaskKindJson> items) {}

    /**
     * A kind of task in the reader's language.
     *
     * @param title what is asked, as the portal says it
     * @param asked what it comes down to
     * @param then what happens when it is done, said to the one who does it
     */
    record TaskKindJson(TaskKind kind, Actor actor, String title, String asked, String then) {}

    @GetMapping
    @Operation(summary = "All kinds of task, in the language of the request")
    TaskKindList all(Locale language) {
        return new TaskKindList(
                forms.all().stream().map(form -> inWords(form, language)).toList());
    }

    @GetMapping("/{kind}")
    @Operation(summary = "A kind of task, in the language of the request")
    TaskKindJson one(@PathVariable String kind, Locale language) {
        return forms.all().stream()
                .filter(form -> form.kind().key().equals(kind))
                .map(form -> inWords(form, language))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("task-kind"));
    }

    private TaskKindJson inWords(TaskForm<?, ?> form, Locale language) {
        String key = "task." + form.kind() + '.';
        return new TaskKindJson(
                form.kind(),
                form.actor(),
                words.getMessage(key + "title", null, language),
                words.getMessage(key + "asked", null, language),
                words.getMessage(key + "after", null, language));
    }
}
