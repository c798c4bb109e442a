package org.keurwerk.audit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.dossier.CheckingDossier;
import org.keurwerk.audit.survey.SurveyResults.Results;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers to the survey from the form to what is shown of them: nothing leads back to an organisation. */
class SurveyApartTest {

    private static final String MARKS = "{'trajectory':4,'report':5,'auditor':2,'communication':3,'remarks':'%s'}";

    private final StandingClock clock = new StandingClock("2021-04-01T10:00:00Z");
    private final Features features = Features.small(clock);
    private final SurveyResults results = features.get(SurveyResults.class);
    private final Submissions submissions = features.get(Submissions.class);
    private final Caller board = caller("acc_board", Role.BOARD, null);

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void fourAnswersAreNotShownAndFiveAre() {
        for (int i = 1; i <= 4; i++) {
            handIn(i, MARKS.formatted("Opmerking " + i));
        }
        assertThat(all().answers()).isZero();
        assertThat(all().remarks()).isEmpty();
        assertThat(results.choices(board).years()).isEmpty();

        handIn(5, "{'trajectory':5,'report':1,'auditor':2,'communication':3}");

        assertThat(all().answers()).isEqualTo(5);
        assertThat(all().questions().get(0).marks()).containsExactly(0, 0, 0, 4, 1);
        assertThat(all().questions().get(1).mean()).isEqualTo(4.2);
        assertThat(all().remarks()).containsExactly("Opmerking 1", "Opmerking 2", "Opmerking 3", "Opmerking 4");
        assertThat(results.choices(board).years()).containsExactly("2021");
    }

    @Test
    void whatWasAnsweredIsNowhereInTheDossierAndNothingInTheAnswersLeadsBack() {
        handIn(1, MARKS.formatted("Herkenbaar"));

        assertThat(submissions.forTask(new TaskId("task-1"))).hasValueSatisfying(submission -> {
            assertThat(submission.settled()).isTrue();
            assertThat(submission.content()).isEmpty();
            assertThat(submission.hash())
                    .as("the same for every survey")
                    .isEqualTo(SubmissionSamples.content().hash(Map.of()));
        });
        for (String collection : features.mongo().getCollectionNames()) {
            String said = said(collection);
            if (collection.equals("survey_groups")) {
                assertThat(said)
                        .contains("Herkenbaar")
                        .doesNotContain("trj_", "org_", "acc_", "sub_", "task-", "2021-04-01", "$date", "$oid");
            } else {
                assertThat(said).as(collection).doesNotContain("Herkenbaar").doesNotContain("communication");
            }
        }
        assertThat(features.tasks.told).containsExactly(Map.of());
        assertThat(features.get(CheckingDossier.class)
                        .check(new TrajectoryId("trj_1"), null, board)
                        .faults())
                .as("the trail holds all the same")
                .isEmpty();
    }

    @Test
    void anAnswerThatIsSentAgainOrFinishedAfterACrashCountsOnce() {
        asked(1);
        features.tasks.crashes = true;
        assertThatThrownBy(() -> submit(1, MARKS.formatted("Eén keer"))).hasMessage("killed");
        features.tasks.crashes = false;

        submit(1, MARKS.formatted("Eén keer"));
        submit(1, MARKS.formatted("Toch anders"));

        assertThat(said("survey_groups")).containsOnlyOnce("Eén keer").doesNotContain("Toch anders");
        assertThat(features.mongo().findAll(SurveyGroup.class))
                .singleElement()
                .satisfies(group -> assertThat(group.size()).isEqualTo(1));
    }

    /** Every pair of views, of every filter and at every moment: what one has more than the other is nothing, or at least five answers. */
    @Test
    void noTwoViewsWhateverTheirFiltersAndMomentsDifferByFewerThanFive() {
        List<View> seen = new ArrayList<>();
        SurveyGroups groups = features.get(SurveyGroups.class);
        for (int i = 1; i <= 33; i++) {
            groups.add(
                    i % 3 == 0 ? "ZOO" : "KIB",
                    new SurveyForm.SurveyAnswers(1 + i % 5, 1 + i % 4, 1 + i % 3, 1 + i % 2, "Nummer " + i),
                    "token-" + i,
                    YearMonth.of(2021 + i / 12, 6));
            for (String framework : List.of("", "KIB", "ZOO")) {
                for (String year : List.of("", "2021", "2022", "2023")) {
                    seen.add(new View(framework + "/" + year + " after " + i, counted(framework, year)));
                }
            }
        }
        assertThat(seen).extracting(view -> view.answers().get(0)).contains(0, 5, 10, 15, 20, 30);
        for (View one : seen) {
            for (View other : seen) {
                int difference = Math.abs(one.answers().get(0) - other.answers().get(0));
                assertThat(difference == 0 || difference >= 5)
                        .as("%s and %s differ by %s", one.name(), other.name(), difference)
                        .isTrue();
                if (difference == 0
                        && one.name().split(" ")[0].equals(other.name().split(" ")[0])) {
                    assertThat(one.answers())
                            .as("the same answers, so the same marks: %s and %s", one.name(), other.name())
                            .isEqualTo(other.answers());
                }
            }
        }
        assertThat(features.mongo().findAll(SurveyGroup.class))
                .filteredOn(SurveyGroup::complete)
                .as("what views are added up from")
                .allMatch(group -> group.size() >= 5);
    }

