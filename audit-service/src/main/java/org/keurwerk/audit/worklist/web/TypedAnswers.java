package org.keurwerk.audit.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.Copy;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the fields of a task's form, as its content. */
@Component
class TypedAnswers {

    private final TaskFormView view;
    private final Content content;

    TypedAnswers(TaskFormView view, Content content) {
        this.view = view;
        this.content = content;
    }

    /** The whole content: of a long form one page was sent, and the others are as they were saved. */
    ObjectNode of(OpenedTask task, MultiValueMap<String, String> fields) {
        ContentShape shape = ContentShape.of(task.form().content());
        ObjectNode typed = TypedContent.of(shape, fields, view.saved(task));
        String source = fields.getFirst("_take");
        String norm = fields.getFirst("_norm");
        if (source == null || norm == null) {
            return typed;
        }
        return TypedContent.takenOver(
                shape,
                typed,
                trees(task.form().rowsOf(source, task.asked())),
                trees(task.form().offeredRows(task.asked())),
                norm,
                task.asked().framework());
    }

    private List<ObjectNode> trees(List<? extends Record> rows) {
        return rows.stream().map(content::toTree).toList();
    }

    /** The whole content, laid over a draft whose task is gone. */
    ObjectNode over(Map<String, Object> draft, ContentShape shape, MultiValueMap<String, String> fields) {
        return TypedContent.of(shape, fields, content.toTree(draft));
    }

    /** Where to begin: on the page that was sent if something is wrong there, else on the first where something is. */
    static @Nullable String pageWith(List<FieldProblem> problems, OpenedTask task, @Nullable String sent) {
        return NormForm.of(ContentShape.of(task.form().content()))
                .flatMap(form -> {
                    List<String> pages = problems.stream()
                            .map(problem ->
                                    form.pageOf(problem.field(), task.asked().framework()))
                            .toList();
                    return pages.contains(sent)
                            ? Optional.ofNullable(sent)
                            : pages.stream().findFirst();
                })
                .orElse(null);
    }

    static Copy copy(MultiValueMap<String, String> fields) {
        return new Copy(new TypedForm(fields).number("_version"), fields.getFirst("_copy"));
    }
}
