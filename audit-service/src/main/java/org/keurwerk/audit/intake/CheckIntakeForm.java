package org.keurwerk.audit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.CheckIntakeForm.ToCheck;
import org.keurwerk.audit.intake.IntakeRounds.Round;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.RecordValues;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Check the intake (intake beoordelen): the office accepts it and confirms category and length, which the decision table proposes; or it returns the
 * intake with remarks per answer, as often as needed. What departs from the table is asked again, with what is unusual about it, and needs a reason.
 */
@Component
class CheckIntakeForm implements TaskForm<IntakeCheck, ToCheck> {

    static final TaskKind KIND = TaskKind.of("CheckIntake");

    private final Intakes intakes;
    private final IntakeRounds rounds;
    private final ProcessProposals proposals;

    CheckIntakeForm(Intakes intakes, IntakeRounds rounds, ProcessProposals proposals) {
        this.intakes = intakes;
        this.rounds = rounds;
        this.proposals = proposals;
    }

    /** Audit categories (auditcategorie). */
    enum Category {
        S,
        M,
        L,
        XL
    }

    /** What becomes of an intake. */
    enum Verdict {
        /** Accepted (akkoord): category and length are set. */
        ACCEPT,
        /** Returned (teruggestuurd): the organisation answers again. */
        RETURN
    }

    /**
     * What the organisation filled in, and what the decision table makes of it.
     *
     * @param round how often it was handed in
     * @param changed the answers that differ from those of the round before, by name
     * @param before the round before, with the remarks with which it was returned; null in the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToCheck(
            @Nullable Category proposedCategory,
            @Nullable Integer proposedHalfDays,
            @Nullable IntakeAnswers intake,
            @Nullable Integer round,
            @Nullable List<String> changed,
            @Nullable Round before) {

        /** What an answer was in the round before; null where it is the same. */
        public @Nullable Object was(String answer) {
            return before == null || changed == null || !changed.contains(answer)
                    ? null
                    : RecordValues.of(before.answers(), answer);
        }

        /** What the office had remarked on an answer in the round before; null when nothing. */
        public @Nullable Object remarked(String answer) {
            return before == null || before.returned() == null
                    ? null
                    : before.returned().remark(answer);
        }
    }

    /** The proposal, filled in. */
    private record Proposed(
            @Nullable Category auditCategory, @Nullable Integer halfDays) {}

    /** Whether it was accepted, else it is filled in again. */
    private record Judged(boolean intakeAccepted) {}

    /** What the dossier shows of an intake that was accepted. */
    private record Accepted(
            Verdict verdict,
            @Nullable Category auditCategory,
            @Nullable Integer halfDays,
            @Nullable String remarks) {}

    /** What the dossier shows of one that was returned. */
    private record SentBack(
            Verdict verdict,
            @Nullable String toIntake,
            @Nullable IntakeRemarks toAnswers) {}

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
    public Class<IntakeCheck> content() {
        return IntakeCheck.class;
    }

    @Override
    public ToCheck view(Asked asked) {
        Proposed proposed = proposed(asked);
        List<Round> all = rounds.of(asked.trajectory().id());
        Round last = all.isEmpty() ? null : all.get(all.size() - 1);
        Round before = all.size() < 2 ? null : all.get(all.size() - 2);
        return new ToCheck(
                proposed.auditCategory(),
                proposed.halfDays(),
                last == null ? null : last.answers(),
                last == null ? null : last.number(),
                before == null || last == null ? null : List.copyOf(last.changed()),
                before);
    }

    @Override
    public Record beginning(Asked asked) {
        return proposed(asked);
    }

    private Proposed proposed(Asked asked) {
        Map<String, Object> proposal = proposals.forTask(asked.task().id());
        return proposal.get("proposedCategory") instanceof String category
                        && proposal.get("proposedHalfDays") instanceof Integer halfDays
                ? new Proposed(Category.valueOf(category), halfDays)
                : new Proposed(null, null);
    }

    @Override
    public List<FieldProblem> check(IntakeCheck check, Asked asked) {
        if (check.verdict() == Verdict.RETURN) {
            return check.hasRemarks() ? List.of() : List.of(FieldProblem.of("toIntake", "intake-return-remark"));
        }
        List<FieldProblem> errors = new ArrayList<>();
        if (check.hasRemarks()) {
            errors.add(FieldProblem.of("verdict", "intake-accept-remarks"));
        }
        if (check.auditCategory() == null) {
            errors.add(FieldProblem.of("auditCategory", "required"));
        }
        if (check.halfDays() == null) {
            errors.add(FieldProblem.of("halfDays", "required"));
        }
        errors.addAll(departing(check, proposed(asked)));
        return errors;
    }

    /** What departs from the table is asked again, with what is unusual about it; and why is needed. */
    private static List<FieldProblem> departing(IntakeCheck check, Proposed proposed) {
        List<FieldProblem> unusual = unusual(check, proposed);
        if (unusual.isEmpty()) {
            return List.of();
        }
        List<FieldProblem> errors = new ArrayList<>();
        if (!Boolean.TRUE.equals(check.departs())) {
            errors.addAll(unusual);
        }
        if (check.remarks() == null || check.remarks().isBlank()) {
            errors.add(FieldProblem.of("remarks", "reason-against-proposal"));
        }
        return errors;
    }

    private static List<FieldProblem> unusual(IntakeCheck check, Proposed proposed) {
        Category category = check.auditCategory();
        Integer halfDays = check.halfDays();
        List<FieldProblem> unusual = new ArrayList<>();
        if (category != null && proposed.auditCategory() != null && category != proposed.auditCategory()) {
            String code = category.compareTo(proposed.auditCategory()) > 0
                    ? "intake-category-larger"
                    : "intake-category-smaller";
            unusual.add(
                    FieldProblem.of("departs", code, proposed.auditCategory().name()));
        }
        if (halfDays != null && proposed.halfDays() != null && !halfDays.equals(proposed.halfDays())) {
            String code = halfDays > proposed.halfDays() ? "intake-visit-longer" : "intake-visit-shorter";
            unusual.add(FieldProblem.of("departs", code, proposed.halfDays().toString()));
        }
        return unusual;
    }

    @Override
    public Record follow(IntakeCheck check, Answered answered) {
        if (check.verdict() == Verdict.RETURN) {
            return new Judged(false);
        }
        intakes.accept(
                answered.trajectoryId(),
                Objects.requireNonNull(check.auditCategory()).name(),
                Objects.requireNonNull(check.halfDays()),
                answered.day());
        return new Judged(true);
    }

    @Override
    public Record shown(IntakeCheck check, TrajectoryId trajectoryId) {
        return check.verdict() == Verdict.RETURN
                ? new SentBack(check.verdict(), check.toIntake(), check.toAnswers())
                : new Accepted(check.verdict(), check.auditCategory(), check.halfDays(), check.remarks());
    }

    @Override
    public boolean wide() {
        return true;
    }
}
