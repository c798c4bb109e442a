package org.keurwerk.audit.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.complaint.AppointHandlerForm.Appointment;
import org.keurwerk.audit.complaint.Complaint.Handling;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Name who handles a complaint (behandelaar aanwijzen): somebody who was not involved. With it the organisation hears who it is. */
@Component
class AppointHandlerForm extends ComplaintForm<Appointment> {

    static final TaskKind KIND = TaskKind.of("AppointHandler");

    private static final String HANDLER = "handler";

    private final Complaints complaints;
    private final Uninvolved uninvolved;

    AppointHandlerForm(ComplaintView.Gathering gathering, Complaints complaints, Uninvolved uninvolved) {
        super(KIND, Actor.OFFICE, Appointment.class, gathering);
        this.complaints = complaints;
        this.uninvolved = uninvolved;
    }

    /** Who, by user name. */
    record Appointment(@NotBlank @Size(max = 100) @Chosen String handler) {}

    private record Appointed(String handler) {}

    /** Counted from the day on which it was filed, not from when it reached the office. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        LocalDate promised = complaints.known(trajectoryId).acknowledgeBy();
        return promised.isBefore(today) ? today : promised;
    }

    @Override
    public ComplaintView view(Asked asked) {
        return gathering.toAppoint(asked);
    }

    @Override
    public List<FieldProblem> check(Appointment appointment, Asked asked) {
        Complaint complaint = complaints.known(asked.trajectory().id());
        Optional<Account> handler = named(appointment.handler());
        if (handler.isEmpty()) {
            return List.of(FieldProblem.of(HANDLER, "handler-unknown"));
        }
        Optional<String> bar = uninvolved.bar(complaint, handler.get().id());
        bar.ifPresent(rule -> uninvolved.refused(
                complaint, KIND, asked.account(), handler.get().id(), rule));
        return bar.map(rule -> List.of(FieldProblem.of(
                        HANDLER, "handler-" + rule.toLowerCase(Locale.ROOT).replace('_', '-'))))
                .orElse(List.of());
    }

    private Optional<Account> named(String username) {
        return uninvolved.handlers().stream()
                .filter(account -> account.username().equals(Account.usernameOf(username)))
                .findFirst();
    }

    @Override
    public List<Changed> changes(Appointment appointment, Answered answered) {
        return List.of(new Changed(
                HANDLER,
                null,
                named(appointment.handler()).map(Account::displayName).orElse(appointment.handler())));
    }

    @Override
    public Record follow(Appointment appointment, Answered answered) {
        Account handler = named(appointment.handler())
                .orElseThrow(
                        () -> new IllegalStateException(appointment.handler() + " handles no complaints any more"));
        complaints.handle(complaints.known(answered.trajectoryId()).id(), new Handling(handler.id(), answered.day()));
        return new Appointed(handler.id().value());
    }
}
