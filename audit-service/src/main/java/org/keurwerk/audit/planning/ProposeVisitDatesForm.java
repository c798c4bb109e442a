package org.keurwerk.audit.planning;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.ProposeVisitDatesForm.VisitNeeds;
import org.keurwerk.audit.planning.ProposeVisitDatesForm.VisitProposal;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Propose days for the visit (bezoekdagen voorstellen): the lead auditor proposes, the organisation chooses among them. */
@Component
class ProposeVisitDatesForm implements TaskForm<VisitProposal, VisitNeeds> {

    static final TaskKind KIND = TaskKind.of("ProposeVisitDates");

    private final Visits visits;
    private final Intakes intakes;
    private final WorkingDays workingDays;

    ProposeVisitDatesForm(Visits visits, Intakes intakes, WorkingDays workingDays) {
        this.visits = visits;
        this.intakes = intakes;
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

    /** How long the visit takes, and within which quarter the audit falls. */
    record VisitNeeds(int daysNeeded, LocalDate quarterFrom, LocalDate quarterTo) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.LEAD_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<VisitProposal> content() {
        return VisitProposal.class;
    }

    @Override
    public VisitNeeds view(Asked asked) {
        AuditQuarter quarter = AuditQuarter.parse(asked.trajectory().auditQuarter());
        return new VisitNeeds(rule(asked).needed(), quarter.firstDay(), quarter.lastDay());
    }

    @Override
    public List<FieldProblem> check(VisitProposal proposal, Asked asked) {
        VisitDays rule = rule(asked);
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < proposal.options().size(); i++) {
            int option = i;
            String field = "options[" + i + "].days";
            List<LocalDate> days = proposal.options().get(i).days();
            rule.objection(days)
                    .ifPresentOrElse(
                            code -> errors.add(FieldProblem.of(field, code, String.valueOf(rule.needed()))), () -> {
                                if (proposal.options().indexOf(new Option(days)) < option) {
                                    errors.add(FieldProblem.of(field, "visit-option-twice"));
                                }
                            });
        }
        return errors;
    }

    private VisitDays rule(Asked asked) {
        return new VisitDays(workingDays, intakes.halfDays(asked.trajectory().id()), asked.today());
    }

    @Override
    public Record follow(VisitProposal proposal, Answered answered) {
        visits.propose(
                answered.trajectoryId(),
                proposal.options().stream().map(Option::days).toList());
        return NOTHING;
    }
}
