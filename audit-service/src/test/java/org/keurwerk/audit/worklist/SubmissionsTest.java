package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Drafts become submissions once. */
class SubmissionsTest {

    private static final Instant NOW = Instant.parse("2020-07-10T08:00:00Z");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Submissions submissions = SubmissionSamples.on(mongo);
    private final Asked asked = SubmissionSamples.asked(
            Kinds.INTAKE,
            trajectories.begin(TrajectorySamples.trajectory("trj_1")
                    .seenBy("acc_lead", "acc_co")
                    .build()),
            "acc_org",
            "2020-07-10");

    @Test
    void aDraftKeepsTheLastThatWasTypedAndCountsItsVersions() {
        submissions.saveDraft(opened(), Map.of("services", "Uitlenen"), NOW, null);
        Submission saved =
                submissions.saveDraft(opened(), Map.of("services", "Uitlenen en taal"), NOW.plusSeconds(5), null);

        assertThat(saved.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.content()).isEqualTo(Map.of("services", "Uitlenen en taal"));
        assertThat(saved.savedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(submissions.submittedIn(TRJ_1)).isEmpty();
    }

    @Test
    void freezingMakesADraftASubmissionForEver() {
        submissions.saveDraft(opened(), Map.of("services", "Concept"), NOW, null);
        Submission frozen = submissions.freeze(opened(), Map.of("services", "Klaar"), NOW, "hash-1", false);

        submissions.saveDraft(opened(), Map.of("services", "Toch anders"), NOW.plusSeconds(9), null);
        Submission second = submissions.freeze(opened(), Map.of("services", "Weer anders"), NOW, "hash-2", true);

        assertThat(second).isEqualTo(frozen);
        assertThat(submissions.forTask(asked.task().id())).contains(frozen);
        assertThat(frozen.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(frozen.submittedAt()).isEqualTo(NOW);
        assertThat(frozen.settled()).isFalse();
    }

    @Test
    void whoSubmitsWithoutADraftSubmitsToo() {
        Submission frozen = submissions.freeze(opened(), Map.of("services", "Klaar"), NOW, "hash-1", true);

        assertThat(frozen.late()).isTrue();
        assertThat(submissions.submittedIn(TRJ_1)).containsExactly(frozen);
        assertThat(submissions.freeze(opened(), Map.of("services", "Anders"), NOW, "hash-2", false))
                .isEqualTo(frozen);
    }

    @Test
    void whatComesAfterTheTaskIsGoneIsKeptLateAndIsToldBeforeItIsSettled() {
        Submission draft = submissions.saveDraft(opened(), Map.of("services", "Concept"), NOW, null);

        LateSubmissions lateOnes = new LateSubmissions(mongo);
        Submission late = lateOnes.freeze(draft, Map.of("services", "Te laat"), NOW.plusSeconds(60), "hash-9")
                .orElseThrow();

        assertThat(late.late()).isTrue();
        assertThat(late.content()).isEqualTo(Map.of("services", "Te laat"));
        assertThat(submissions.unsettled(NOW.plusSeconds(3600))).containsExactly(late);
        assertThat(lateOnes.freeze(draft, Map.of("services", "Nog later"), NOW, "hash-10"))
                .isEmpty();
        assertThat(submissions.forTask(draft.taskId())).contains(late);
        assertThat(lateOnes.last(TRJ_1)).contains(late);
    }

    @Test
    void onlyWhatWasFrozenLongEnoughAgoAndIsNotSettledIsToBeFinished() {
        Submission frozen = submissions.freeze(opened(), Map.of("services", "Klaar"), NOW, "hash-1", false);

        assertThat(submissions.unsettled(NOW)).isEmpty();
        assertThat(submissions.unsettled(NOW.plusMillis(1))).containsExactly(frozen);

        submissions.settled(frozen.id(), true);
        assertThat(submissions.unsettled(NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void ofAKindTheOldestComesFirst() {
        Submission later = insert(Kinds.SCORE_NORMS, "acc_co", "2021-02-13T08:00:00Z");
        Submission earlier = insert(Kinds.SCORE_NORMS, "acc_lead", "2021-02-12T08:00:00Z");
        insert(Kinds.INTAKE, "acc_org", "2020-07-12T08:00:00Z");

        assertThat(submissions.submittedIn(TRJ_1, Kinds.SCORE_NORMS)).containsExactly(earlier, later);
    }

    private OpenedTask opened() {
        return opened(Copy.ANY);
    }

    private OpenedTask opened(Copy copy) {
        return new OpenedTask(
                asked, mock(TaskForm.class), submissions.forTask(asked.task().id()), copy);
    }

    @Test
    void anOlderCopyIsNotSavedOverWhatSomebodyElseSaved() {
        submissions.saveDraft(opened(new Copy(0L, "copy_a")), Map.of("services", "Van de een"), NOW, null);

        assertThatThrownBy(() -> submissions.saveDraft(
                        opened(new Copy(0L, "copy_b")), Map.of("services", "Van de ander"), NOW.plusSeconds(5), null))
                .isInstanceOf(ChangedSince.class);
        assertThatThrownBy(() -> submissions.freeze(
                        opened(new Copy(0L, "copy_b")), Map.of("services", "Van de ander"), NOW, "hash", false))
                .isInstanceOf(ChangedSince.class);
        assertThat(submissions.forTask(asked.task().id()).orElseThrow().content())
                .isEqualTo(Map.of("services", "Van de een"));

        Submission onTop = submissions.saveDraft(
                opened(new Copy(1L, "copy_b")), Map.of("services", "Van beiden"), NOW.plusSeconds(9), null);
        assertThat(onTop.version()).isEqualTo(2);
    }

    /** A page saves by itself while its refused form is on the way; the page that is shown next was read before that. */
    @Test
    void whatSaysTheSameOnceMoreMakesNoCopyOld() {
        submissions.saveDraft(opened(new Copy(0L, "copy_a")), Map.of("branches", -3), NOW, null);
        Submission late = submissions.saveDraft(opened(new Copy(1L, "copy_a")), Map.of("branches", -3), NOW, null);
        assertThat(late.version()).isEqualTo(1);

        Submission next = submissions.freeze(
                opened(new Copy(1L, "copy_b")), Map.of("branches", 41), NOW.plusSeconds(9), "hash", false);
        assertThat(next.isSubmitted()).isTrue();
    }

    @Test
    void twoWhoSaveTheFirstDraftAtOnceAreTwo() {
        OpenedTask one = opened(new Copy(0L, "copy_a"));
        OpenedTask other = opened(new Copy(0L, "copy_b"));
        submissions.saveDraft(one, Map.of("services", "Van de een"), NOW, null);

        assertThatThrownBy(() -> submissions.saveDraft(other, Map.of("services", "Van de ander"), NOW, null))
                .isInstanceOf(ChangedSince.class);
        assertThat(submissions
                        .saveDraft(other, Map.of("services", "Van de een"), NOW, null)
                        .content())
                .as("the same text is no conflict")
                .isEqualTo(Map.of("services", "Van de een"));
    }

    private Submission insert(TaskKind kind, String author, String at) {
        return mongo.insert(SubmissionSamples.submitted(kind, TRJ_1, author, at, Map.of("some", "content")));
    }
}
