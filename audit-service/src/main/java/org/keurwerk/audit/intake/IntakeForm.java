package org.keurwerk.audit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.IntakeForm.Earlier;
import org.keurwerk.audit.intake.IntakeForm.IntakeAnswers;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.text.Reachable;
import org.keurwerk.commons.text.WithoutLineBreaks;
import org.springframework.stereotype.Component;

/** Fill in the intake (intake invullen): some fifteen minutes of the organisation's work, from which the audit category follows. */
@Component
class IntakeForm implements TaskForm<IntakeAnswers, Earlier> {

    static final TaskKind KIND = TaskKind.of("Intake");
    private static final int MOST_STAFF = 100_000;
    private static final int MOST_BRANCHES = 10_000;
    private static final int MOST_PEOPLE = 100_000_000;

    private final Intakes intakes;
    private final Organisations organisations;
    private final Answers answers;

    IntakeForm(Intakes intakes, Organisations organisations, Answers answers) {
        this.intakes = intakes;
        this.organisations = organisations;
        this.answers = answers;
    }

    /**
     * What the organisation tells about itself.
     *
     * @param branches places where it serves people (vestigingen)
     * @param staffFte staff in full-time equivalents
     * @param reach people in its area
     */
    record IntakeAnswers(
            @NotBlank @WithoutLineBreaks @Size(max = 120) String contactName,
            @NotBlank @Email @Reachable @Size(max = 254) String contactEmail,
            @Nullable @WithoutLineBreaks @Size(max = 40) String contactPhone,
            @NotNull @PositiveOrZero @Max(MOST_BRANCHES) Integer branches,
            @NotNull @Positive @Max(MOST_STAFF) Double staffFte,
            @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer reach,
            @NotBlank @Size(max = 2000) String services,
            @Nullable @Size(max = 4000) String remarks) {}

    /** The address that is known already. */
    private record KnownContact(@Nullable String contactEmail) {}

    /**
     * Where the form begins with what the organisation filled in last time, which it is to check and may change.
     *
     * @param filledOn the day of that intake; null when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Earlier(@Nullable LocalDate filledOn) {}

    /** What may still be true of an earlier intake; the remarks belonged to their own trajectory. */
    private record FilledBefore(
            String contactName,
            String contactEmail,
            @Nullable String contactPhone,
            Integer branches,
            Double staffFte,
            Integer reach,
            String services) {

        static FilledBefore of(IntakeAnswers before) {
            return new FilledBefore(
                    before.contactName(),
                    before.contactEmail(),
                    before.contactPhone(),
                    before.branches(),
                    before.staffFte(),
                    before.reach(),
                    before.services());
        }
    }

    /** What the decision table reads. */
    private record Extent(Double staffFte, Integer branches) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.ORGANISATION;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<IntakeAnswers> content() {
        return IntakeAnswers.class;
    }

    @Override
    public Earlier view(Asked asked) {
        return new Earlier(earlier(asked).map(Answer::day).orElse(null));
    }

    private Optional<Answer<IntakeAnswers>> earlier(Asked asked) {
        return answers.lastOf(asked.trajectory().organisationId(), KIND, IntakeAnswers.class);
    }

    @Override
    public Record beginning(Asked asked) {
        Optional<Answer<IntakeAnswers>> earlier = earlier(asked);
        return earlier.isPresent()
                ? FilledBefore.of(earlier.get().content())
                : new KnownContact(organisations
                        .findById(asked.trajectory().organisationId())
                        .map(Organisation::email)
                        .orElse(null));
    }

    @Override
    public List<FieldProblem> check(IntakeAnswers answers, Asked asked) {
        return List.of();
    }

    @Override
    public Record follow(IntakeAnswers answers, Answered answered) {
        intakes.fill(answered.trajectoryId(), answers.staffFte(), answers.branches());
        return new Extent(answers.staffFte(), answers.branches());
    }
}
