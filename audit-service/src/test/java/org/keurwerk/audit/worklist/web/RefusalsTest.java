package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.mock.web.MockHttpSession;

/** What was refused stays refused until it changes. */
class RefusalsTest {

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aRefusalHoldsUntilTheValueChanges() {
        FieldProblem problem = FieldProblem.of("scores[0].rationale", "rationale-missing", "3");
        Refusals.remember(session, new TaskId("task-1"), List.of(problem), Map.of("scores[0].rationale", ""));

        Refusals kept = Refusals.of(session, new TaskId("task-1"));

        assertThat(kept.stillWrong(Map.of("scores[0].rationale", " "))).containsExactly(problem);
        assertThat(kept.stillWrong(Map.of("scores[0].rationale", "Daarom."))).isEmpty();
    }

    @Test
    void aRefusalOfAGroupHoldsUntilOneOfTheGroupChanges() {
        FieldProblem problem = FieldProblem.of("options[0].days", "visit-length", "2");
        Map<String, String> typed = Map.of("options[0].days[0]", "2021-02-09", "options[1].days[0]", "2021-03-02");
        Refusals.remember(session, new TaskId("task-1"), List.of(problem), typed);

        Refusals kept = Refusals.of(session, new TaskId("task-1"));

        assertThat(kept.stillWrong(typed)).containsExactly(problem);
        assertThat(kept.stillWrong(Map.of("options[0].days[0]", "2021-02-09"))).containsExactly(problem);
        assertThat(kept.stillWrong(Map.of("options[0].days[0]", "2021-02-10"))).isEmpty();
        assertThat(kept.stillWrong(Map.of("options[0].days[0]", "2021-02-09", "options[0].days[1]", "2021-02-10")))
                .isEmpty();
    }

    @Test
    void aFieldWhoseNameBeginsTheSameIsAnotherField() {
        Refusals.remember(
                session,
                new TaskId("task-1"),
                List.of(FieldProblem.of("remark", "required")),
                Map.of("remarks[0].text", "a"));

        assertThat(Refusals.of(session, new TaskId("task-1")).stillWrong(Map.of("remarks[0].text", "b")))
                .hasSize(1);
    }

    @Test
    void aRefusalIsThatOfItsTaskAndEndsWithIt() {
        Refusals.remember(session, new TaskId("task-1"), List.of(FieldProblem.of("x", "required")), Map.of());

        assertThat(Refusals.of(session, new TaskId("task-2")).list()).isEmpty();
        assertThat(Refusals.of(null, new TaskId("task-1")).list()).isEmpty();
        Refusals.forget(session, new TaskId("task-1"));
        assertThat(Refusals.of(session, new TaskId("task-1")).list()).isEmpty();
    }

    @Test
    void whatASessionOfAnotherVersionKeptIsNoRefusal() {
        session.setAttribute(Refusals.class.getName() + ".task-1", List.of("something else"));

        assertThat(Refusals.of(session, new TaskId("task-1")).list()).isEmpty();
    }
}
