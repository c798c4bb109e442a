package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.AnswerTooLate;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From what is typed to a task that is done, on a real store and without an engine: what is asked of whom, frozen first, finished whatever happens. */
class SubmittingTest {

    private static final Caller ORGANISATION = caller("acc_org", Role.ORGANISATION, "org_1");
    private static final Caller COLLEAGUE = caller("acc_org-b", Role.ORGANISATION, "org_1");
    private static final Caller STRANGER = caller("acc_else", Role.ORGANISATION, "org_2");
    private static final Caller OFFICE = caller("acc_office", Role.OFFICE, null);
    private static final Caller OFFICE_TOO = caller("acc_office-b", Role.OFFICE, null);
    private static final String DUE = "2020-07-15";

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Submissions submissions = SubmissionSamples.on(mongo);
    private final FakeHumanTasks tasks = new FakeHumanTasks();
    private final StandingClock clock = new StandingClock("2020-07-10T08:00:00Z");
    private final BusinessTime time = new BusinessTime(clock);
    private final WordsForm form = new WordsForm();
    private final Forms forms = new Forms(List.of(
            form,
            new AnyForm(Kinds.CHECK_INTAKE, Actor.OFFICE),
            new AnyForm(Kinds.SCORE_NORMS, Actor.EACH_AUDITOR),
            new TogetherForm()));
    private final OpenTasks open = new OpenTasks(
            tasks, trajectories, submissions, forms, new WorkingDays(Set.of(LocalDate.parse("2020-07-14"))), time);
    private final Frameworks frameworks = FrameworkSamples.loadedInto(mongo);
    private final Trail trail = spy(TrailSamples.on(mongo, time));
    private final WritingTogether together = SubmissionSamples.together(mongo, submissions, time);
    private final RecordingProcess process = new RecordingProcess();
    private final Submitting submitting = new Submitting(
            submissions,
            new LateSubmissions(mongo),
            together,
            trajectories,
            new NormsAsked(frameworks),
            tasks,
            tasks,
            process,
            SubmissionSamples.content(),
            time,
            forms,
            trail,
            List.of());
    private final TaskWork work = new TaskWork(
            tasks, trajectories, new NormsAsked(frameworks), submissions, open, time, submitting, together, forms);

    /** What is asked: words, and none that are forbidden. */
    record Words(@NotBlank String words, @Nullable String more) {}

    private record Length(int length) {}

    private record Begins(String more) {}

    /** A form that asks for words. */
    private static class AnyForm implements TaskForm<Words, Nothing> {
        private final TaskKind kind;
        private final Actor actor;

        AnyForm(TaskKind kind, Actor actor) {
            this.kind = kind;
            this.actor = actor;
        }

        @Override
        public TaskKind kind() {
            return kind;
        }

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public Readers readers() {
            return Readers.ALL;
        }

        @Override
        public Class<Words> content() {
            return Words.class;
        }

        @Override
        public Nothing view(Asked asked) {
            return Nothing.NOTHING;
        }

        @Override
        public List<FieldProblem> check(Words words, Asked asked) {
            return List.of();
        }

        @Override
        public Record follow(Words words, Answered answered) {
            return Nothing.NOTHING;
        }
    }

    /** A form in which several write at once. */
    private static final class TogetherForm extends AnyForm {
        TogetherForm() {
            super(Kinds.SURVEY, Actor.ORGANISATION);
        }

        @Override
        public boolean together() {
            return true;
        }
    }

    private static final class WordsForm extends AnyForm {
        final List<String> applied = new ArrayList<>();

        WordsForm() {
            super(Kinds.INTAKE, Actor.ORGANISATION);
        }

        @Override
        public List<FieldProblem> check(Words words, Asked asked) {
            return words.words().contains("forbidden") ? List.of(FieldProblem.of("words", "invalid")) : List.of();
        }

        @Override
        public Record follow(Words words, Answered answered) {
            applied.add(words.words());
            return new Length(words.words().length());
        }

