package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Drafts become submissions once, and who may read which. */
class SubmissionsTest {

    private static final Instant NOW = Instant.parse("2020-07-10T08:00:00Z");
    private static final Caller OFFICE = caller("acc_office", Role.OFFICE, null);
    private static final Caller ORGANISATION = caller("acc_org", Role.ORGANISATION, "org_1");
    private static final Caller STRANGER = caller("acc_org2", Role.ORGANISATION, "org_2");
    private static final Caller LEAD = caller("acc_lead", Role.AUDITOR, null);
    private static final Caller OTHER_AUDITOR = caller("acc_else", Role.AUDITOR, null);

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Submissions submissions = SubmissionSamples.on(mongo, trajectories);
    private final Asked asked = SubmissionSamples.asked(
            TaskKind.INTAKE,
            trajectories.begin(TrajectorySamples.trajectory("trj_1")
                    .team("acc_lead", "acc_co")
                    .build()),
            "acc_org",
            "2020-07-10");

    @Test
    void aDraftKeepsTheLastThatWasTypedAndCountsItsVersions() {
        submissions.saveDraft(asked, Map.of("services", "Uitlenen"), NOW);
        Submission saved = submissions.saveDraft(asked, Map.of("services", "Uitlenen en taal"), NOW.plusSeconds(5));

        assertThat(saved.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.content()).isEqualTo(Map.of("services", "Uitlenen en taal"));
        assertThat(saved.savedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(submissions.submittedIn("trj_1")).isEmpty();
    }

    @Test
    void freezingMakesADraftASubmissionForEver() {
        submissions.saveDraft(asked, Map.of("services", "Concept"), NOW);
        Submission frozen = submissions.freeze(asked, Map.of("services", "Klaar"), NOW, "hash-1", false);

        submissions.saveDraft(asked, Map.of("services", "Toch anders"), NOW.plusSeconds(9));
        Submission second = submissions.freeze(asked, Map.of("services", "Weer anders"), NOW, "hash-2", true);

        assertThat(second).isEqualTo(frozen);
        assertThat(submissions.forTask(asked.task().id())).contains(frozen);
        assertThat(frozen.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(frozen.submittedAt()).isEqualTo(NOW);
        assertThat(frozen.settled()).isFalse();
    }

    @Test
    void whoSubmitsWithoutADraftSubmitsToo() {
        Submission frozen = submissions.freeze(asked, Map.of("services", "Klaar"), NOW, "hash-1", true);

        assertThat(frozen.late()).isTrue();
        assertThat(submissions.submittedIn("trj_1")).containsExactly(frozen);
        assertThat(submissions.freeze(asked, Map.of("services", "Anders"), NOW, "hash-2", false))
                .isEqualTo(frozen);
    }

    @Test
    void whatComesAfterTheTaskIsGoneIsKeptLateAndIsNotTriedAgain() {
        Submission draft = submissions.saveDraft(asked, Map.of("services", "Concept"), NOW);

        Submission late = submissions.freezeLate(draft, Map.of("services", "Te laat"), NOW.plusSeconds(60), "hash-9");

        assertThat(late.late()).isTrue();
        assertThat(late.settled()).isTrue();
        assertThat(late.content()).isEqualTo(Map.of("services", "Te laat"));
        assertThat(submissions.unsettled(NOW.plusSeconds(3600))).isEmpty();
        assertThat(submissions.freezeLate(draft, Map.of("services", "Nog later"), NOW, "hash-10"))
                .isEqualTo(late);
    }

    @Test
    void onlyWhatWasFrozenLongEnoughAgoAndIsNotSettledIsToBeFinished() {
        Submission frozen = submissions.freeze(asked, Map.of("services", "Klaar"), NOW, "hash-1", false);

        assertThat(submissions.unsettled(NOW)).isEmpty();
        assertThat(submissions.unsettled(NOW.plusMillis(1))).containsExactly(frozen);

        submissions.settled(frozen.id());
        assertThat(submissions.unsettled(NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void ofAKindTheOldestComesFirst() {
        Submission later = insert(TaskKind.SCORE_NORMS, "acc_co", "2021-02-13T08:00:00Z");
        Submission earlier = insert(TaskKind.SCORE_NORMS, "acc_lead", "2021-02-12T08:00:00Z");
        insert(TaskKind.INTAKE, "acc_org", "2020-07-12T08:00:00Z");

        assertThat(submissions.submittedIn("trj_1", TaskKind.SCORE_NORMS)).containsExactly(earlier, later);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"SCORE_NORMS", "CONSOLIDATE_SCORES", "COMPOSE_TEAM", "DECLARE_INDEPENDENCE", "CHECK_INTAKE"})
    void whatTheBodyDiscussesWithinItselfIsNotForTheOrganisation(TaskKind kind) {
        Submission inside = insert(kind, "acc_lead", "2021-02-12T08:00:00Z");

        assertThat(submissions.readable("trj_1", ORGANISATION)).isEmpty();
        assertThatThrownBy(() -> submissions.get(inside.id(), ORGANISATION)).isInstanceOf(ProblemException.class);
        assertThat(submissions.readable("trj_1", OFFICE)).containsExactly(inside);
        assertThat(submissions.get(inside.id(), LEAD)).isEqualTo(inside);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            mode = Mode.EXCLUDE,
            names = {
                "SCORE_NORMS",
                "CONSOLIDATE_SCORES",
                "COMPOSE_TEAM",
                "DECLARE_INDEPENDENCE",
                "CHECK_INTAKE",
                "SURVEY"
            })
    void theRestIsForEverybodyWhoseDossierItIsAndForNobodyElse(TaskKind kind) {
        Submission said = insert(kind, "acc_somebody", "2021-02-12T08:00:00Z");

        for (Caller reader : List.of(ORGANISATION, OFFICE, LEAD, caller("acc_director", Role.DIRECTOR, null))) {
            assertThat(submissions.get(said.id(), reader)).isEqualTo(said);
            assertThat(submissions.readable("trj_1", reader)).containsExactly(said);
        }
        for (Caller stranger : List.of(STRANGER, OTHER_AUDITOR, caller("acc_service", Role.SERVICE, null))) {
            assertThatThrownBy(() -> submissions.get(said.id(), stranger)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> submissions.readable("trj_1", stranger)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anAuditorSeesTheScoresOfTheOthersOnceTheirOwnAreIn() {
        Caller co = caller("acc_co", Role.AUDITOR, null);
        Submission leads = insert(TaskKind.SCORE_NORMS, "acc_lead", "2021-02-12T08:00:00Z");

        assertThat(submissions.readable("trj_1", LEAD)).containsExactly(leads);
        assertThat(submissions.readable("trj_1", OFFICE)).containsExactly(leads);
        assertThat(submissions.readable("trj_1", co)).isEmpty();
        assertThatThrownBy(() -> submissions.get(leads.id(), co)).isInstanceOf(ProblemException.class);

        Submission own = insert(TaskKind.SCORE_NORMS, "acc_co", "2021-02-13T08:00:00Z");
        assertThat(submissions.readable("trj_1", co)).containsExactly(leads, own);
        assertThat(submissions.get(leads.id(), co)).isEqualTo(leads);
    }

    @Test
    void aSurveyIsReadByNobodyButTheOrganisationThatFilledIt() {
        Submission survey = insert(TaskKind.SURVEY, "acc_org", "2021-04-01T08:00:00Z");

        assertThat(submissions.get(survey.id(), ORGANISATION)).isEqualTo(survey);
        for (Caller other : List.of(OFFICE, LEAD, caller("acc_director", Role.DIRECTOR, null), STRANGER)) {
            assertThatThrownBy(() -> submissions.get(survey.id(), other)).isInstanceOf(ProblemException.class);
        }
        assertThat(submissions.readable("trj_1", OFFICE)).isEmpty();
    }

    @Test
    void aDraftIsNobodysToRead() {
        Submission draft = submissions.saveDraft(asked, Map.of("services", "Concept"), NOW);

        assertThatThrownBy(() -> submissions.get(draft.id(), ORGANISATION)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> submissions.get(draft.id(), OFFICE)).isInstanceOf(ProblemException.class);
    }

    private Submission insert(TaskKind kind, String author, String at) {
        return mongo.insert(SubmissionSamples.submitted(kind, "trj_1", author, at, Map.of("some", "content")));
    }

    private static Caller caller(String account, Role role, @Nullable String organisation) {
        return new Caller(account, account.substring(4), "Naam", "a@keurwerk.example", Set.of(role), organisation);
    }
}
