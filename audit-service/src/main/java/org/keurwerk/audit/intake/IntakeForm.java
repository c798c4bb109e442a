package org.keurwerk.audit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.IntakeChases.Extension;
import org.keurwerk.audit.intake.IntakeForm.Earlier;
import org.keurwerk.audit.intake.IntakeRounds.Round;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.RecordValues;
import org.keurwerk.audit.worklist.TakeBack;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Fill in the intake (intake invullen): some fifteen minutes of the organisation's work, from which the audit category follows. */
@Component
class IntakeForm implements TaskForm<IntakeAnswers, Earlier> {

    static final TaskKind KIND = TaskKind.of("Intake");

    private final Intakes intakes;
    private final Organisations organisations;
    private final Answers answers;
    private final IntakeRounds rounds;
    private final IntakeChases chases;

    IntakeForm(
            Intakes intakes, Organisations organisations, Answers answers, IntakeRounds rounds, IntakeChases chases) {
        this.intakes = intakes;
        this.organisations = organisations;
        this.answers = answers;
        this.rounds = rounds;
        this.chases = chases;
    }

    /** The address that is known already. */
    private record KnownContact(@Nullable String contactEmail) {}

    /**
     * Where the form begins with what the organisation filled in last time, which it is to check and may change.
     *
     * @param filledOn the day of that intake; null when there is none
     * @param returned the round that the office returned, with its remarks; null when it returned none
     * @param extended the other last day that the office set; null when it set none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Earlier(
            @Nullable LocalDate filledOn,
            @Nullable Round returned,
            @Nullable Extension extended) {

        /** What the office asks about an answer; null when nothing. */
        public @Nullable Object remark(String answer) {
            return returned == null || returned.returned() == null
                    ? null
                    : returned.returned().remark(answer);
        }

        /** What was answered in the round that was returned. */
        public @Nullable Object was(String answer) {
            return returned == null ? null : RecordValues.of(returned.answers(), answer);
        }
    }

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
        Round returned = rounds.returnedLast(asked.trajectory().id()).orElse(null);
        return new Earlier(
                earlier(asked).map(Answer::day).orElse(null),
                returned,
                chases.extension(asked.trajectory().id()).orElse(null));
    }

    private Optional<Answer<IntakeAnswers>> earlier(Asked asked) {
        return answers.lastOf(asked.trajectory().organisationId(), KIND, IntakeAnswers.class);
    }

    /** After a round that was returned everything that was said in it stands, the remarks too. */
    @Override
    public Record beginning(Asked asked) {
        Optional<Round> returned = rounds.returnedLast(asked.trajectory().id());
        if (returned.isPresent()) {
            return returned.get().answers();
        }
        Optional<Answer<IntakeAnswers>> earlier = earlier(asked);
        return earlier.isPresent()
                ? FilledBefore.of(earlier.get().content())
                : new KnownContact(organisations
                        .findById(asked.trajectory().organisationId())
                        .map(Organisation::email)
                        .orElse(null));
    }

    @Override
    public Optional<TakeBack> takeBack() {
        return Optional.of(TakeBack.until(CheckIntakeForm.KIND, Phase.INTAKE));
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
