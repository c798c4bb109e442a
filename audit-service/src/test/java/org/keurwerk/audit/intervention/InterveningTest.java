package org.keurwerk.audit.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.LaterDay;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.audit.OfficeIntervened;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the office does about a case that is not going well. */
class InterveningTest {

    private static final TaskId TASK = new TaskId("task-1");
    private static final LocalDate DUE = LocalDate.parse("2020-07-31");

    private final StandingClock clock = new StandingClock("2020-07-20T08:00:00Z");
    private final Features features = Features.small(clock);
    private final Accounts accounts = features.get(Accounts.class);
    private final BusinessTime time = features.get(BusinessTime.class);
    private final Interventions interventions = new Interventions(features.get(MongoTemplate.class));
    private final EventPublisher publisher = mock();
    private final Intervening intervening = new Intervening(
            interventions,
            List.of(
                    new Reminding(),
                    new Extending(
                            features.tasks,
                            new LaterDay(features.get(WorkingDays.class), time, 90),
                            features.get(Forms.class)),
                    new HandingTaskOver(features.get(HandingOver.class), features.tasks, accounts),
                    new AnsweringOnBehalf(features.tasks, features.get(Forms.class))),
            features.tasks,
            features.get(Trajectories.class),
            publisher,
            mock(OutboxRelay.class),
            time,
            features.get(Validator.class),
            features.get(Trail.class));
    private final Caller office = Caller.of(accounts.insert(AccountSamples.named("office", "Bureau", Role.OFFICE)));
    private final Caller colleague =
            Caller.of(accounts.insert(AccountSamples.named("colleague", "Collega", Role.OFFICE)));

