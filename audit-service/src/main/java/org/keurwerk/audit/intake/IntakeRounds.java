package org.keurwerk.audit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.CheckIntakeForm.Verdict;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.audit.worklist.RecordValues;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The rounds of an intake: what the organisation handed in, and with which remarks the office returned it. Every round is kept. */
@Component
public class IntakeRounds {

    private final Answers answers;

    IntakeRounds(Answers answers) {
        this.answers = answers;
    }

    /**
     * One round.
     *
     * @param number from 1
     * @param handedInOn the day on which the organisation handed it in
     * @param answers what it said
     * @param changed the answers that differ from those of the round before, by name; empty in the first
     * @param returned with what the office returned it; null when it was not returned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Round(
            int number,
            LocalDate handedInOn,
            IntakeAnswers answers,
            Set<String> changed,
            @Nullable Returned returned) {}

    /**
     * That the office returned it.
     *
     * @param on the day
     * @param toAnswers what it remarked on each answer
     * @param toIntake what it remarked on the whole; null when it did not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Returned(
            LocalDate on, IntakeRemarks toAnswers, @Nullable String toIntake) {

        /** What it remarked on an answer, by the answer's name; null when nothing. */
        public @Nullable Object remark(String answer) {
            return RecordValues.of(toAnswers, answer);
        }
    }

    /** All rounds, oldest first; none before the first intake was handed in. */
    public List<Round> of(TrajectoryId trajectoryId) {
        List<Answer<IntakeAnswers>> intakes = answers.all(trajectoryId, IntakeForm.KIND, IntakeAnswers.class);
        List<Answer<IntakeCheck>> checks = answers.all(trajectoryId, CheckIntakeForm.KIND, IntakeCheck.class);
        List<Round> rounds = new ArrayList<>();
        for (int at = 0; at < intakes.size(); at++) {
            Answer<IntakeAnswers> intake = intakes.get(at);
            Answer<IntakeAnswers> next = at + 1 < intakes.size() ? intakes.get(at + 1) : null;
            rounds.add(new Round(
                    at + 1,
                    intake.day(),
                    intake.content(),
                    at == 0 ? Set.of() : changed(intakes.get(at - 1).content(), intake.content()),
                    returned(intake, next, checks).orElse(null)));
        }
        return List.copyOf(rounds);
    }

    /** The last round, if the office returned it and the organisation has not answered yet. */
    Optional<Round> returnedLast(TrajectoryId trajectoryId) {
        List<Round> rounds = of(trajectoryId);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(rounds.get(rounds.size() - 1)).filter(last -> last.returned() != null);
    }

    private static Optional<Returned> returned(
            Answer<IntakeAnswers> intake, @Nullable Answer<IntakeAnswers> next, List<Answer<IntakeCheck>> checks) {
        return checks.stream()
                .filter(check -> check.content().verdict() == Verdict.RETURN)
                .filter(check -> !check.moment().isBefore(intake.moment()))
                .filter(check -> next == null || check.moment().isBefore(next.moment()))
                .findFirst()
                .map(check -> new Returned(
                        check.day(),
                        Objects.requireNonNullElse(check.content().toAnswers(), IntakeRemarks.NONE),
                        check.content().toIntake()));
    }

    private static Set<String> changed(IntakeAnswers before, IntakeAnswers after) {
        Set<String> changed = new TreeSet<>();
        for (Field field : ContentShape.of(IntakeAnswers.class).fields()) {
            Object then = RecordValues.of(before, field.name());
            Object now = RecordValues.of(after, field.name());
            if (!Objects.toString(then, "").equals(Objects.toString(now, ""))) {
                changed.add(field.name());
            }
        }
        return changed;
    }
}
