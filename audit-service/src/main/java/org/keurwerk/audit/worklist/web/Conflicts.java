package org.keurwerk.audit.worklist.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.portal.FieldWords;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.ChangedSince;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.FinishedTask;
import org.keurwerk.audit.worklist.FormFields;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.LapsedTasks.LapsedTask;
import org.keurwerk.audit.worklist.NormsAsked;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.web.SavedDraft.ClashView;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** What was typed in an older copy of a task's form, beside what another page saved or handed in. */
@Component
class Conflicts {

    private final TaskFormView view;
    private final FieldWords fieldWords;
    private final Forms forms;
    private final NormsAsked norms;
    private final Content content;
    private final Wording wording;

    Conflicts(
            TaskFormView view,
            FieldWords fieldWords,
            Forms forms,
            Frameworks frameworks,
            Content content,
            Wording wording) {
        this.view = view;
        this.fieldWords = fieldWords;
        this.forms = forms;
        this.norms = new NormsAsked(frameworks);
        this.content = content;
        this.wording = wording;
    }

    /** Two texts of one field: what is there, and what was typed in an older copy. */
    record Difference(String name, String link, String saved, String typed) {}

    /** Whose saving came in between, when, and where the two differ. */
    record Conflict(AccountId by, Instant at, List<Difference> differences) {}

    /** Beside the draft; empty when nothing differs. */
    Optional<Conflict> with(OpenedTask task, OlderCopy older, Locale locale) {
        List<Difference> differences = differences(
                task.form().kind(),
                ContentShape.of(task.form().content()),
                task.asked().framework(),
                view.values(task),
                older,
                locale);
        return task.saved()
                .filter(draft -> !differences.isEmpty())
                .map(draft -> new Conflict(draft.author(), draft.savedAt(), differences));
    }

    /** Places that two changed while both had the form open. */
    List<ClashView> clashes(OpenedTask task, ChangedSince changed, Locale locale) {
        ContentShape shape = ContentShape.of(task.form().content());
        Optional<NormForm> normForm = NormForm.of(shape);
        return changed.clashes().stream()
                .map(clash -> new ClashView(
                        clash.field(),
                        name(task.form().kind(), normForm, task.asked().framework(), clash.field(), locale),
                        inWords(shape, clash.field(), clash.saved()),
                        inWords(shape, clash.field(), clash.typed()),
                        clash.by(),
                        clash.at()))
                .toList();
    }

    /** Beside what was handed in; empty when nothing differs. Who may not read the answer sees only what they typed themselves. */
    Optional<Conflict> with(FinishedTask task, OlderCopy older, Locale locale) {
        TaskKind kind = task.answer().kind();
        ContentShape shape = ContentShape.of(forms.of(kind).content());
        Framework framework = norms.of(task.trajectory(), forms.of(kind));
        Map<String, String> submitted = task.readable()
                ? FormFields.flatten(
                        TypedContent.ordered(shape, content.toTree(task.answer().content()), framework))
                : Map.of();
        List<Difference> differences = differences(kind, shape, framework, submitted, older, locale);
        return Optional.ofNullable(task.answer().submittedAt())
                .filter(at -> !differences.isEmpty())
                .map(at -> new Conflict(task.answer().author(), at, differences));
    }

    /** All that was typed for a task that lapsed meanwhile. */
    List<Difference> with(LapsedTask task, OlderCopy older, Locale locale) {
        Framework framework = norms.of(task.trajectory(), forms.of(task.kind()));
        ContentShape shape = ContentShape.of(forms.of(task.kind()).content());
        return differences(task.kind(), shape, framework, Map.of(), older, locale);
    }

    private List<Difference> differences(
            TaskKind kind,
            ContentShape shape,
            Framework framework,
            Map<String, String> there,
            OlderCopy older,
            Locale locale) {
        Optional<NormForm> normForm = NormForm.of(shape);
        return older.differing(there).entrySet().stream()
                .filter(typed -> shape.at(typed.getKey()).isPresent())
                .map(typed -> new Difference(
                        name(kind, normForm, framework, typed.getKey(), locale),
                        "#" + TaskFormView.anchorOf(typed.getKey(), normForm),
                        inWords(shape, typed.getKey(), there.getOrDefault(typed.getKey(), "")),
                        inWords(shape, typed.getKey(), typed.getValue())))
                .toList();
    }

    /** What stands in a field as its page shows it: a choice by its words, a day written out. */
    private String inWords(ContentShape shape, String place, String text) {
        return shape.at(place).map(field -> wording.typed(field.type(), text)).orElse(text);
    }

    private String name(TaskKind kind, Optional<NormForm> normForm, Framework framework, String place, Locale locale) {
        String name = fieldWords.name(kind.key(), place, locale);
        return normForm.flatMap(form -> form.subNormOf(place, framework))
                .map(subNorm -> subNorm.id() + " " + (name == null ? "" : name))
                .or(() -> Optional.ofNullable(place.contains("[") ? null : name))
                .or(() -> Optional.ofNullable(fieldWords.subject(kind.key(), place, locale)))
                .orElse(place);
    }
}
