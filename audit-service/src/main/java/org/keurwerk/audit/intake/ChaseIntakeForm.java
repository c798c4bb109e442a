package org.keurwerk.audit.intake;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.deadline.LaterDay;
import org.keurwerk.audit.intake.ChaseIntakeForm.Missing;
import org.keurwerk.audit.intake.IntakeChases.Chase;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.EndingTrajectory;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Ask after an intake that does not come (intake navragen): the office calls and notes what was said, extends the term, or closes the trajectory. An
 * intake that is handed in meanwhile ends the task.
 */
@Component
class ChaseIntakeForm implements TaskForm<Chase, Missing> {

    static final TaskKind KIND = TaskKind.of("ChaseIntake");

    private final IntakeChases chases;
    private final Organisations organisations;
    private final HumanTasks tasks;
    private final EndingTrajectory ending;
    private final LaterDay laterDay;

    ChaseIntakeForm(
            IntakeChases chases,
            Organisations organisations,
            HumanTasks tasks,
            EndingTrajectory ending,
            LaterDay laterDay) {
        this.chases = chases;
        this.organisations = organisations;
        this.tasks = tasks;
        this.ending = ending;
        this.laterDay = laterDay;
    }

    /** What the office did about it. */
    enum Step {
        /** Called (gebeld): the task comes again when there is still no intake. */
        CALLED,
        /** Extended (verlengd): the intake has another last day. */
        EXTENDED,
        /** Closed (gesloten): the trajectory ends. */
        CLOSED
    }

    /**
     * What is missing, and whom to call.
     *
     * @param dueOn the last day of the intake as it stands; null when it was handed in meanwhile
     * @param email of the organisation
     * @param phone of the organisation, where the office knows one
     * @param people of the organisation, whom to call
     * @param before what was done about it before, oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Missing(
            @Nullable LocalDate dueOn,
            @Nullable String email,
            @Nullable String phone,
            List<Person> people,
            List<Done> before) {}

    /** Somebody of the organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            String name,
            String purpose,
            @Nullable String email,
            @Nullable String phone) {}

    /** What was done on a day. */
    record Done(LocalDate on, Chase chase) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.OFFICE;
    }

    @Override
    public Readers readers() {
        return Readers.NOT_THE_ORGANISATION;
    }

    @Override
    public Class<Chase> content() {
        return Chase.class;
    }

    @Override
    public Missing view(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        Organisation organisation =
                organisations.findById(asked.trajectory().organisationId()).orElse(null);
        return new Missing(
                asked(trajectoryId).stream().map(HumanTask::dueOn).findFirst().orElse(null),
                organisation == null ? null : organisation.email(),
                organisation == null ? null : organisation.phone(),
                organisation == null
                        ? List.of()
                        : organisation.people().stream()
                                .map(one -> new Person(one.name(), one.purpose(), one.email(), one.phone()))
                                .toList(),
                chases.of(trajectoryId).stream()
                        .map(answer -> new Done(answer.day(), answer.content()))
                        .toList());
    }

    private List<HumanTask> asked(TrajectoryId trajectoryId) {
        return tasks.openIn(trajectoryId.value()).stream()
                .filter(task -> task.kind().equals(IntakeForm.KIND))
                .toList();
    }

    /** Most calls are noted on their day. */
    private record Today(LocalDate calledOn) {}

    @Override
    public Record beginning(Asked asked) {
        return new Today(asked.today());
    }

    @Override
    public List<FieldProblem> check(Chase chase, Asked asked) {
        return switch (chase.step()) {
            case CALLED -> called(chase, asked.today());
            case EXTENDED -> extended(chase, asked);
            case CLOSED -> reason(chase, "intake-close-reason");
        };
    }

    private static List<FieldProblem> called(Chase chase, LocalDate today) {
        List<FieldProblem> errors = new ArrayList<>();
        if (chase.calledOn() == null) {
            errors.add(FieldProblem.of("calledOn", "intake-call-day"));
        } else if (chase.calledOn().isAfter(today)) {
            errors.add(FieldProblem.of("calledOn", "intake-call-ahead"));
        }
        if (isBlank(chase.spokeWith())) {
            errors.add(FieldProblem.of("spokeWith", "intake-call-with"));
        }
        if (isBlank(chase.said())) {
            errors.add(FieldProblem.of("said", "intake-call-said"));
        }
        return errors;
    }

    private List<FieldProblem> extended(Chase chase, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>();
        LocalDate until = chase.newLastDay();
        if (until == null) {
            errors.add(FieldProblem.of("newLastDay", "intake-extend-day"));
        } else {
            LocalDate before = asked(asked.trajectory().id()).stream()
                    .map(HumanTask::dueOn)
                    .findFirst()
                    .orElse(asked.today());
            laterDay.problem("newLastDay", until, before).ifPresent(errors::add);
        }
        errors.addAll(reason(chase, "intake-extend-reason"));
        return errors;
    }

    private static List<FieldProblem> reason(Chase chase, String code) {
        return isBlank(chase.reason()) ? List.of(FieldProblem.of("reason", code)) : List.of();
    }

    /** Closing is written down here; the process hears of it when this answer has ended its task. */
    @Override
    public Record follow(Chase chase, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        switch (chase.step()) {
            case CALLED -> {}
            case EXTENDED -> {
                LocalDate until = Objects.requireNonNull(chase.newLastDay());
                asked(trajectoryId).forEach(task -> tasks.moveDeadline(task.id(), until));
            }
            case CLOSED ->
                ending.stop(
                        trajectoryId,
                        answered.author(),
                        Objects.requireNonNullElse(chase.reason(), ""),
                        answered.day());
        }
        return NOTHING;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
