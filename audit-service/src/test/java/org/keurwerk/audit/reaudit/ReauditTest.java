package org.keurwerk.audit.reaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.NormsAsked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;

/** What follows a decision that was conditional or negative, from the decision to the norms that are asked about. */
class ReauditTest {

    private static final WorkingDays EVERY_WEEKDAY = new WorkingDays(Set.of());

    private final Features features = Features.shipped(new StandingClock("2024-02-29T10:00:00Z"));
    private final Reaudits reaudits = features.get(Reaudits.class);
    private final Trajectories trajectories = features.get(Trajectories.class);
    private final PlanningReaudits planning = features.get(PlanningReaudits.class);
    private final OpeningReaudits opening = features.get(OpeningReaudits.class);
    private final Framework kib = features.framework();

    @AfterEach
    void close() {
        features.close();
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 2024-08-29", "2023-08-31, 2024-02-29", "2021-08-30, 2022-02-28", "2024-03-08, 2024-09-09"})
    void theTermOfSixMonthsEndsOnAWorkingDayAndMeetsTheLastDayOfFebruary(LocalDate decidedOn, LocalDate reportBy) {
        assertThat(new ReauditSettings(Period.ofMonths(6), Period.ofYears(1), Period.ofDays(42))
                        .reportBy(decidedOn, EVERY_WEEKDAY))
                .isEqualTo(reportBy);
    }

    @Test
    void aYearAfterALeapDayIsTheLastDayOfFebruary() {
        ReauditSettings settings = new ReauditSettings(Period.ofMonths(6), Period.ofYears(1), Period.ofDays(42));

        assertThat(settings.notBefore(LocalDate.parse("2024-02-29"))).isEqualTo(LocalDate.parse("2025-02-28"));
        assertThat(settings.askedOn(LocalDate.parse("2024-02-29"))).isEqualTo(LocalDate.parse("2025-01-17"));
    }

    @Test
    void onlyNormsBelowTheMinimumAreAskedAboutAndAllWhereNoneIs() {
        InsufficientNorms rule = new InsufficientNorms(kib);

        assertThat(rule.of(scored(Map.of("6", 54.9, "2", 41.0)))).containsExactly("2", "6");
        assertThat(rule.of(scored(Map.of("6", 55.0)))).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void aConditionIsFollowedAtOnceAndARefusalAfterItsTime() {
        decide(Outcome.CONDITIONAL, Outcome.NOT_CERTIFIED);

        ReauditPlan condition = plan(Outcome.CONDITIONAL);
        ReauditPlan refusal = plan(Outcome.NOT_CERTIFIED);
        assertThat(condition.opensOn()).isEqualTo(LocalDate.parse("2024-02-29"));
        assertThat(condition.scopes()).containsExactly(Scope.LIBRARY);
        assertThat(condition.what().norms()).containsExactly("6");
        assertThat(condition.what().validUntil()).isEqualTo(LocalDate.parse("2028-02-29"));
        assertThat(refusal.opensOn()).isEqualTo(LocalDate.parse("2025-01-17"));
        assertThat(refusal.scopes()).containsExactly(Scope.POI);
        assertThat(refusal.what().validUntil()).isNull();
    }

    @Test
    void itBeginsOnceUnderTheSameVersionWithTheScoresOfLastTime() {
        decide(Outcome.CONDITIONAL, Outcome.CERTIFIED);
        organisation(null);

        opening.sweep();
        opening.sweep();

        Trajectory begun = trajectories.known(plan(Outcome.CONDITIONAL).id());
        assertThat(begun.frameworkVersion()).isEqualTo("I");
        assertThat(begun.scopes()).containsExactly(Scope.LIBRARY);
        assertThat(begun.isPartial()).isTrue();
        assertThat(begun.passes(Phase.INTAKE)).isFalse();
        assertThat(begun.asked(kib).norms()).extracting(Framework.Norm::id).containsExactly("6");
        assertThat(features.get(Scores.class).of(begun.id())).hasSize(7);
        assertThat(opening.idle()).isTrue();
        assertThat(opening.nextDue()).isNull();
    }

    @Test
    void itIsOfWhoTookThePlaceOfTheOrganisationMeanwhile() {
        decide(Outcome.CONDITIONAL, Outcome.CERTIFIED);
        organisation("org_successor");

        opening.sweep();

        assertThat(trajectories
                        .known(plan(Outcome.CONDITIONAL).id())
                        .organisationId()
                        .value())
                .isEqualTo("org_successor");
    }

    @Test
    void whoIsAuditedAnewAfterARefusalIsNotAskedWhetherItWantsOne() {
        decide(Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED);
        organisation(null);
        trajectories.letNextBegin(TRJ_1);
        trajectories.begin(TrajectorySamples.trajectory("trj_anew")
                .in(Phase.INTAKE, "2024-12-01")
                .build());

        assertThat(opening.doWhatIsDue(LocalDate.parse("2025-01-17"))).isEmpty();

        assertThat(plan(Outcome.NOT_CERTIFIED).state()).isEqualTo(ReauditPlan.State.OVERTAKEN);
    }

    @Test
    void aRefusalAfterARefusalIsFollowedByNone() {
        Trajectory again = TrajectorySamples.trajectory("trj_1")
                .reauditing(after(Outcome.NOT_CERTIFIED))
                .build();
        planning.decided(decision(Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED), again, kib);
        assertThat(reaudits.after(TRJ_1)).isEmpty();

        Trajectory condition = TrajectorySamples.trajectory("trj_1")
                .reauditing(after(Outcome.CONDITIONAL))
                .build();
        planning.decided(decision(Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED), condition, kib);
        assertThat(reaudits.after(TRJ_1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ScoreNorms,         scores[0].subNorm",
        "WriteConceptReport, findings[0].norm",
        "RespondToConcept,   remarks[0].norm"
    })
    void aNormThatWasSufficientIsNotAskedAboutAgain(String kind, String field) {
        Trajectory again = TrajectorySamples.trajectory("trj_1")
                .reauditing(after(Outcome.CONDITIONAL))
                .build();
        Map<String, Object> sufficient = Map.of(
                "ScoreNorms",
                Map.of("scores", List.of(Map.of("subNorm", "2.1", "score", 3, "rationale", "Gezien", "phase", "DO"))),
                "WriteConceptReport",
                Map.of("summary", "Goed", "findings", List.of(Map.of("norm", "2", "finding", "Goed"))),
                "RespondToConcept",
                Map.of("agreed", false, "remarks", List.of(Map.of("norm", "2", "text", "Nee"))));

        assertThat(problems(TaskKind.of(kind), again, sufficient.get(kind)))
                .contains(FieldProblem.of(field, Reaudit.NORM_CARRIED, "6"));
    }

    @Test
    void aVisitLiesWithinTheTermOfTheReaudit() {
        Trajectory again = TrajectorySamples.trajectory("trj_1")
                .reauditing(after(Outcome.CONDITIONAL))
                .build();

        assertThat(problems(
                        Kinds.PROPOSE_VISIT_DATES,
                        again,
                        Map.of("options", List.of(Map.of("days", List.of("2024-09-03"))))))
                .contains(FieldProblem.of("options[0].days", "visit-after-reaudit", "2024-08-29"));
    }

    @Test
    void aReauditIsNeitherConditionalNorCertifiedWithoutAReport() {
        Trajectory again = trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .reauditing(after(Outcome.CONDITIONAL))
                .build());

        assertThat(problems(Kinds.TAKE_DECISION, again, outcomes("CONDITIONAL", "CERTIFIED")))
                .contains(
                        FieldProblem.of("outcomes[0].outcome", "reaudit-not-conditional"),
                        FieldProblem.of("outcomes[1].outcome", "reaudit-without-report"));
    }

    private static Map<String, Object> outcomes(String library, String poi) {
        return Map.of(
                "outcomes",
                List.of(Map.of("scope", "LIBRARY", "outcome", library), Map.of("scope", "POI", "outcome", poi)),
                "rationale",
                "Daarom.");
    }

    private <C extends Record> List<FieldProblem> problems(
            TaskKind kind, Trajectory trajectory, @Nullable Object said) {
        @SuppressWarnings("unchecked")
        TaskForm<C, ?> form = (TaskForm<C, ?>) features.get(Forms.class).of(kind);
        Asked any = SubmissionSamples.asked(kind, trajectory, "acc_any", "2024-03-01");
        Asked asked = new Asked(
                any.task(),
                trajectory,
                features.get(NormsAsked.class).of(trajectory, form),
                new AccountId("acc_any"),
                any.today());
        return form.check(SubmissionSamples.content().read(cast(said), form.content()), asked);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(@Nullable Object said) {
        return said == null ? Map.of() : (Map<String, Object>) said;
    }

    private void organisation(@Nullable String successor) {
        var organisations = OrganisationSamples.in(features.mongo(), "org_noord_successor", "Andere");
        organisations.deleteAll();
        var own = OrganisationSamples.named(TrajectorySamples.ORGANISATION, "Bibliotheek Voorbeeld-Noord");
        if (successor == null) {
            organisations.insert(own);
        } else {
            var into = OrganisationSamples.named(successor, "Bibliotheek Voorbeeldregio");
            organisations.insert(into);
            organisations.insert(OrganisationSamples.merged(own, into.id()));
        }
    }

    private void decide(Outcome library, Outcome poi) {
        Trajectory trajectory = trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .in(Phase.DECISION, "2024-02-29")
                .build());
        features.get(Scores.class).consolidate(TRJ_1, 1, scored(Map.of("6", 50.0)), LocalDate.parse("2024-02-01"));
        planning.decided(decision(library, poi), trajectory, kib);
        planning.decided(decision(library, poi), trajectory, kib);
    }

    private static Decision decision(Outcome library, Outcome poi) {
        return new Decision(
                "dec_1",
                TRJ_1,
                1,
                List.of(new ScopeOutcome(Scope.LIBRARY, library), new ScopeOutcome(Scope.POI, poi)),
                "Daarom.",
                null,
                new AccountId("acc_director"),
                LocalDate.parse("2024-02-29"),
                LocalDate.parse("2028-02-29"),
                "hash",
                2);
    }

    private static Reaudit after(Outcome outcome) {
        return new Reaudit(
                TRJ_1,
                "dec_0",
                LocalDate.parse("2024-02-29"),
                outcome,
                List.of("6"),
                LocalDate.parse("2024-08-29"),
                null,
                LocalDate.parse("2028-02-29"));
    }

    private ReauditPlan plan(Outcome after) {
        return reaudits.after(TRJ_1).stream()
                .filter(plan -> plan.what().after() == after)
                .findFirst()
                .orElseThrow();
    }

    private List<NormScore> scored(Map<String, Double> otherwise) {
        return kib.norms().stream()
                .map(norm -> new NormScore(norm.id(), otherwise.getOrDefault(norm.id(), 75.0), 75.0, 55))
                .toList();
    }
}
