package org.keurwerk.audit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Proposal;
import org.keurwerk.audit.assessment.Proposing;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.decision.TakeDecisionForm.DecisionText;
import org.keurwerk.audit.decision.TakeDecisionForm.OutcomeChoice;
import org.keurwerk.audit.framework.OutcomeRule.Preset;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.report.SentBackReports;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Who may decide, on what, and that it is decided once. */
class TakeDecisionFormTest {

    private static final Caller DIRECTOR = Caller.of(AccountSamples.named("director", "Directeur", Role.DIRECTOR));
    private static final Submission FROZEN = submitted("2021-03-22T10:00:00Z");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Decisions decisions = new Decisions(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Scores scores = new Scores(mongo);
    private final ConsolidatedScores consolidated = new ConsolidatedScores(SubmissionSamples.answers(mongo), scores);
    private final SentBackReports sentBack = new SentBackReports(mongo);
    private final Independence independence =
            new Independence(List.of(new AuditedIt(teams)), PlanningSamples.attempts(mongo));
    private final List<Decision> followed = new ArrayList<>();
    private final TakeDecisionForm form = new TakeDecisionForm(
            decisions,
            ReportSamples.on(mongo),
            scores,
            independence,
            sentBack,
            new ToDecide.Gathering(
                    ReportSamples.on(mongo),
                    sentBack,
                    scores,
                    new Proposing(scores, consolidated),
                    taskId -> Map.of("proposedOutcome", "CERTIFIED"),
                    independence),
            new DecidingReaudits(ReportSamples.on(mongo), new Validity(4)),
            List.of((decision, trajectory, whole) -> followed.add(decision)),
            SubmissionSamples.content());
    private final Trajectory trajectory =
            trajectories.begin(TrajectorySamples.trajectory("trj_1").build());

    TakeDecisionFormTest() {
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co");
        scored(75.0);
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");
    }

    private void scored(double percent) {
        scores.consolidate(TRJ_1, 1, List.of(new NormScore("1", percent, 80.0, 55)), LocalDate.parse("2021-02-20"));
    }

    @Test
    void anOutcomeForEveryScopeIsADecision() {
        assertThat(check("acc_director", both(Outcome.CERTIFIED))).isEmpty();
    }

    @Test
    void whoeverDecidesOtherwiseThanProposedIsAskedWhy() {
        OutcomeChoice[] choices = {choice(Scope.LIBRARY, Outcome.CERTIFIED), choice(Scope.POI, Outcome.CONDITIONAL)};
        assertThat(check("acc_director", choices))
                .containsExactly(FieldProblem.of("deviation", "deviation-unexplained", "POI"));

        DecisionText explained = new DecisionText(Arrays.asList(choices), "Behaald.", "De POI-taken zijn nieuw.");
        assertThat(form.check(explained, asked("acc_director"))).isEmpty();
        form.follow(explained, SubmissionSamples.answered(FROZEN, trajectory));
        assertThat(decisions.of(TRJ_1).orElseThrow().deviation()).isEqualTo("De POI-taken zijn nieuw.");
    }

    @Test
    void whoMayNotDecideReadsWhyAndThatThereIsNothingToSendBack() {
        ToDecide seen = form.view(asked("acc_lead"));

        assertThat(seen.barred()).isEqualTo("AUDITED_IT");
        assertThat(seen.maySendBack()).isFalse();
        assertThat(form.view(asked("acc_director")).barred()).isNull();
    }

    @Test
    void theProposalNamesItsRuleAndFigures() {
        scored(54.9);

        Proposal proposal =
                Objects.requireNonNull(form.view(asked("acc_director")).proposal());

        assertThat(proposal.outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(proposal.rule()).isEqualTo(Preset.MINIMUM_PER_NORM);
        assertThat(proposal.normsBetween()).containsExactly("1");
        assertThat(proposal.minimum()).isEqualTo(55);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acc_lead", "acc_co"})
    void nobodyDecidesOnADossierTheyAudited(String auditor) {
        assertThatThrownBy(() -> check(auditor, both(Outcome.CERTIFIED)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Independence.NOT_INDEPENDENT));
        assertThat(PlanningSamples.attempts(mongo).in(TRJ_1, DIRECTOR))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.by().value()).isEqualTo(auditor));
    }

    @Test
    void whoWasOnlyProposedAsAuditorDoesNotDecideEither() {
        Trajectory proposed = TrajectorySamples.trajectory("trj_2").build();
        PlanningSamples.proposed(teams, TRJ_2, "acc_a", "acc_director");

        assertThatThrownBy(() -> form.check(
                        text(both(Outcome.CERTIFIED)),
                        SubmissionSamples.asked(Kinds.TAKE_DECISION, proposed, "acc_director", "2021-03-22")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void nothingIsDecidedWhileTheReportIsBackWithTheLead() {
        sentBack.sendBack(
                TRJ_1,
                trajectory.round(Phase.DECISION),
                ReportSamples.on(mongo).known(TRJ_1).id(),
                "Norm 6?",
                new AccountId("acc_director"),
                LocalDate.parse("2021-03-04"));

        assertThatThrownBy(() -> check("acc_director", both(Outcome.CERTIFIED)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(SendingReportBack.NOTHING_TO_DECIDE));
        assertThatThrownBy(() ->
                        form.follow(text(both(Outcome.CERTIFIED)), SubmissionSamples.answered(FROZEN, trajectory)))
                .isInstanceOf(ProblemException.class);
        assertThat(decisions.of(TRJ_1)).isEmpty();
    }

    @Test
    void aScopeWithoutOutcomeIsNamed() {
        assertThat(check("acc_director", choice(Scope.LIBRARY, Outcome.CERTIFIED)))
                .containsExactly(FieldProblem.of("outcomes", "scope-undecided", "POI"));
        assertThat(check("acc_director"))
                .containsExactly(FieldProblem.of("outcomes", "scope-undecided", "LIBRARY, POI"));
        assertThat(check("acc_director", choice(Scope.LIBRARY, Outcome.CERTIFIED), choice(Scope.POI, null)))
                .containsExactly(
                        FieldProblem.of("outcomes[1].outcome", "required", "CERTIFIED, CONDITIONAL, NOT_CERTIFIED"));
    }

    @Test
    void aScopeThatWasNotAskedForOrComesTwiceIsNamed() {
        assertThat(check(
                        "acc_director",
                        choice(Scope.LIBRARY, Outcome.CERTIFIED),
                        choice(Scope.CULTURE, Outcome.CERTIFIED),
                        choice(Scope.POI, Outcome.CERTIFIED),
                        choice(Scope.LIBRARY, Outcome.NOT_CERTIFIED)))
                .containsExactly(
                        FieldProblem.of("outcomes[1].scope", "scope-unknown", "LIBRARY, POI"),
                        FieldProblem.of("outcomes[3].scope", "scope-twice", "LIBRARY"));
    }

    @ParameterizedTest(name = "decided at {0}: on {1}, until {2}")
    @CsvSource({
        "2021-03-22T10:00:00Z, 2021-03-22, 2025-03-22",
        "2021-03-21T23:30:00Z, 2021-03-22, 2025-03-22",
        "2020-12-31T23:00:00Z, 2021-01-01, 2025-01-01",
        "2024-02-29T12:00:00Z, 2024-02-29, 2028-02-29",
        "2024-02-28T23:00:00Z, 2024-02-29, 2028-02-29"
    })
    void theDayOfTheDecisionIsThatOfAmsterdamAndTheCertificateRunsFourYears(String at, String on, String until) {
        form.follow(text(both(Outcome.CERTIFIED)), SubmissionSamples.answered(submitted(at), trajectory));

        assertThat(decisions.of(TRJ_1)).hasValueSatisfying(decision -> {
            assertThat(decision.decidedOn()).isEqualTo(on);
            assertThat(decision.validUntil()).isEqualTo(until);
            assertThat(decision.decidedBy()).hasToString("acc_director");
            assertThat(decision.hash()).hasSize(64);
        });
    }

    @ParameterizedTest(name = "{0} and {1}: any certified {2}")
    @CsvSource({
        "CERTIFIED, CERTIFIED, true",
        "NOT_CERTIFIED, CERTIFIED, true",
        "CONDITIONAL, CONDITIONAL, false",
        "CONDITIONAL, NOT_CERTIFIED, false"
    })
    void theProcessLearnsWhetherCertificatesWillCome(Outcome library, Outcome poi, boolean anyCertified) {
        assertThat(SubmissionSamples.variables(form.follow(
                        text(choice(Scope.LIBRARY, library), choice(Scope.POI, poi)),
                        SubmissionSamples.answered(submitted("2021-03-22T10:00:00Z"), trajectory))))
                .containsExactly(Map.entry("anyCertified", anyCertified));
        assertThat(decisions.outcomes(TRJ_1))
                .containsExactly(new ScopeOutcome(Scope.LIBRARY, library), new ScopeOutcome(Scope.POI, poi));
    }

    @Test
    void applyingItAgainAfterACrashLeavesOneDecision() {
        Submission frozen = submitted("2021-03-22T10:00:00Z");
        form.follow(text(both(Outcome.CERTIFIED)), SubmissionSamples.answered(frozen, trajectory));
        Decision first = decisions.of(TRJ_1).orElseThrow();

        form.follow(text(both(Outcome.CERTIFIED)), SubmissionSamples.answered(frozen, trajectories.known(TRJ_1)));

        assertThat(decisions.of(TRJ_1)).contains(first);
        assertThat(mongo.findAll(Decision.class)).hasSize(1);
    }

    @Test
    void anotherDecisionInTheSameTrajectoryIsRefusedAndTheFirstStands() {
        Submission frozen = submitted("2021-03-22T10:00:00Z");
        form.follow(text(both(Outcome.NOT_CERTIFIED)), SubmissionSamples.answered(frozen, trajectory));
        Decision first = decisions.of(TRJ_1).orElseThrow();

        assertThatThrownBy(() ->
                        form.follow(text(both(Outcome.CERTIFIED)), SubmissionSamples.answered(frozen, trajectory)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(decisions.of(TRJ_1)).contains(first);
        assertThat(decisions.outcomes(TRJ_1)).extracting(ScopeOutcome::outcome).containsOnly(Outcome.NOT_CERTIFIED);
    }

    @Test
    void theHashTellsOtherScoresApart() {
        assertThat(hashWith(75.0)).isEqualTo(hashWith(75.0)).isNotEqualTo(hashWith(74.9));
    }

    private String hashWith(double percent) {
        mongo.remove(new Query(), Decision.class);
        scored(percent);
        form.follow(text(both(Outcome.CERTIFIED)), SubmissionSamples.answered(FROZEN, trajectory));
        return decisions.of(TRJ_1).orElseThrow().hash();
    }

    @Test
    void aSubmissionThatWasNeverSubmittedDecidesNothing() {
        Submission draft = SubmissionSamples.draft(Kinds.TAKE_DECISION, TRJ_1, "acc_director");

        assertThatThrownBy(
                        () -> form.follow(text(both(Outcome.CERTIFIED)), SubmissionSamples.answered(draft, trajectory)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(decisions.of(TRJ_1)).isEmpty();
    }

    @Test
    void theDirectorSeesScoresReportAndProposal() {
        assertThat(SubmissionSamples.map(form.view(asked("acc_director"))))
                .containsOnlyKeys("proposedOutcome", "norms", "report", "proposal", "maySendBack")
                .containsEntry("proposedOutcome", "CERTIFIED");
        assertThat(SubmissionSamples.map(form.beginning(asked("acc_director"))))
                .containsExactly(Map.entry("outcomes", List.of(Map.of("scope", "LIBRARY"), Map.of("scope", "POI"))));
    }

    private List<FieldProblem> check(String account, OutcomeChoice... choices) {
        return form.check(text(choices), asked(account));
    }

    private Asked asked(String account) {
        return SubmissionSamples.asked(Kinds.TAKE_DECISION, trajectory, account, "2021-03-22");
    }

    private static Submission submitted(String at) {
        return SubmissionSamples.submitted(Kinds.TAKE_DECISION, TRJ_1, "acc_director", at, Map.of());
    }

    private static DecisionText text(OutcomeChoice... choices) {
        return new DecisionText(Arrays.asList(choices), "Alle normen zijn behaald.", null);
    }

    private static OutcomeChoice[] both(Outcome outcome) {
        return new OutcomeChoice[] {choice(Scope.LIBRARY, outcome), choice(Scope.POI, outcome)};
    }

    private static OutcomeChoice choice(Scope scope, @Nullable Outcome outcome) {
        return new OutcomeChoice(scope, outcome);
    }
}