    @Test
    void whatADossierOfAnEarlierVersionHoldsIsCountedOnceAndTakenOut() {
        for (int i = 1; i <= 5; i++) {
            trajectory(i);
            features.mongo()
                    .insert(SubmissionSamples.submitted(
                            Kinds.SURVEY,
                            new TrajectoryId("trj_" + i),
                            "acc_org",
                            "2020-12-0" + i + "T09:00:00Z",
                            Map.of(
                                    "trajectory",
                                    4,
                                    "report",
                                    4,
                                    "auditor",
                                    4,
                                    "communication",
                                    4,
                                    "remarks",
                                    "Oud " + i)));
        }
        ForgettingSurveys forgetting = features.get(ForgettingSurveys.class);

        forgetting.sweep();
        forgetting.sweep();

        assertThat(all().answers()).isEqualTo(5);
        assertThat(all().remarks()).hasSize(5);
        assertThat(features.mongo().findAll(Submission.class))
                .hasSize(5)
                .allMatch(submission -> submission.content().isEmpty());
        assertThat(said("surveys")).doesNotContain("Oud");
    }

    @Test
    void remarksAreForgottenAfterAYearAndMarksStay() {
        for (int i = 1; i <= 5; i++) {
            handIn(i, MARKS.formatted("Opmerking " + i));
        }
        ForgettingSurveys forgetting = features.get(ForgettingSurveys.class);
        clock.moveTo("2022-04-30T10:00:00Z");
        forgetting.sweep();
        assertThat(all().remarks()).hasSize(5);

        clock.moveTo("2022-05-01T10:00:00Z");
        forgetting.sweep();

        assertThat(all().remarks()).isEmpty();
        assertThat(all().answers()).isEqualTo(5);
    }

    @Test
    void whatWasTypedAndNeverHandedInIsForgottenWhenTheTermHasEnded() {
        asked(1);
        TaskWork work = features.get(TaskWork.class);
        work.saveDraft(work.open(new TaskId("task-1"), organisation(1)), tree(MARKS.formatted("Nog niet klaar")));
        ForgettingSurveys forgetting = features.get(ForgettingSurveys.class);
        forgetting.sweep();
        assertThat(said("submissions")).contains("Nog niet klaar");

        features.tasks.takeAway(new TaskId("task-1"));
        forgetting.sweep();

        assertThat(said("submissions")).doesNotContain("Nog niet klaar");
        assertThat(said("draft_changes")).doesNotContain("Nog niet klaar");
    }

    @Test
    void anOrganisationAndAnAuditorReadNoResults() {
        for (Caller other : List.of(organisation(1), caller("acc_lead", Role.AUDITOR, null))) {
            assertThatThrownBy(() -> results.of("", "", other)).isInstanceOf(ProblemException.class);
        }
    }

    private record View(String name, List<Integer> answers) {}

    private List<Integer> counted(String framework, String year) {
        Results view = results.of(framework, year, board);
        List<Integer> all = new ArrayList<>(List.of(view.answers()));
        view.questions().forEach(question -> all.addAll(question.marks()));
        return all;
    }

    private Results all() {
        return results.of("", "", board);
    }

    private String said(String collection) {
        StringBuilder all = new StringBuilder();
        for (Document document : features.mongo().getCollection(collection).find()) {
            all.append(document.toJson());
        }
        return all.toString();
    }

    private void handIn(int number, String typed) {
        asked(number);
        submit(number, typed);
    }

    private void asked(int number) {
        trajectory(number);
        put(number);
    }

    private void trajectory(int number) {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_" + number)
                        .of("org_" + number)
                        .scopes(Scope.LIBRARY)
                        .in(Phase.EVALUATION, "2021-03-01")
                        .build());
    }

    private void put(int number) {
        features.tasks.put(new HumanTask(
                new TaskId("task-" + number),
                Kinds.SURVEY,
                new TrajectoryId("trj_" + number),
                null,
                Set.of("org_" + number),
                LocalDate.parse("2030-01-01"),
                Instant.parse("2021-03-01T08:00:00Z")));
    }

    private Submission submit(int number, String typed) {
        return features.get(TaskWork.class).submit(new TaskId("task-" + number), organisation(number), tree(typed));
    }

    private static ObjectNode tree(String text) {
        return (ObjectNode) JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }

    private static Caller organisation(int number) {
        return caller("acc_" + number, Role.ORGANISATION, "org_" + number);
    }

    private static Caller caller(String account, Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId(account),
                account,
                account,
                account + "@x.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }
}
