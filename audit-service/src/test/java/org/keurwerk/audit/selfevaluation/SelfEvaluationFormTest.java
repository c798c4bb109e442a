package org.keurwerk.audit.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.calendar.CalendarSamples;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.SelfEvaluation.Answer;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A self-evaluation says something about every sub-norm, once. */
class SelfEvaluationFormTest {

    private final SelfEvaluationForm form = new SelfEvaluationForm(
            new Visits(DocumentStore.empty()),
            PlanningSamples.term(new FakeHumanTasks()),
            new SelfEvaluations(SubmissionSamples.answers(DocumentStore.empty())),
            before -> Map.of());
    private final Asked asked = SubmissionSamples.asked(
            Kinds.SELF_EVALUATION, TrajectorySamples.trajectory("trj_1").build(), "acc_org", "2020-12-20");

    @Test
    void everySubNormWithSituationAndJudgementIsWhole() {
        assertThat(form.check(evaluation(answer("1.1"), answer("1.2"), answer("1.3"), answer("2.1")), asked))
                .isEmpty();
    }

    @Test
    void whatIsMissingUnknownOrDoubleIsNamed() {
        assertThat(form.check(evaluation(answer("1.1"), answer("1.1"), answer("7.7"), answer("2.1")), asked))
                .containsExactly(
                        FieldProblem.of("answers[1].subNorm", "sub-norm-twice", "1.1"),
                        FieldProblem.of("answers[2].subNorm", "sub-norm-unknown", "1.1"),
                        FieldProblem.of("answers", "sub-norms-missing", "1.2, 1.3"));
    }

