package org.keurwerk.audit.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Opening a suspension case (een schorsingszaak openen): the office says about which certificate of a trajectory, why, and when the organisation is heard. The
 * dossier is written first, then the process is told.
 */
@Component
@EnableConfigurationProperties(SuspensionSettings.class)
public class OpeningSuspension {

    private static final String SCOPE = "scope";
    private static final String HEARING = "hearingOn";

    private final Suspensions suspensions;
    private final Standings standings;
    private final SuspensionSettings settings;
    private final Trajectories trajectories;
    private final WorkingDays workingDays;
    private final Terms terms;
    private final TellingSuspensions telling;
    private final BusinessTime time;

    OpeningSuspension(
            Suspensions suspensions,
            Standings standings,
            SuspensionSettings settings,
            Trajectories trajectories,
            WorkingDays workingDays,
            Terms terms,
            TellingSuspensions telling,
            BusinessTime time) {
        this.suspensions = suspensions;
        this.standings = standings;
        this.settings = settings;
        this.trajectories = trajectories;
        this.workingDays = workingDays;
        this.terms = terms;
        this.telling = telling;
        this.time = time;
    }

    /**
     * What is said with it.
     *
     * @param scope what the certificate is for: a trajectory gives one for each
     * @param reason why the office thinks of suspending it; the organisation reads it
     * @param hearingOn the day of the hearing
     * @param hearingPlace where it is, and at what time
     */
    public record OpenSuspension(
            @NotNull Scope scope,
            @NotBlank @Size(max = 4000) String reason,
            @NotNull LocalDate hearingOn,
            @NotBlank @Size(max = 500) String hearingPlace) {}

    /** Whether the caller may open one now: the office, when the trajectory has a certificate that holds and no case is open. */
    public boolean open(TrajectoryId trajectoryId, Caller caller) {
        return caller.is(Role.OFFICE)
                && suspensions.last(trajectoryId).filter(Suspension::isOpen).isEmpty()
                && standings.of(trajectoryId, time.today()).stream()
                        .anyMatch(one -> one.state() == Standing.State.HOLDS);
    }

    /**
     * The trajectory, for the office.
     *
     * @throws ProblemException when it is not the caller's to open a case in
     */
    public Trajectory get(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return trajectory;
    }

    /** The first day on which a hearing can be. */
    public LocalDate firstHearing() {
        return workingDays.onOrAfter(time.today().plus(settings.notice()));
    }

    /** The last day on which a hearing can be, where the certificate does not end before. */
    public LocalDate lastHearing() {
        return time.today().plus(settings.within());
    }

    /**
     * Opens it.
     *
     * @throws ProblemException when it is not theirs to open, or what was said does not fit
     */
    public void open(TrajectoryId trajectoryId, OpenSuspension said, Caller caller) {
        Trajectory trajectory = get(trajectoryId, caller);
        Held certificate = fitting(trajectory, said);
        int sequence = suspensions.of(trajectoryId).size() + 1;
        Suspension suspension = Suspension.opened(
                new SuspensionId(Ids.of("sus", trajectoryId + "/" + sequence)),
                trajectoryId,
                sequence,
                certificate,
                said,
                caller.accountId(),
                time.now());
        if (!suspensions.open(suspension)) {
            throw ProblemException.invalid(List.of(openAlready(suspensions.known(trajectoryId))));
        }
        telling.finish(suspension);
    }

    private Held fitting(Trajectory trajectory, OpenSuspension said) {
        LocalDate today = time.today();
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Held> certificate = standings.of(trajectory.id(), today).stream()
                .filter(one -> one.scope() == said.scope())
                .findFirst();
        certificate.ifPresentOrElse(
                one -> refusal(one).ifPresent(problems::add), () -> problems.add(unknown(trajectory.id(), today)));
        suspensions
                .last(trajectory.id())
                .filter(Suspension::isOpen)
                .filter(open -> problems.isEmpty())
                .ifPresent(open -> problems.add(openAlready(open)));
        if (problems.isEmpty() && certificate.isPresent()) {
            hearing(said.hearingOn(), certificate.get()).ifPresent(problems::add);
        }
        if (!problems.isEmpty() || certificate.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return certificate.get();
    }

    private FieldProblem unknown(TrajectoryId trajectoryId, LocalDate today) {
        List<Held> certificates = standings.of(trajectoryId, today);
        return certificates.isEmpty()
                ? FieldProblem.of(SCOPE, "certificate-none")
                : FieldProblem.of(
                        SCOPE,
                        "certificate-unknown",
                        certificates.stream().map(one -> one.scope().name()).collect(Collectors.joining(", ")));
    }

    private static FieldProblem openAlready(Suspension open) {
        return FieldProblem.of(SCOPE, "suspension-open", open.certificateNumber());
    }

    /** Why a certificate cannot be suspended; also when it ends before anybody can be heard. */
    private Optional<FieldProblem> refusal(Held certificate) {
        Optional<FieldProblem> refused =
                Refusals.toSuspend(certificate).map(refusal -> FieldProblem.of(SCOPE, refusal.code(), refusal.since()));
        return refused.isPresent() || !firstHearing().isAfter(lastToDecide(certificate))
                ? refused
                : Optional.of(FieldProblem.of(
                        SCOPE, "certificate-ends-before-hearing", firstHearing().toString()));
    }

    /** The last day of a hearing after which it can be recorded and decided on, each within its term, before the certificate ends. */
    private LocalDate lastToDecide(Held certificate) {
        return terms.before(
                terms.before(certificate.validUntil().minusDays(1), DecideSuspensionForm.KIND), RecordHearingForm.KIND);
    }

    private Optional<FieldProblem> hearing(LocalDate day, Held certificate) {
        if (day.isBefore(firstHearing())) {
            return Optional.of(
                    FieldProblem.of(HEARING, "hearing-too-soon", firstHearing().toString()));
        }
        if (day.isAfter(lastToDecide(certificate))) {
            return Optional.of(FieldProblem.of(
                    HEARING, "hearing-after-end", lastToDecide(certificate).toString()));
        }
        if (day.isAfter(lastHearing())) {
            return Optional.of(
                    FieldProblem.of(HEARING, "hearing-too-far", lastHearing().toString()));
        }
        return workingDays.isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(FieldProblem.of(
                        HEARING, "no-working-day", workingDays.onOrAfter(day).toString()));
    }
}
