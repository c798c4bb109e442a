package org.keurwerk.audit.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.portal.WordFiles;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.task.TaskModels;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when something belongs to a task that is not there: a user task of a model without a form, a form without a task, a term, a
 * template or words. Better now than when somebody has the task before them.
 */
@Component
class CompleteForms implements SmartInitializingSingleton {

    private static final List<String> TASK_WORDS =
            List.of("title", "asked", "help", "after", "next", "action", "short", "done", "waiting", "other");

    private final Forms forms;
    private final TaskModels models;
    private final Terms terms;
    private final WordFiles words;
    private final ResourceLoader resources;

    CompleteForms(Forms forms, TaskModels models, Terms terms, WordFiles words, ResourceLoader resources) {
        this.forms = forms;
        this.models = models;
        this.terms = terms;
        this.words = words;
        this.resources = resources;
    }

    /** Checks before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IncompleteForms(problems);
        }
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<TaskKind> asked = models.kinds();
        Set<TaskKind> known = forms.kinds();
        asked.stream()
                .filter(kind -> !known.contains(kind))
                .sorted(this::byName)
                .forEach(kind -> problems.add("the user task UserTask_" + kind + " of a model has no form"));
        known.stream()
                .filter(kind -> !asked.contains(kind))
                .sorted(this::byName)
                .forEach(kind ->
                        problems.add("the form " + forms.of(kind).getClass().getSimpleName()
                                + " has no user task UserTask_" + kind + " in any model"));
        terms.missing(known).forEach(kind -> problems.add("the setting keurwerk.terms." + kind + " is missing"));
        terms.unknown(known)
                .forEach(name -> problems.add("the setting keurwerk.terms." + name + " is of no kind of task"));
        forms.all().forEach(form -> problems.addAll(problems(form)));
        problems.addAll(words.missing());
        return problems;
    }

    private List<String> problems(TaskForm<?, ?> form) {
        List<String> problems = new ArrayList<>();
        String template = "templates/" + FormTemplates.of(form) + ".html";
        if (!resources.getResource("classpath:" + template).exists()) {
            problems.add("the form " + form.kind() + " has no template " + template);
        }
        List<String> lacking = wordsOf(form).filter(key -> !words.has(key)).toList();
        if (!lacking.isEmpty()) {
            problems.add("the form " + form.kind() + " has no words for " + String.join(", ", lacking));
        }
        return problems;
    }

    private Stream<String> wordsOf(TaskForm<?, ?> form) {
        String kind = form.kind().key();
        return Stream.of(
                        TASK_WORDS.stream().map(word -> "task." + kind + "." + word),
                        Stream.of("document." + kind),
                        ContentShape.of(form.content()).fields().stream().flatMap(field -> fieldWords(kind, field)))
                .flatMap(words -> words);
    }

    private Stream<String> fieldWords(String kind, Field field) {
        if (field.hasRows()) {
            Field key = field.key().orElse(null);
            return field.rows().stream().filter(row -> !row.equals(key)).flatMap(row -> fieldWords(kind, row));
        }
        Stream<String> name = Stream.of(
                words.has("field." + kind + "." + field.name())
                        ? "field." + kind + "." + field.name()
                        : "field." + field.name());
        return Stream.concat(
                name,
                field.type().isEnum()
                        ? Stream.of(field.type().getEnumConstants())
                                .map(value -> "value." + field.type().getSimpleName() + "." + value)
                        : Stream.of());
    }

    private int byName(TaskKind one, TaskKind other) {
        return one.key().compareTo(other.key());
    }
}
