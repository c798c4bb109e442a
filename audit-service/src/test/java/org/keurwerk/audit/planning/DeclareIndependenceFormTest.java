package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Declaration;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A team is a team when everybody in it has said that they are independent. */
class DeclareIndependenceFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Submissions submissions = SubmissionSamples.on(mongo, trajectories);
    private final DeclareIndependenceForm form = new DeclareIndependenceForm(trajectories, submissions);

    @ParameterizedTest(name = "accepted {0}, independent {1}, remarks {2}: {3}")
    @CsvSource({
        "true, true, , ",
        "false, true, , reason-for-no",
        "true, false, , reason-for-no",
        "false, false, '  ', reason-for-no",
        "true, false, Lid van het bestuur geweest., ",
        "false, true, Geen tijd., "
    })
    void whoSaysNoSaysWhy(boolean accepted, boolean independent, @Nullable String remarks, @Nullable String problem) {
        begin();

        assertThat(form.check(new Declaration(accepted, independent, remarks), asked("acc_lead")))
                .extracting(FieldProblem::code)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void theTeamStandsWhenTheLastOneJoins() {
        begin();

        assertThat(declare("acc_lead", true, "2020-07-21T08:00:00Z"))
                .containsExactly(Map.entry("allIndependent", true));
        assertThat(team()).isNull();

        declare("acc_co", true, "2020-07-21T09:00:00Z");
        assertThat(team()).isEqualTo(new Trajectory.Team("acc_lead", List.of("acc_co")));
    }

    @Test
    void whoeverComesFirstTheTeamIsTheSame() {
        begin();

        declare("acc_co", true, "2020-07-21T08:00:00Z");
        declare("acc_lead", true, "2020-07-21T09:00:00Z");

        assertThat(team()).isEqualTo(new Trajectory.Team("acc_lead", List.of("acc_co")));
    }

    @Test
    void aTeamInWhichOneIsNotIndependentIsNone() {
        begin();
        declare("acc_lead", true, "2020-07-21T08:00:00Z");

        assertThat(declare("acc_co", false, "2020-07-21T09:00:00Z"))
                .containsExactly(Map.entry("allIndependent", false));
        assertThat(team()).isNull();
    }

    @Test
    void aLaterNoUndoesATeamThatStoodOnAnEarlierYes() {
        begin();
        declare("acc_lead", true, "2020-07-21T08:00:00Z");
        declare("acc_co", true, "2020-07-21T09:00:00Z");

        declare("acc_lead", false, "2020-07-22T08:00:00Z");

        assertThat(team()).isNull();
    }

    @Test
    void ofAnAuditorAskedTwiceTheLastAnswerCounts() {
        begin();
        declare("acc_co", false, "2020-07-21T08:00:00Z");
        declare("acc_co", true, "2020-07-23T08:00:00Z");

        declare("acc_lead", true, "2020-07-24T08:00:00Z");

        assertThat(team()).isNotNull();
    }

    @Test
    void aYesThatIsAppliedAgainAfterACrashChangesNothing() {
        begin();
        declare("acc_lead", true, "2020-07-21T08:00:00Z");
        Submission last = declared("acc_co", true, "2020-07-21T09:00:00Z");

        form.apply(new Declaration(true, true, null), last, trajectories.known("trj_1"));
        Trajectory once = trajectories.known("trj_1");
        form.apply(new Declaration(true, true, null), last, trajectories.known("trj_1"));

        assertThat(trajectories.known("trj_1")).isEqualTo(once);
        assertThat(once.team()).isNotNull();
    }

    @Test
    void theLeadLearnsToBeTheLead() {
        begin();

        assertThat(form.context(asked("acc_lead"))).containsExactly(Map.entry("lead", true));
        assertThat(form.context(asked("acc_co"))).containsExactly(Map.entry("lead", false));
    }

    private void begin() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .proposed("acc_lead", "acc_co")
                .build());
    }

    private Map<String, Object> declare(String who, boolean independent, String at) {
        Submission frozen = declared(who, independent, at);
        return form.apply(new Declaration(true, independent, "Daarom."), frozen, trajectories.known("trj_1"));
    }

    private Submission declared(String who, boolean independent, String at) {
        return mongo.insert(SubmissionSamples.submitted(
                TaskKind.DECLARE_INDEPENDENCE, "trj_1", who, at, Map.of("accepted", true, "independent", independent)));
    }

    private Trajectory.@Nullable Team team() {
        return trajectories.known("trj_1").team();
    }

    private Asked asked(String account) {
        return SubmissionSamples.asked(
                TaskKind.DECLARE_INDEPENDENCE, trajectories.known("trj_1"), account, "2020-07-21");
    }
}
