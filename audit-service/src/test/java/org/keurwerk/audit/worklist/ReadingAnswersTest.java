package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who may read which answer, with the readers that the real forms name. */
class ReadingAnswersTest {

    private static final Features FEATURES = Features.small(new StandingClock("2021-02-23T08:00:00Z"));
    private static final Caller OFFICE = caller("acc_office", Role.OFFICE, null);
    private static final Caller ORGANISATION = caller("acc_org", Role.ORGANISATION, "org_1");
    private static final Caller STRANGER = caller("acc_org2", Role.ORGANISATION, "org_2");
    private static final Caller LEAD = caller("acc_lead", Role.AUDITOR, null);
    private static final Caller OTHER_AUDITOR = caller("acc_else", Role.AUDITOR, null);

    private final ReadingAnswers submissions = FEATURES.get(ReadingAnswers.class);

    @BeforeEach
    void begin() {
        FEATURES.mongo().remove(new Query(), Submission.class);
        FEATURES.mongo().remove(new Query(), Trajectory.class);
        FEATURES.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1")
                        .seenBy("acc_lead", "acc_co")
                        .build());
    }

    @AfterAll
    static void close() {
        FEATURES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ScoreNorms", "ConsolidateScores", "ComposeTeam", "DeclareIndependence", "CheckIntake"})
    void whatTheBodyDiscussesWithinItselfIsNotForTheOrganisation(String kind) {
        Submission inside = insert(TaskKind.of(kind), "acc_lead", "2021-02-12T08:00:00Z");

        assertThat(submissions.in(TRJ_1, ORGANISATION)).isEmpty();
        assertThatThrownBy(() -> submissions.one(inside.id(), ORGANISATION)).isInstanceOf(ProblemException.class);
        assertThat(submissions.in(TRJ_1, OFFICE)).extracting(Submission::id).containsExactly(inside.id());
        assertThat(submissions.one(inside.id(), LEAD)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Intake",
                "ProposeVisitDates",
                "ChooseVisitDate",
                "SelfEvaluation",
                "WriteConceptReport",
                "RespondToConcept",
                "FinaliseReport",
                "TakeDecision"
            })
    void theRestIsForEverybodyWhoseDossierItIsAndForNobodyElse(String kind) {
        Submission said = insert(TaskKind.of(kind), "acc_somebody", "2021-02-12T08:00:00Z");

        for (Caller reader : List.of(ORGANISATION, OFFICE, LEAD, caller("acc_director", Role.DIRECTOR, null))) {
            assertThat(submissions.one(said.id(), reader)).isEqualTo(said);
            assertThat(submissions.in(TRJ_1, reader)).extracting(Submission::id).containsExactly(said.id());
        }
        for (Caller stranger : List.of(STRANGER, OTHER_AUDITOR, caller("acc_service", Role.SERVICE, null))) {
            assertThatThrownBy(() -> submissions.one(said.id(), stranger)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> submissions.in(TRJ_1, stranger)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anAuditorSeesTheScoresOfTheOthersOnceTheirOwnAreIn() {
        Caller co = caller("acc_co", Role.AUDITOR, null);
        Submission leads = insert(Kinds.SCORE_NORMS, "acc_lead", "2021-02-12T08:00:00Z");

        assertThat(submissions.readable(TRJ_1, LEAD)).containsExactly(leads.id().value());
        assertThat(submissions.readable(TRJ_1, OFFICE))
                .containsExactly(leads.id().value());
        assertThat(submissions.in(TRJ_1, co)).isEmpty();
        assertThatThrownBy(() -> submissions.one(leads.id(), co)).isInstanceOf(ProblemException.class);

        Submission own = insert(Kinds.SCORE_NORMS, "acc_co", "2021-02-13T08:00:00Z");
        assertThat(submissions.in(TRJ_1, co)).extracting(Submission::id).containsExactly(leads.id(), own.id());
        assertThat(submissions.one(leads.id(), co)).isEqualTo(leads);
    }

    /** What {@link #insert} hands in. */
    record Some(String some) {}

    /** A decision that reached its task after the report had gone back is no decision. */
    @Test
    void whatCameAfterItsTaskWasTakenAwayIsReadByItsOwnSideAndCountsForNothing() {
        Submission decision = insert(Kinds.TAKE_DECISION, "acc_director", "2021-02-12T08:00:00Z");
        Submission response = insert(Kinds.RESPOND_TO_CONCEPT, "acc_org", "2021-02-12T08:00:00Z");
        FEATURES.mongo().updateMulti(new Query(), new Update().set("tookNoEffect", true), Submission.class);

        assertThat(submissions.in(TRJ_1, ORGANISATION))
                .extracting(Submission::id)
                .containsExactly(response.id());
        assertThat(submissions.in(TRJ_1, LEAD)).isEmpty();
        assertThat(submissions.in(TRJ_1, OFFICE)).hasSize(2);
        assertThatThrownBy(() -> submissions.one(decision.id(), ORGANISATION)).isInstanceOf(ProblemException.class);
        Answers answers = FEATURES.get(Answers.class);
        assertThat(answers.all(TRJ_1, Kinds.TAKE_DECISION, Some.class)).isEmpty();
        assertThat(answers.tooLate(TRJ_1, Kinds.TAKE_DECISION, Some.class)).isPresent();
    }

    @Test
    void aSurveyIsReadByNobodyButTheOrganisationThatFilledIt() {
        Submission survey = insert(Kinds.SURVEY, "acc_org", "2021-04-01T08:00:00Z");

        assertThat(submissions.one(survey.id(), ORGANISATION)).isEqualTo(survey);
        for (Caller other : List.of(OFFICE, LEAD, caller("acc_director", Role.DIRECTOR, null), STRANGER)) {
            assertThatThrownBy(() -> submissions.one(survey.id(), other)).isInstanceOf(ProblemException.class);
        }
        assertThat(submissions.in(TRJ_1, OFFICE)).isEmpty();
    }

    @Test
    void aDraftIsNobodysToRead() {
        Submission draft = FEATURES.mongo().insert(SubmissionSamples.draft(Kinds.INTAKE, TRJ_1, "acc_org"));

        assertThatThrownBy(() -> submissions.one(draft.id(), ORGANISATION)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> submissions.one(draft.id(), OFFICE)).isInstanceOf(ProblemException.class);
    }

    @Test
    void noFormLeavesItOpenWhoMayReadItsAnswers() {
        assertThat(FEATURES.get(Forms.class).all()).isNotEmpty().allSatisfy(form -> assertThat(form.readers())
                .as(form.kind().key())
                .isNotNull());
    }

    private Submission insert(TaskKind kind, String author, String at) {
        return FEATURES.mongo().insert(SubmissionSamples.submitted(kind, TRJ_1, author, at, Map.of("some", "content")));
    }

    private static Caller caller(String account, Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId(account),
                account.substring(4),
                "Naam",
                "a@keurwerk.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }
}