        @Override
        public Record beginning(Asked asked) {
            return new Begins("as it begins");
        }
    }

    @BeforeEach
    void anOrganisationIsAskedSomething() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        tasks.put(task("task-1", Kinds.INTAKE, null, Set.of("org_1"), DUE));
    }

    @Test
    void whatIsSubmittedIsFrozenAppliedAndToldToTheProcess() {
        Submission submitted = submit("{'words':'all is well'}");

        assertThat(submitted.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(submitted.settled()).isTrue();
        assertThat(submitted.late()).isFalse();
        assertThat(submitted.hash()).hasSize(64);
        assertThat(form.applied).containsExactly("all is well");
        assertThat(tasks.told).containsExactly(Map.of("length", 11));
        assertThat(tasks.open(new TaskId("task-1"))).isEmpty();
    }

    @Test
    void submittingTheSameAgainIsTheSameAnswerAndDoesNothingTwice() {
        Submission first = submit("{'words':'all is well'}");

        assertThat(submit("{'more':null,'words':'all is well'}")).isEqualTo(first);
        assertThat(form.applied).hasSize(1);
        assertThat(tasks.told).hasSize(1);
    }

    @Test
    void submittingSomethingElseAgainIsRefusedAndTheFirstStands() {
        Submission first = submit("{'words':'all is well'}");

        assertThatThrownBy(() -> submit("{'words':'on second thoughts'}"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(TaskWork.ALREADY_SUBMITTED));
        assertThat(submissions.forTask(new TaskId("task-1"))).contains(first);
    }

    @Test
    void whatSeveralWriteTogetherIsHandedInByWhoeverTookIt() {
        tasks.put(task("task-9", Kinds.SURVEY, "acc_org-b", Set.of("org_1"), DUE));
        TaskId shared = new TaskId("task-9");

        work.saveDraft(work.open(shared, ORGANISATION).typedIn(new Copy(0L, null)), tree("{'words':'from one'}"));
        work.saveDraft(work.open(shared, COLLEAGUE).typedIn(new Copy(0L, null)), tree("{'more':'from the other'}"));

        assertThat(problem(() -> work.release(shared, ORGANISATION))).isEqualTo(TaskWork.CLAIMED_BY_ANOTHER);
        assertThat(problem(() -> work.submit(shared, ORGANISATION, tree("{'words':'mine'}"))))
                .isEqualTo(TaskWork.CLAIMED_BY_ANOTHER);
        Submission handedIn = work.submit(
                work.open(shared, COLLEAGUE).typedIn(new Copy(0L, null)), COLLEAGUE, tree("{'more':'from the other'}"));
        assertThat(handedIn.content()).containsEntry("words", "from one").containsEntry("more", "from the other");
    }

    @Test
    void nobodyElseLearnsByRepeatingItThatItWasSubmitted() {
        submit("{'words':'all is well'}");

        for (Caller other : List.of(STRANGER, COLLEAGUE, OFFICE)) {
            assertThat(problem(() -> work.submit(new TaskId("task-1"), other, tree("{'words':'all is well'}"))))
                    .isEqualTo(ProblemKind.NOT_FOUND);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"{'words':' ','more':'kept'}", "{'words':'forbidden','more':'kept'}"})
    void whatIsRefusedIsKeptAsTheDraftAndTheTaskStaysOpen(String typed) {
        assertThat(problem(() -> submit(typed))).isEqualTo(ProblemKind.INVALID);

        assertThat(content()).containsEntry("more", "kept");
        assertThat(tasks.open(new TaskId("task-1"))).isPresent();
        assertThat(form.applied).isEmpty();
    }

    @Test
    void whatACrashLeavesBetweenFreezingAndEndingTheTaskTheSweepFinishes() {
        tasks.crashes = true;
        assertThatThrownBy(() -> submit("{'words':'all is well'}")).hasMessage("killed");
        assertThat(submissions.forTask(new TaskId("task-1"))).hasValueSatisfying(frozen -> {
            assertThat(frozen.state()).isEqualTo(SubmissionState.SUBMITTED);
            assertThat(frozen.settled()).isFalse();
        });

        tasks.crashes = false;
        clock.moveTo("2020-07-10T08:00:05Z");
        submitting.sweep();
        assertThat(tasks.told).as("not at once: somebody may be at it").isEmpty();
        clock.moveTo("2020-07-10T08:00:06Z");
        submitting.sweep();
        submitting.sweep();

        assertThat(tasks.told).containsExactly(Map.of("length", 11));
        assertThat(submissions.forTask(new TaskId("task-1")))
                .map(Submission::settled)
                .contains(true);
    }

    @Test
    void nothingFollowsFromWhatTheTrailDoesNotTellAndTheSweepTellsIt() {
        doThrow(new IllegalStateException("the trail is away")).when(trail).append(any(), any());
        assertThatThrownBy(() -> submit("{'words':'all is well'}")).hasMessage("the trail is away");
        assertThat(form.applied).isEmpty();
        assertThat(tasks.told).isEmpty();

        doCallRealMethod().when(trail).append(any(), any());
        clock.moveTo("2020-07-10T08:00:06Z");
        submitting.sweep();
        submitting.sweep();

        assertThat(tasks.told).hasSize(1);
        assertThat(TrailSamples.all(mongo, TRJ_1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(TrailAct.SUBMITTED);
            assertThat(entry.changes().get(0).after())
                    .isEqualTo(submissions
                            .forTask(new TaskId("task-1"))
                            .map(Submission::hash)
                            .orElse(null));
        });
    }

    @Test
    void whoeverHandedItInIsToldSoWhenTheyStillSaveADraft() {
        submit("{'words':'done'}");

        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> work.openToWrite(new TaskId("task-1"), ORGANISATION));

        assertThat(refused.kind()).isEqualTo(TaskWork.ALREADY_SUBMITTED);
    }

    @Test
    void whatComesTooLateIsToldAsThat() {
        work.saveDraft(work.open(new TaskId("task-1"), ORGANISATION), tree("{'words':'too late'}"));
        tasks.takeAway(new TaskId("task-1"));

        submit("{'words':'too late'}");

        assertThat(TrailSamples.all(mongo, TRJ_1))
                .extracting(TrailEntry::act)
                .containsExactly(TrailAct.SUBMITTED_TOO_LATE);
        assertThat(process.told).containsExactly("answered too late in trj_1");
        AnswerTooLate told = (AnswerTooLate) new WorklistMilestones()
                .answerTooLate(new LateSubmissions(mongo))
                .fact(trajectories.known(TRJ_1));
        assertThat(told.task()).isEqualTo("Intake");
        assertThat(told.submissionId())
                .isEqualTo(submissions
                        .forTask(new TaskId("task-1"))
                        .orElseThrow()
                        .id()
                        .value());
    }

    @Test
    void aCrashAfterTheTaskEndedIsNoReasonToCallItLate() {
        tasks.crashes = true;
        assertThatThrownBy(() -> submit("{'words':'all is well'}")).hasMessage("killed");
        tasks.crashes = false;
        tasks.complete(new TaskId("task-1"), Map.of());

        clock.moveTo("2020-07-10T08:00:06Z");
        submitting.sweep();

        assertThat(submissions.forTask(new TaskId("task-1"))).hasValueSatisfying(frozen -> {
            assertThat(frozen.settled()).isTrue();
            assertThat(frozen.late()).isFalse();
        });
    }

    @Test
    void oneSubmissionThatCannotBeFinishedDoesNotHoldUpTheNext() {
        tasks.put(task("task-2", Kinds.INTAKE, null, Set.of("org_1"), DUE));
        tasks.crashes = true;
        assertThatThrownBy(() -> submit("{'words':'first'}")).hasMessage("killed");
        assertThatThrownBy(() -> work.submit(new TaskId("task-2"), ORGANISATION, tree("{'words':'second'}")))
                .hasMessage("killed");
        tasks.crashes = false;
        mongo.updateFirst(
                Query.query(Criteria.where("taskId").is("task-1")),
                new Update().set("trajectoryId", "trj_gone"),
                Submission.class);

        clock.moveTo("2020-07-10T08:00:06Z");
        submitting.sweep();

        assertThat(submissions.forTask(new TaskId("task-1")))
                .map(Submission::settled)
                .contains(false);
        assertThat(submissions.forTask(new TaskId("task-2")))
                .map(Submission::settled)
                .contains(true);
    }

    @Test
    void whatWasFrozenWhenADeadlineTookTheTaskIsKeptLateAndNotTriedAgain() {
        tasks.crashes = true;
        assertThatThrownBy(() -> submit("{'words':'all is well'}")).hasMessage("killed");
        tasks.crashes = false;
        tasks.takeAway(new TaskId("task-1"));

        clock.moveTo("2020-07-10T08:00:06Z");
        submitting.sweep();

        assertThat(submissions.forTask(new TaskId("task-1"))).hasValueSatisfying(frozen -> {
            assertThat(frozen.late()).isTrue();
            assertThat(frozen.settled()).isTrue();
        });
        assertThat(tasks.told).isEmpty();
        assertThat(form.applied).as("nothing more follows from it").hasSize(1);
    }

    @Test
    void aDraftThatIsSubmittedAfterTheTaskIsGoneIsKeptAsItIsAndCalledLate() {
        save("{'words':'half a se'}");
        tasks.takeAway(new TaskId("task-1"));

        Submission late = submit("{'words':'half a sentence'}");

        assertThat(late.late()).isTrue();
        assertThat(late.settled()).isTrue();
        assertThat(late.content()).containsEntry("words", "half a sentence");
        assertThat(form.applied).as("nothing follows from it").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'words':'half a sentence'}", "{'words':''}", "{'more':'only this'}"})
    void whatCameTooLateMayBeSentAgainAndIsTheSameAnswer(String typed) {
        save("{'words':'half a se'}");
        tasks.takeAway(new TaskId("task-1"));
        Submission late = submit(typed);

        assertThat(submit(typed)).isEqualTo(late);
        assertThat(problem(() -> submit("{'words':'something else'}"))).isEqualTo(TaskWork.ALREADY_SUBMITTED);
    }

    @Test
    void aStrangerCannotFreezeADraftWhoseTaskIsGone() {
        save("{'words':'half a se'}");
        tasks.takeAway(new TaskId("task-1"));

        assertThat(problem(() -> work.submit(new TaskId("task-1"), STRANGER, tree("{'words':'mine'}"))))
                .isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(submissions.forTask(new TaskId("task-1")))
                .map(Submission::state)
                .contains(SubmissionState.DRAFT);
    }

    @ParameterizedTest(name = "at {0}: late {1}")
    @CsvSource({
        "2020-07-15T21:59:59Z, false",
        "2020-07-15T22:00:00Z, true",
    })
    void aDeadlineEndsAtTheEndOfItsDayInAmsterdam(String moment, boolean late) {
        clock.moveTo(moment);

        assertThat(submit("{'words':'just in time'}").late()).isEqualTo(late);
    }

    @Test
    void nothingIsSavedOverWhatWasSubmitted() {
        submit("{'words':'all is well'}");

        assertThat(problem(() -> save("{'words':'other'}"))).isEqualTo(ProblemKind.NOT_FOUND);
        tasks.put(task("task-1", Kinds.INTAKE, null, Set.of("org_1"), DUE));
        assertThat(problem(() -> save("{'words':'other'}"))).isEqualTo(TaskWork.ALREADY_SUBMITTED);
    }

    @Test
    void anEmptyFormBeginsWithWhatIsKnown() {
        assertThat(content()).isEqualTo(Map.of("more", "as it begins"));
        assertThat(work.open(new TaskId("task-1"), ORGANISATION).saved()).isEmpty();
    }

    @Test
    void aTaskOfOthersLooksLikeOneThatIsNotThere() {
        assertThat(problem(() -> work.open(new TaskId("task-1"), STRANGER))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(problem(() -> work.open(new TaskId("task-1"), OFFICE))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(problem(() -> work.claim(new TaskId("task-1"), OFFICE))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(problem(() -> work.submit(new TaskId("task-1"), OFFICE, tree("{'words':'x'}"))))
                .isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(problem(() -> work.open(new TaskId("task-none"), OFFICE))).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void whatOneOfTheOfficeHasTakenTheOthersNeitherSeeNorTake() {
        tasks.put(task("task-3", Kinds.CHECK_INTAKE, null, Set.of("role_office"), DUE));
        assertThat(inbox(OFFICE_TOO)).containsExactly("task-3");

        work.claim(new TaskId("task-3"), OFFICE);
        work.claim(new TaskId("task-3"), OFFICE);

        assertThat(inbox(OFFICE)).containsExactly("task-3");
        assertThat(inbox(OFFICE_TOO)).isEmpty();
        assertThat(problem(() -> work.claim(new TaskId("task-3"), OFFICE_TOO))).isEqualTo(TaskWork.CLAIMED_BY_ANOTHER);
        assertThat(problem(() -> work.submit(new TaskId("task-3"), OFFICE_TOO, tree("{'words':'x'}"))))
                .isEqualTo(TaskWork.CLAIMED_BY_ANOTHER);

        work.release(new TaskId("task-3"), OFFICE);
        assertThat(inbox(OFFICE_TOO)).containsExactly("task-3");
    }

    @Test
    void whatTheProcessGaveToOneIsNotGivenBack() {
        tasks.put(task("task-4", Kinds.SCORE_NORMS, "acc_office", Set.of(), DUE));

        work.release(new TaskId("task-4"), OFFICE);

        assertThat(tasks.open(new TaskId("task-4"))).map(HumanTask::assignee).contains(new AccountId("acc_office"));
    }

    @Test
    void whoSubmitsASharedTaskTakesItFirst() {
        tasks.put(task("task-3", Kinds.CHECK_INTAKE, null, Set.of("role_office"), DUE));

        Submission submitted = work.submit(new TaskId("task-3"), OFFICE, tree("{'words':'checked'}"));

        assertThat(submitted.author()).hasToString("acc_office");
        assertThat(submitted.settled()).isTrue();
    }

    @Test
    void onlyWhatARoleSharesAndNobodyTookCanBeTaken() {
        tasks.put(task("task-3", Kinds.CHECK_INTAKE, null, Set.of("role_office"), DUE));

        assertThat(open.inbox(OFFICE)).extracting(TaskSummary::claimable).containsExactly(true);
        assertThat(open.inbox(ORGANISATION)).extracting(TaskSummary::claimable).containsExactly(false);
        work.claim(new TaskId("task-3"), OFFICE);
        assertThat(open.inbox(OFFICE)).extracting(TaskSummary::claimable).containsExactly(false);
    }

    /** The fourteenth is a holiday here, the eleventh and twelfth are a weekend. */
    @ParameterizedTest(name = "on {0} a task due on Wednesday the fifteenth is {1}, {2} working days away")
    @CsvSource({
        "2020-07-09, CALM, 3",
        "2020-07-10, DUE, 2",
        "2020-07-12, DUE, 2",
        "2020-07-13, DUE, 1",
        "2020-07-14, DUE, 1",
        "2020-07-15, DUE, 0",
        "2020-07-16, LATE, -1",
        "2020-07-18, LATE, -2",
        "2020-07-20, LATE, -3"
    })
    void howUrgentATaskIsFollowsFromWorkingDays(LocalDate today, Urgency urgency, int left) {
        clock.moveTo(today + "T08:00:00Z");

        TaskSummary line = open.inbox(ORGANISATION).get(0);

        assertThat(line.urgency()).isEqualTo(urgency);
        assertThat(line.workingDaysLeft()).isEqualTo(left);
    }

    /** A term of weeks may end on a Saturday, a Sunday or a holiday. */
    @ParameterizedTest(name = "on {1} what is due on {0} is {2}, {3} working days away")
    @CsvSource({
        "2020-07-11, 2020-07-09, DUE, 1",
        "2020-07-11, 2020-07-10, DUE, 1",
        "2020-07-11, 2020-07-11, DUE, 0",
        "2020-07-11, 2020-07-12, LATE, -1",
        "2020-07-11, 2020-07-13, LATE, -1",
        "2020-07-14, 2020-07-13, DUE, 1",
        "2020-07-14, 2020-07-14, DUE, 0",
        "2020-07-10, 2020-07-11, LATE, -1"
    })
    void whatEndsOnAFreeDayIsDueOnThatDayAndOnNoOther(String due, LocalDate today, Urgency urgency, int left) {
        tasks.put(task("task-1", Kinds.INTAKE, null, Set.of("org_1"), due));
        clock.moveTo(today + "T08:00:00Z");

        TaskSummary line = open.inbox(ORGANISATION).get(0);

        assertThat(line.urgency()).isEqualTo(urgency);
        assertThat(line.workingDaysLeft()).isEqualTo(left);
    }

    @Test
    void whatIsDueSoonestComesFirst() {
        tasks.put(task("task-5", Kinds.INTAKE, null, Set.of("org_1"), "2020-07-14"));
        tasks.put(task("task-6", Kinds.INTAKE, null, Set.of("org_1"), "2020-08-01"));

        assertThat(inbox(ORGANISATION)).containsExactly("task-5", "task-1", "task-6");
    }

    @Test
    void whatOthersAreAskedIsShownToThoseWhoseDossierItIs() {
        tasks.put(task("task-3", Kinds.CHECK_INTAKE, null, Set.of("role_office"), DUE));

        assertThat(open.waitingForOthers(ORGANISATION))
                .extracting(line -> line.task().id().value())
                .containsExactly("task-3");
        assertThat(open.waitingForOthers(STRANGER)).isEmpty();
        assertThat(open.waitingForOthers(OFFICE))
                .extracting(line -> line.task().id().value())
                .containsExactly("task-1");
        assertThat(problem(() -> open.in(TRJ_1, STRANGER))).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void aTaskWhoseTrajectoryIsNotKnownYetIsLeftOut() {
        tasks.put(new HumanTask(
                new TaskId("task-7"),
                Kinds.INTAKE,
                new TrajectoryId("trj_unknown"),
                null,
                Set.of("org_1"),
                LocalDate.parse(DUE),
                Instant.parse("2020-07-01T08:00:00Z")));

        assertThat(inbox(ORGANISATION)).containsExactly("task-1");
    }

    private List<String> inbox(Caller caller) {
        return open.inbox(caller).stream().map(line -> line.task().id().value()).toList();
    }

    private Submission submit(String typed) {
        return work.submit(new TaskId("task-1"), ORGANISATION, tree(typed));
    }

    private void save(String typed) {
        work.saveDraft(work.open(new TaskId("task-1"), ORGANISATION), tree(typed));
    }

    private Map<String, Object> content() {
        return SubmissionSamples.content().toMap(work.typedSoFar(work.open(new TaskId("task-1"), ORGANISATION)));
    }

    private static ProblemKind problem(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.kind();
    }

    private static HumanTask task(
            String id, TaskKind kind, @Nullable String assignee, Set<String> candidates, String dueOn) {
        return new HumanTask(
                new TaskId(id),
                kind,
                TRJ_1,
                assignee == null ? null : new AccountId(assignee),
                candidates,
                LocalDate.parse(dueOn),
                Instant.parse("2020-07-01T08:00:00Z"));
    }

    private static ObjectNode tree(String text) {
        return (ObjectNode) JsonMapper.builder().build().readTree(text.replace('\'', '"'));
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