    @ParameterizedTest(name = "situation {0}, judgement {1}: {2}")
    @CsvSource({
        ", 3, answers[0].situation",
        "'  ', 3, answers[0].situation",
        "Goed., , answers[0].judgement",
        "Goed., 0, ",
        ", , answers[0].situation answers[0].judgement"
    })
    void aSituationAndAJudgementBelongTogetherAndNoughtIsAJudgement(
            @Nullable String situation, @Nullable Integer judgement, @Nullable String fields) {
        List<Answer> answers = new ArrayList<>(List.of(answer("1.2"), answer("1.3"), answer("2.1")));
        answers.add(0, new Answer("1.1", situation, judgement));

        assertThat(form.check(evaluation(answers.toArray(Answer[]::new)), asked))
                .extracting(FieldProblem::field)
                .isEqualTo(fields == null ? List.of() : List.of(fields.split(" ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ambitions':'a','bottlenecks':'b','answers':[{'subNorm':'1.1','judgement':4}]} | ",
                "{'ambitions':'a','bottlenecks':'b','answers':[{'subNorm':'1.1','judgement':5}]} | answers[0].judgement",
                "{'ambitions':'a','bottlenecks':'b','answers':[{'subNorm':'1.1','judgement':-1}]} | answers[0].judgement",
                "{'ambitions':' ','bottlenecks':'b','answers':[]} | ambitions",
                "{'ambitions':'a','answers':[{'judgement':1}]} | bottlenecks answers[0].subNorm",
                "{'ambitions':'a','bottlenecks':'b','answers':[null]} | answers[0]",
                "{'ambitions':'a','bottlenecks':'b'} | answers"
            })
    void whatDoesNotFitTheFormIsNamed(String typed, @Nullable String fields) {
        assertThat(SubmissionSamples.misfits(form, typed))
                .satisfies(misfits -> assertThat(String.join(" ", misfits).replaceAll("\\.?<list element>", ""))
                        .isEqualTo(fields == null ? "" : fields));
    }

    @Test
    void anEmptyFormHasARowPerSubNorm() {
        assertThat(SubmissionSamples.map(form.beginning(asked)))
                .containsExactly(Map.entry(
                        "answers",
                        List.of(
                                Map.of("subNorm", "1.1"),
                                Map.of("subNorm", "1.2"),
                                Map.of("subNorm", "1.3"),
                                Map.of("subNorm", "2.1"))));
    }

    private static SelfEvaluation evaluation(Answer... answers) {
        return new SelfEvaluation("Meer lezers.", "Te weinig geld.", Arrays.asList(answers));
    }

    private static Answer answer(String subNorm) {
        return new Answer(subNorm, "Het gaat goed.", 3);
    }

    @Test
    void itSaysWhetherItsDayIsProvisionalAndIsNeededBeforeTheVisit() {
        MongoTemplate mongo = DocumentStore.empty();
        Visits visits = new Visits(mongo);
        SelfEvaluationForm asked = new SelfEvaluationForm(
                visits,
                PlanningSamples.term(new FakeHumanTasks()),
                new SelfEvaluations(SubmissionSamples.answers(DocumentStore.empty())),
                before -> Map.of());
        Asked organisation = SubmissionSamples.asked(
                Kinds.SELF_EVALUATION, TrajectorySamples.trajectory("trj_1").build(), "acc_1", "2020-12-01");

        assertThat(asked.view(organisation).newDaysAwaited()).isTrue();
        assertThat(asked.neededBefore(TRJ_1)).isEmpty();
        assertThat(asked.provisionalDay(TRJ_1, LocalDate.of(2021, 2, 9))).contains(LocalDate.of(2021, 4, 20));

        PlanningSamples.agreedOn(visits, TRJ_1, "2020-11-02", "2021-02-11");
        assertThat(asked.view(organisation).newDaysAwaited()).isFalse();
        assertThat(asked.neededBefore(TRJ_1)).contains(LocalDate.of(2021, 2, 11));
        assertThat(asked.provisionalDay(TRJ_1, LocalDate.of(2021, 2, 9))).isEmpty();
    }

    @Test
    void whatIsAskedAgainAfterItsTermHasTheShortestTermFromThatDay() {
        MongoTemplate mongo = DocumentStore.empty();
        Visits visits = new Visits(mongo);
        PlanningSamples.agreedOn(visits, TRJ_1, "2020-11-02", "2021-02-11");
        Terms terms = new Terms(
                new Terms.Settings(Map.of("SelfEvaluation", "6 weeks"), true, "5 working days"),
                CalendarSamples.dutch());
        SelfEvaluationForm asked = new SelfEvaluationForm(
                visits,
                PlanningSamples.term(new FakeHumanTasks()),
                new SelfEvaluations(SubmissionSamples.answers(DocumentStore.empty())),
                before -> Map.of());

        assertThat(asked.dueOn(TRJ_1, LocalDate.of(2020, 12, 10), terms)).isEqualTo("2020-12-31");
        assertThat(asked.dueOn(TRJ_1, LocalDate.of(2021, 1, 20), terms)).isEqualTo("2021-01-27");
        assertThat(asked.dueOn(TRJ_1, LocalDate.of(2021, 2, 10), terms)).isEqualTo("2021-02-11");
    }

    @Test
    void aRenewalIsOfferedWhatWasWrittenLastTimeAndNothingIsFilledIn() {
        MongoTemplate mongo = DocumentStore.empty();
        mongo.insert(SubmissionSamples.submitted(
                Kinds.SELF_EVALUATION,
                new TrajectoryId("trj_before"),
                "acc_org",
                "2017-01-05T09:00:00Z",
                Map.of(
                        "ambitions", "Meer lezers.",
                        "bottlenecks", "Weinig ruimte.",
                        "answers",
                                List.of(
                                        Map.of("subNorm", "1.1", "situation", "Op orde.", "judgement", 3),
                                        Map.of(
                                                "subNorm",
                                                "99.9",
                                                "situation",
                                                "Van een ouder kader.",
                                                "judgement",
                                                1)))));
        SelfEvaluationForm renewed = new SelfEvaluationForm(
                new Visits(mongo),
                PlanningSamples.term(new FakeHumanTasks()),
                new SelfEvaluations(SubmissionSamples.answers(mongo)),
                before -> Map.of("1", "Leg doelen vast."));
        Asked renewal = SubmissionSamples.asked(
                Kinds.SELF_EVALUATION,
                TrajectorySamples.trajectory("trj_1").renews("trj_before").build(),
                "acc_org",
                "2020-12-20");

        LastTime last = Objects.requireNonNull(renewed.view(renewal).last());
        assertThat(last.answers()).containsOnlyKeys("1.1");
        assertThat(last.points()).containsEntry("1", "Leg doelen vast.");
        assertThat(SubmissionSamples.map(renewed.beginning(renewal)).toString()).doesNotContain("Op orde.");
        assertThat(renewed.rowsOf("last/1.1", renewal))
                .extracting(Answer::situation)
                .containsExactly("Op orde.");
        assertThat(renewed.rowsOf("last/99.9", renewal)).isEmpty();
        assertThat(renewed.rowsOf("acc_other", renewal)).isEmpty();
        assertThat(renewed.view(asked).last()).as("a first audit").isNull();
    }
}
