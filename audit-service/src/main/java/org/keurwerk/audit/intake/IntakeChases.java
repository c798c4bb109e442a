package org.keurwerk.audit.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.ChaseIntakeForm.Step;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What the office did about an intake that did not come: read from its answers, the last of which counts. */
@Component
class IntakeChases {

    private final Answers answers;

    IntakeChases(Answers answers) {
        this.answers = answers;
    }

    /**
     * What was done.
     *
     * @param step which of the three
     * @param calledOn when the office called
     * @param spokeWith whom it spoke with
     * @param said what was said
     * @param newLastDay by when the intake is expected now
     * @param reason why the term is extended, or the trajectory closed; the organisation reads it
     */
    record Chase(
            @NotNull Step step,
            @Nullable LocalDate calledOn,
            @Nullable @Size(max = 200) String spokeWith,
            @Nullable @Size(max = 4000) String said,
            @Nullable LocalDate newLastDay,
            @Nullable @Size(max = 2000) String reason) {

        /** Only what belongs to the step is kept. */
        Chase {
            if (step != null && step != Step.CALLED) {
                calledOn = null;
                spokeWith = null;
                said = null;
            }
            if (step == Step.CALLED) {
                reason = null;
            }
            if (step != null && step != Step.EXTENDED) {
                newLastDay = null;
            }
        }
    }

    /** Another last day, and why; the organisation reads it. */
    record Extension(LocalDate until, String reason) {}

    /** All, oldest first. */
    List<Answer<Chase>> of(TrajectoryId trajectoryId) {
        return answers.all(trajectoryId, ChaseIntakeForm.KIND, Chase.class);
    }

    /** Those about the intake that is asked now, oldest first: those of an earlier round count no more. */
    List<Answer<Chase>> sinceHandedIn(TrajectoryId trajectoryId) {
        Optional<Answer<IntakeAnswers>> handedIn = answers.last(trajectoryId, IntakeForm.KIND, IntakeAnswers.class);
        return of(trajectoryId).stream()
                .filter(chase -> handedIn.filter(intake -> intake.moment().isAfter(chase.moment()))
                        .isEmpty())
                .toList();
    }

    /** The other last day of the intake that is asked now. */
    Optional<Extension> extension(TrajectoryId trajectoryId) {
        return sinceHandedIn(trajectoryId).stream()
                .map(Answer::content)
                .filter(chase -> chase.step() == Step.EXTENDED)
                .reduce((earlier, later) -> later)
                .map(chase -> new Extension(
                        Objects.requireNonNull(chase.newLastDay()), Objects.requireNonNullElse(chase.reason(), "")));
    }
}