    @BeforeEach
    void aTrajectory() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").build());
        given(publisher.envelope(anyString(), any(OfficeIntervened.class), any(), any()))
                .willAnswer(told -> new EventEnvelope<>(
                        told.getArgument(0),
                        "urn:test",
                        clock.instant(),
                        told.getArgument(2),
                        null,
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                        told.<OfficeIntervened>getArgument(1)));
    }

    @AfterEach
    void close() {
        features.close();
    }

    private void open(TaskKind kind, @Nullable Caller holder, String... candidates) {
        features.tasks.put(new HumanTask(
                TASK,
                kind,
                TRJ_1,
                holder == null ? null : holder.accountId(),
                Set.of(candidates),
                DUE,
                clock.instant()));
    }

    private static Intervene about(OfficeAct act) {
        return new Intervene(act, TASK, null, "Omdat het moet", null, null, null);
    }

    private static Intervene until(String day) {
        return new Intervene(OfficeAct.EXTENDED, TASK, null, "Vakantie", null, LocalDate.parse(day), null);
    }

    private HumanTask task() {
        return features.tasks.open(TASK).orElseThrow();
    }

    private List<Intervention> noted() {
        return interventions.of(TRJ_1, PageRequest.of(0, 10)).getContent();
    }

    @Test
    void aReminderIsKeptWithItsWordsAndToldWithoutThem() {
        open(Kinds.INTAKE, null, "org_1");

        intervening.intervene(TRJ_1, about(OfficeAct.REMINDED), office);

        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Omdat het moet");
            assertThat(one.by()).isEqualTo(office.accountId());
            assertThat(one.unfinished()).isNull();
            assertThat(one.pendingEvents())
                    .singleElement()
                    .extracting(PendingEvent::toString)
                    .asString()
                    .contains("org_1", "REMINDED")
                    .doesNotContain("Omdat het moet");
        });
    }

    @Test
    void anExtendedTaskHasItsNewLastDay() {
        open(Kinds.INTAKE, null, "org_1");

        Intervention done = intervening.intervene(TRJ_1, until("2020-08-14"), office);

        assertThat(task().dueOn()).isEqualTo(LocalDate.parse("2020-08-14"));
        assertThat(done.dueBefore()).isEqualTo(DUE);
        assertThat(done.dueOn()).isEqualTo(LocalDate.parse("2020-08-14"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2020-07-31, not-later",
        "2020-07-01, not-later",
        "2020-08-15, no-working-day",
        "2020-08-16, no-working-day",
        "2021-08-16, too-far-ahead"
    })
    void aDayThatCannotBeIsRefused(String day, String code) {
        open(Kinds.INTAKE, null, "org_1");

        assertThat(refused(() -> intervening.intervene(TRJ_1, until(day), office))
                        .errors())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("dueOn", code));
        assertThat(noted()).isEmpty();
        assertThat(task().dueOn()).isEqualTo(DUE);
    }

    @Test
    void nobodyGetsTimeForASelfEvaluationUntilAfterTheVisitBegan() {
        PlanningSamples.agreed(features.get(Visits.class), TRJ_1, "2020-09-02", "2020-09-03");
        open(Kinds.SELF_EVALUATION, null, "org_1");

        assertThat(refused(() -> intervening.intervene(TRJ_1, until("2020-09-02"), office))
                        .errors())
                .containsExactly(FieldProblem.of("dueOn", "needed-before", "2020-09-02"));
        intervening.intervene(TRJ_1, until("2020-09-01"), office);
        assertThat(task().dueOn()).isEqualTo("2020-09-01");
    }

    @Test
    void aTaskThatIsLateIsNotExtendedIntoThePast() {
        open(Kinds.INTAKE, null, "org_1");
        clock.moveTo("2020-08-20T08:00:00Z");

        assertThat(refused(() -> intervening.intervene(TRJ_1, until("2020-08-03"), office))
                        .errors())
                .extracting(FieldProblem::code)
                .containsExactly("in-the-past");
    }

    @Test
    void whereThereIsOneTaskOfAKindItsKindIsEnough() {
        open(Kinds.INTAKE, null, "org_1");

        intervening.intervene(
                TRJ_1, new Intervene(OfficeAct.REMINDED, null, "Intake", "Denkt u eraan?", null, null, null), office);

        assertThat(noted()).extracting(Intervention::taskId).containsExactly(TASK);
        assertThat(refused(() -> intervening.intervene(
                                TRJ_1,
                                new Intervene(OfficeAct.REMINDED, null, "Survey", "x", null, null, null),
                                office))
                        .kind())
                .isEqualTo(Intervening.TOO_LATE);
    }

    @Test
    void aCallIsNotedWithWhomSomebodySpoke() {
        Intervene call = new Intervene(OfficeAct.CALLED, null, null, "Komt volgende week", "De directeur", null, null);

        intervening.intervene(TRJ_1, call, office);

        assertThat(noted()).extracting(Intervention::spokenWith).containsExactly("De directeur");
        assertThat(refused(() -> intervening.intervene(
                                TRJ_1, new Intervene(OfficeAct.CALLED, null, null, "x", " ", null, null), office))
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("spokenWith");
    }

    @Test
    void aTaskGoesFromOneToAnotherWhoMayDoIt() {
        features.proposals.put(TASK, Map.of("proposedCategory", "XL", "proposedHalfDays", 4));
        open(Kinds.CHECK_INTAKE, office, "role_office");
        AccountId other = colleague.accountId();

        intervening.intervene(
                TRJ_1, new Intervene(OfficeAct.HANDED_OVER, TASK, null, "Ziek", null, null, other), office);

        assertThat(task().assignee()).isEqualTo(other);
        assertThat(refused(() -> intervening.intervene(
                                TRJ_1,
                                new Intervene(
                                        OfficeAct.HANDED_OVER, TASK, null, "x", null, null, new AccountId("acc_no")),
                                office))
                        .errors())
                .extracting(FieldProblem::code)
                .containsExactly("may-not-do-this-task");
    }

    @Test
    void theOfficeFillsInForWhoPhonedAndTheDossierSaysSo() {
        open(Kinds.INTAKE, null, "org_1");
        TaskWork work = features.get(TaskWork.class);

        intervening.intervene(
                TRJ_1,
                new Intervene(OfficeAct.ON_BEHALF, TASK, null, "Geen internet", "De directeur", null, null),
                office);

        assertThat(task().assignee()).isEqualTo(office.accountId());
        Submission saved = work.saveDraft(work.open(TASK, office), (ObjectNode)
                JsonMapper.builder().build().readTree("{}"));
        assertThat(features.get(ReadingAnswers.class).onBehalf(saved)).isTrue();
    }

    @Test
    void nobodyDeclaresForAnAuditorAndNobodyFillsInASurveyForOthers() {
        open(Kinds.DECLARE_INDEPENDENCE, colleague);
        assertThat(intervening.open(TRJ_1).get(0).acts()).doesNotContain(OfficeAct.ON_BEHALF);
        assertThat(refused(() -> intervening.intervene(TRJ_1, about(OfficeAct.ON_BEHALF), office))
                        .kind())
                .isEqualTo(Intervening.TOO_LATE);

        open(Kinds.SURVEY, null, "org_1");
        assertThat(intervening.open(TRJ_1).get(0).acts()).doesNotContain(OfficeAct.ON_BEHALF);
    }

    @Test
    void withoutWordsOrAboutATaskThatIsGoneNothingIsDone() {
        open(Kinds.INTAKE, null, "org_1");
        assertThat(refused(() -> intervening.intervene(
                                TRJ_1, new Intervene(OfficeAct.REMINDED, TASK, null, " ", null, null, null), office))
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("words");
        features.tasks.takeAway(TASK);

        assertThat(refused(() -> intervening.intervene(TRJ_1, about(OfficeAct.REMINDED), office))
                        .kind())
                .isEqualTo(Intervening.TOO_LATE);
        assertThat(noted()).isEmpty();
    }

    @Test
    void onlyTheOfficeMayAndOnlyWhileItRuns() {
        Caller director = Caller.of(accounts.insert(AccountSamples.named("director", "Directeur", Role.DIRECTOR)));
        open(Kinds.INTAKE, null, "org_1");
        assertThat(refused(() -> intervening.intervene(TRJ_1, about(OfficeAct.REMINDED), director))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);

        features.get(Trajectories.class).enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2020-07-20"));
        assertThat(refused(() -> intervening.intervene(TRJ_1, about(OfficeAct.REMINDED), office))
                        .kind())
                .isEqualTo(Intervening.ENDED);
    }

    @Test
    void whatACrashLeftIsDoneLaterAndToldOnce() {
        open(Kinds.INTAKE, null, "org_1");
        Intervention left = intervening.intervene(TRJ_1, until("2020-08-14"), office);
        features.get(MongoTemplate.class).remove(left);
        open(Kinds.INTAKE, null, "org_1");
        features.get(MongoTemplate.class).insert(unfinished(left));
        clock.moveTo("2020-07-20T08:01:00Z");

        intervening.sweep();
        intervening.sweep();

        assertThat(task().dueOn()).isEqualTo(LocalDate.parse("2020-08-14"));
        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.unfinished()).isNull();
            assertThat(one.pendingEvents()).hasSize(1);
        });
    }

    /** Whether it was done before the crash is not known any more: it is kept, and nobody is told. */
    @Test
    void whatACrashLeftAboutATaskThatIsGoneIsKept() {
        open(Kinds.INTAKE, null, "org_1");
        Intervention left = intervening.intervene(TRJ_1, until("2020-08-14"), office);
        features.get(MongoTemplate.class).remove(left);
        features.get(MongoTemplate.class).insert(unfinished(left));
        features.tasks.takeAway(TASK);
        clock.moveTo("2020-07-20T08:01:00Z");

        intervening.sweep();

        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.unfinished()).isNull();
            assertThat(one.pendingEvents()).isEmpty();
        });
    }

    private static Intervention unfinished(Intervention one) {
        return new Intervention(
                one.id(),
                one.trajectoryId(),
                one.organisationId(),
                one.act(),
                one.taskId(),
                one.task(),
                one.asked(),
                one.by(),
                one.words(),
                one.spokenWith(),
                one.dueBefore(),
                one.dueOn(),
                one.to(),
                one.at(),
                true,
                List.of(),
                1);
    }

    private static ProblemException refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
