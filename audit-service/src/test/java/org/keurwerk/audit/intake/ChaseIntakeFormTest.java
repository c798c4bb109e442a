package org.keurwerk.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.LaterDay;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.intake.ChaseIntakeForm.Step;
import org.keurwerk.audit.intake.IntakeChases.Chase;
import org.keurwerk.audit.intake.IntakeChases.Extension;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the office does about an intake that does not come. */
class ChaseIntakeFormTest {

    private static final LocalDate DUE = LocalDate.parse("2020-07-15");
    private static final LaterDay LATER_DAY =
            new LaterDay(new WorkingDays(Set.of()), new BusinessTime(new StandingClock("2020-07-23T08:00:00Z")), 90);

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final IntakeChases chases = new IntakeChases(SubmissionSamples.answers(mongo));
    private final FakeHumanTasks tasks = new FakeHumanTasks();
    private final List<String> stopped = new ArrayList<>();
    private final ChaseIntakeForm form = new ChaseIntakeForm(
            chases,
            OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord"),
            tasks,
            (trajectoryId, by, reason, day) -> stopped.add(trajectoryId + " " + by + " " + reason + " " + day),
            LATER_DAY);

    ChaseIntakeFormTest() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        tasks.put(new HumanTask(
                new TaskId("task-intake"), Kinds.INTAKE, TRJ_1, null, Set.of("org_1"), DUE, TrajectorySamples.STARTED));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}: {6}")
    @CsvSource({
        "CALLED, 2020-07-22, de directeur, Hij komt., , , ",
        "CALLED, , , , , , calledOn spokeWith said",
        "CALLED, 2020-07-24, de directeur, Hij komt., , , calledOn",
        "EXTENDED, , , , 2020-08-03, Vakantie, ",
        "EXTENDED, , , , , , newLastDay reason",
        "EXTENDED, , , , 2020-07-22, Vakantie, newLastDay",
        "CLOSED, , , , , Geen antwoord, ",
        "CLOSED, , , , , , reason"
    })
    void eachStepSaysWhatBelongsToIt(
            Step step,
            @Nullable LocalDate calledOn,
            @Nullable String spokeWith,
            @Nullable String said,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String fields) {
        assertThat(form.check(new Chase(step, calledOn, spokeWith, said, until, reason), asked()))
                .extracting(FieldProblem::field)
                .isEqualTo(fields == null ? List.of() : List.of(fields.split(" ")));
    }

    @Test
    void anExtensionEndsAfterThePresentLastDay() {
        tasks.moveDeadline(new TaskId("task-intake"), LocalDate.parse("2020-08-10"));

        assertThat(form.check(extended("2020-08-10"), asked()))
                .containsExactly(FieldProblem.of("newLastDay", "not-later", "2020-08-10"));
    }

    /** The rule is that of every extension. */
    @Test
    void anExtensionEndsOnAWorkingDayThatIsNotTooFar() {
        assertThat(form.check(extended("2020-08-02"), asked()))
                .containsExactly(FieldProblem.of("newLastDay", "no-working-day", "2020-08-03"));
        assertThat(form.check(extended("2099-08-03"), asked()))
                .extracting(FieldProblem::code)
                .containsExactly("too-far-ahead");
    }

    @Test
    void theIntakeHasAnotherLastDayAndTheOrganisationReadsWhy() {
        follow(extended("2020-08-03"), "2020-07-23");

        assertThat(tasks.openIn("trj_1")).extracting(HumanTask::dueOn).containsExactly(LocalDate.parse("2020-08-03"));
        assertThat(chases.extension(TRJ_1)).contains(new Extension(LocalDate.parse("2020-08-03"), "Vakantie"));
        assertThat(stopped).isEmpty();

        mongo.insert(SubmissionSamples.submitted(
                Kinds.INTAKE, TRJ_1, "acc_org", "2020-07-28T08:00:00Z", Map.of("branches", 11)));

        assertThat(chases.extension(TRJ_1)).as("of the next round").isEmpty();
    }

    @Test
    void closingEndsTheTrajectoryWithTheReason() {
        follow(new Chase(Step.CLOSED, LocalDate.parse("2020-07-23"), "x", "y", null, "Geen antwoord"), "2020-07-23");

        assertThat(stopped).containsExactly("trj_1 acc_office Geen antwoord 2020-07-23");
        assertThat(chases.of(TRJ_1).get(0).content())
                .isEqualTo(new Chase(Step.CLOSED, null, null, null, null, "Geen antwoord"));
    }

    @Test
    void thePageSaysSinceWhenItIsMissingAndWhatWasDoneBefore() {
        follow(called(), "2020-07-23");

        assertThat(form.view(asked()).dueOn()).isEqualTo(DUE);
        assertThat(form.view(asked()).email()).isEqualTo("contact@keurwerk.example");
        assertThat(form.view(asked()).before())
                .extracting(ChaseIntakeForm.Done::on)
                .containsExactly(LocalDate.parse("2020-07-23"));
        assertThat(SubmissionSamples.map(form.beginning(asked()))).containsExactly(Map.entry("calledOn", "2020-07-23"));
    }

    @Test
    void theOfficeIsAskedAWeekAfterTheTermAndAgainAfterACallOrTheNewTerm() {
        assertThat(timer("IntakeOverdue").on(TRJ_1)).isEqualTo("2020-07-22");

        assertThat(timer("IntakeStillMissing").on(TRJ_1)).isEqualTo("2020-07-22");

        follow(called(), "2020-07-23");
        assertThat(timer("IntakeStillMissing").on(TRJ_1)).isEqualTo("2020-07-30");

        follow(extended("2020-08-03"), "2020-07-30");
        assertThat(timer("IntakeStillMissing").on(TRJ_1)).isEqualTo("2020-08-10");
    }

    @Test
    void whoGaveMoreTimeInAnotherWayIsNotAskedBeforeIt() {
        tasks.moveDeadline(new TaskId("task-intake"), LocalDate.parse("2020-09-01"));

        assertThat(timer("IntakeStillMissing").on(TRJ_1)).isEqualTo("2020-09-08");
    }

    @Test
    void aCallAboutAnEarlierRoundDelaysNothing() {
        follow(called(), "2020-07-23");
        mongo.insert(SubmissionSamples.submitted(
                Kinds.INTAKE, TRJ_1, "acc_org", "2020-07-24T08:00:00Z", Map.of("branches", 11)));

        assertThat(timer("IntakeStillMissing").on(TRJ_1)).isEqualTo("2020-07-22");
    }

    @Test
    void aSettingThatIsNoTermIsNamed() {
        assertThatThrownBy(() -> new IntakeSettings("soon", "5 working days"))
                .hasMessageContaining("keurwerk.intake.chase-after")
                .hasMessageContaining("soon");
    }

    private ProcessTimer timer(String name) {
        WorkingDays calendar = new WorkingDays(Set.of());
        BusinessTime time = new BusinessTime(new StandingClock("2020-07-01T08:00:00Z"));
        Terms terms = new Terms(new Terms.Settings(Map.of("Intake", "2 weeks"), true, "5 working days"), calendar);
        IntakeSettings settings = new IntakeSettings("5 working days", "5 working days");
        IntakeTimers timers = new IntakeTimers();
        return List.of(
                        timers.intakeOverdue(settings, terms, calendar, time),
                        timers.intakeStillMissing(settings, chases, provided(), calendar, time))
                .stream()
                .filter(timer -> timer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ObjectProvider<HumanTasks> provided() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("tasks", tasks);
        return beans.getBeanProvider(HumanTasks.class);
    }

    private Asked asked() {
        return SubmissionSamples.asked(Kinds.CHASE_INTAKE, trajectories.known(TRJ_1), "acc_office", "2020-07-23");
    }

    private void follow(Chase chase, String day) {
        var submission =
                SubmissionSamples.submitted(Kinds.CHASE_INTAKE, TRJ_1, "acc_office", day + "T09:00:00Z", chase);
        mongo.insert(submission);
        form.follow(chase, SubmissionSamples.answered(submission, trajectories.known(TRJ_1)));
    }

    private static Chase called() {
        return new Chase(Step.CALLED, LocalDate.parse("2020-07-22"), "de directeur", "Hij komt.", null, null);
    }

    private static Chase extended(String until) {
        return new Chase(Step.EXTENDED, null, null, null, LocalDate.parse(until), "Vakantie");
    }
}
