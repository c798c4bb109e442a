package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.calendar.CalendarSamples;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.portal.WordFiles;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever is missing of a task is named when the service starts, in one sentence each. */
class CompleteFormsTest {

    private final List<TaskForm<?, ?>> forms =
            new ArrayList<>(Dossiers.FEATURES.get(Forms.class).all());
    private final Set<TaskKind> models =
            new HashSet<>(Dossiers.FEATURES.get(Forms.class).kinds());
    private final Map<String, String> terms = new HashMap<>();

    CompleteFormsTest() {
        models.forEach(kind -> terms.put(kind.key(), "2 weeks"));
    }

    record Asks(String unheardOf) {}

    /** A form without anything that belongs to it. */
    private static final class LonelyForm implements TaskForm<Asks, Nothing> {
        @Override
        public TaskKind kind() {
            return TaskKind.of("Lonely");
        }

        @Override
        public Actor actor() {
            return Actor.OFFICE;
        }

        @Override
        public Readers readers() {
            return Readers.ALL;
        }

        @Override
        public Class<Asks> content() {
            return Asks.class;
        }

        @Override
        public Nothing view(Asked asked) {
            return Nothing.NOTHING;
        }

        @Override
        public List<FieldProblem> check(Asks content, Asked asked) {
            return List.of();
        }

        @Override
        public Record follow(Asks content, Answered answered) {
            return Nothing.NOTHING;
        }
    }

    @Test
    void whatShipsIsComplete() throws IOException {
        assertThat(problems()).isEmpty();
        check().afterSingletonsInstantiated();
    }

    @Test
    void aUserTaskWithoutAFormIsNamed() throws IOException {
        models.add(TaskKind.of("Unasked"));

        assertThat(problems()).containsExactly("the user task UserTask_Unasked of a model has no form");
        assertThatThrownBy(() -> check().afterSingletonsInstantiated()).hasMessageContaining("UserTask_Unasked");
    }

    @Test
    void aFormWithoutATaskTemplateTermAndWordsIsNamedForEach() throws IOException {
        forms.add(new LonelyForm());

        assertThat(problems())
                .containsExactly(
                        "the form LonelyForm has no user task UserTask_Lonely in any model",
                        "the setting keurwerk.terms.Lonely is missing",
                        "the form Lonely has no template templates/worklist/Lonely.html",
                        "the form Lonely has no words for task.Lonely.title, task.Lonely.asked, task.Lonely.help,"
                                + " task.Lonely.after, task.Lonely.next, task.Lonely.action, task.Lonely.short, task.Lonely.done,"
                                + " task.Lonely.waiting, task.Lonely.other, document.Lonely, field.unheardOf");
    }

    @Test
    void aTermThatIsMissingOrOfNoTaskIsNamed() throws IOException {
        terms.remove(Kinds.SURVEY.key());
        terms.put("Servey", "2 weeks");

        assertThat(problems())
                .containsExactly(
                        "the setting keurwerk.terms.Survey is missing",
                        "the setting keurwerk.terms.Servey is of no kind of task");
    }

    @Test
    void twoFormsOfOneKindAreNamed() {
        assertThatThrownBy(() -> new Forms(List.of(new LonelyForm(), new LonelyForm())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Lonely: LonelyForm and LonelyForm");
    }

    @Test
    void whoStartsTheServiceReadsASentenceAndNoStackTrace() {
        IncompleteForms cause = new IncompleteForms(List.of("the setting keurwerk.terms.Survey is missing"));

        FailureAnalysis analysis = new IncompleteFormsAnalyzer().analyze(cause, cause);

        assertThat(analysis.getDescription())
                .isEqualTo("Keurwerk does not start, because the setting keurwerk.terms.Survey is missing.");
        assertThat(analysis.getAction()).isNotBlank();
    }

    private List<String> problems() throws IOException {
        return check().problems();
    }

    private CompleteForms check() throws IOException {
        return new CompleteForms(
                new Forms(forms),
                () -> models,
                new Terms(new Terms.Settings(terms, true, "5 working days"), CalendarSamples.dutch()),
                new WordFiles(new PathMatchingResourcePatternResolver()),
                new DefaultResourceLoader());
    }
}
