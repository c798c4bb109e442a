package org.keurwerk.audit.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The lead auditor proposes days for the visit; the organisation chooses among them. */
@Component
class ProposeVisitDatesForm implements TaskForm<ProposeVisitDatesForm.VisitProposal> {

    private final Trajectories trajectories;
    private final WorkingDays workingDays;

    ProposeVisitDatesForm(Trajectories trajectories, WorkingDays workingDays) {
        this.trajectories = trajectories;
        this.workingDays = workingDays;
    }

    /** One to three options. */
    record VisitProposal(@NotEmpty @Size(max = 3) List<@Valid @NotNull Option> options) {

        VisitProposal {
            options = options == null
                    ? List.of()
                    : options.stream()
                            .filter(option -> option != null && !option.days().isEmpty())
                            .toList();
        }
    }

    /** The days of one option, ascending. */
    record Option(@NotNull List<LocalDate> days) {

        Option {
            days = days == null
                    ? List.of()
                    : days.stream().filter(Objects::nonNull).sorted().toList();
        }
    }

    @Override
    public TaskKind kind() {
        return TaskKind.PROPOSE_VISIT_DATES;
    }

    @Override
    public Class<VisitProposal> content() {
        return VisitProposal.class;
    }

    @Override
    public List<FieldProblem> check(VisitProposal proposal, Asked asked) {
        VisitDays rule = rule(asked);
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < proposal.options().size(); i++) {
            String field = "options[" + i + "].days";
            rule.objection(proposal.options().get(i).days())
                    .ifPresent(code -> errors.add(FieldProblem.of(field, code, String.valueOf(rule.needed()))));
        }
        return errors;
    }

    private VisitDays rule(Asked asked) {
        Trajectory.Intake intake = asked.trajectory().intake();
        int halfDays = intake == null || intake.halfDays() == null ? 1 : intake.halfDays();
        return new VisitDays(workingDays, halfDays, asked.today());
    }

    @Override
    public Map<String, Object> apply(VisitProposal proposal, Submission submission, Trajectory trajectory) {
        List<List<LocalDate>> options =
                proposal.options().stream().map(Option::days).toList();
        trajectories.set(trajectory.id(), new Update().set("visitOptions", options));
        return Map.of();
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        AuditQuarter quarter = AuditQuarter.parse(asked.trajectory().auditQuarter());
        return Map.of(
                "daysNeeded", rule(asked).needed(),
                "quarterFrom", quarter.firstDay().toString(),
                "quarterTo", quarter.lastDay().toString());
    }
}
