package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TaskId;

/** Nothing is decided with a team that is not complete, or to which the organisation may still object. */
class TeamStandingTest {

    @ParameterizedTest
    @CsvSource({
        "ComposeTeam, team-incomplete",
        "DeclareIndependence, team-incomplete",
        "ObjectToTeam, team-objection-open",
        "JudgeTeamObjection, team-objection-open"
    })
    void whatTheTeamStillWaitsForIsSaidWhereItIsTyped(String open, String code) {
        TeamStanding standing = PlanningSamples.standing(task(TaskKind.of(open)));

        assertThat(standing.refusal(TRJ_1, "option")).contains(FieldProblem.of("option", code));
        assertThat(standing.waits(task(Kinds.CHOOSE_VISIT_DATE))).isEqualTo(code);
        assertThat(standing.waits(task(Kinds.SELF_EVALUATION))).isNull();
    }

    @Test
    void aTeamOfWhichNothingIsAskedIsReliedOn() {
        TeamStanding standing = PlanningSamples.standing(task(Kinds.PROPOSE_VISIT_DATES));

        assertThat(standing.refusal(TRJ_1, "option")).isEmpty();
        assertThat(standing.waits(task(Kinds.TAKE_DECISION))).isNull();
    }

    private static HumanTask task(TaskKind kind) {
        return new HumanTask(
                new TaskId("task-" + kind.key()),
                kind,
                TRJ_1,
                null,
                Set.of("role_office"),
                LocalDate.parse("2020-07-30"),
                TrajectorySamples.STARTED);
    }
}
