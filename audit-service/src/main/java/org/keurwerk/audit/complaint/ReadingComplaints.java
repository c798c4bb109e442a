package org.keurwerk.audit.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.complaint.Complaint.Handling;
import org.keurwerk.audit.complaint.Complaint.Reply;
import org.keurwerk.audit.complaint.Complaint.TakenBack;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The complaints, for the organisation that made them and for those who see every dossier; to auditors they are not there. */
@Component
public class ReadingComplaints {

    private final Complaints complaints;
    private final Trajectories trajectories;
    private final ComplaintView.Gathering gathering;

    ReadingComplaints(Complaints complaints, Trajectories trajectories, ComplaintView.Gathering gathering) {
        this.complaints = complaints;
        this.trajectories = trajectories;
        this.gathering = gathering;
    }

    /** How far it is. */
    public enum State {
        /** Nobody handles it yet. */
        FILED,
        /** Somebody does. */
        IN_HAND,
        /** It was answered. */
        ANSWERED,
        /** The organisation took it back. */
        WITHDRAWN
    }

    /**
     * A complaint, as it is read.
     *
     * @param trajectoryId the trajectory that it is about; null for none in particular
     * @param auditQuarter of that trajectory
     * @param handler by name; null until somebody handles it
     * @param since since when it is in this state
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Case(
            ComplaintId id,
            @Nullable TrajectoryId trajectoryId,
            @Nullable String auditQuarter,
            String organisation,
            State state,
            LocalDate since,
            String subject,
            String text,
            @Nullable String wish,
            LocalDate filedOn,
            LocalDate acknowledgeBy,
            LocalDate answerBy,
            List<Said> additions,
            @Nullable String handler,
            List<ComplaintView.SaidView> views,
            @Nullable Verdict verdict,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            @Nullable String measures,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause) {

        /** Whether it is still to be answered. */
        public boolean open() {
            return state == State.FILED || state == State.IN_HAND;
        }
    }

    /** What was said on a day. */
    public record Said(LocalDate on, String text) {}

    /** Whether the caller reads them at all. */
    public boolean opensTo(Caller caller) {
        return caller.is(Role.ORGANISATION) || caller.seesEverything();
    }

    /** All that are the caller's to read, latest first. */
    public List<Case> all(Caller caller) {
        demand(caller);
        return cases(caller.seesEverything() ? complaints.all() : complaints.in(own(caller)));
    }

    /** Those about a trajectory, latest first. */
    public List<Case> in(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        demand(caller);
        return cases(complaints.in(List.of(trajectoryId)).stream()
                .filter(complaint -> !complaint.general())
                .toList());
    }

    /** One that is the caller's to read. */
    public Case of(ComplaintId id, Caller caller) {
        return cases(List.of(one(id, caller))).get(0);
    }

    /** Whether the caller handles it, so that they may ask auditors about it. */
    public boolean handles(ComplaintId id, Caller caller) {
        return one(id, caller).isHandledBy(caller.accountId());
    }

    /** The trajectory in whose dossier it lies. */
    public TrajectoryId dossierOf(ComplaintId id, Caller caller) {
        return one(id, caller).trajectoryId();
    }

    /**
     * The one that is open in a dossier.
     *
     * @throws ProblemException when there is none, or it is not the caller's to read
     */
    public ComplaintId openIn(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        demand(caller);
        return complaints
                .last(trajectoryId)
                .filter(Complaint::isOpen)
                .map(Complaint::id)
                .orElseThrow(() -> new ProblemException(ChangingComplaint.COMPLAINT_OVER));
    }

    /** What is not theirs looks like what is not there. */
    Complaint one(ComplaintId id, Caller caller) {
        return complaints
                .find(id)
                .filter(complaint -> opensTo(caller))
                .filter(complaint ->
                        trajectories.find(complaint.trajectoryId(), caller).isPresent())
                .orElseThrow(() -> ProblemException.notFound("complaint"));
    }

    private void demand(Caller caller) {
        if (!opensTo(caller)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
    }

    private List<TrajectoryId> own(Caller caller) {
        return trajectories.ofOrganisations(caller.organisations()).stream()
                .map(Trajectory::id)
                .toList();
    }

    private List<Case> cases(Collection<Complaint> some) {
        Map<TrajectoryId, Trajectory> dossiers =
                trajectories.byIds(some.stream().map(Complaint::trajectoryId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Trajectory::id, Function.identity()));
        return some.stream()
                .map(complaint -> read(complaint, dossiers.get(complaint.trajectoryId())))
                .toList();
    }

    private Case read(Complaint complaint, @Nullable Trajectory dossier) {
        Handling handling = complaint.handling();
        Reply reply = complaint.reply();
        TakenBack withdrawn = complaint.withdrawn();
        State state = reply != null
                ? State.ANSWERED
                : withdrawn != null ? State.WITHDRAWN : handling == null ? State.FILED : State.IN_HAND;
        return new Case(
                complaint.id(),
                complaint.general() ? null : complaint.trajectoryId(),
                complaint.general() || dossier == null ? null : dossier.auditQuarter(),
                dossier == null ? "" : dossier.organisationName(),
                state,
                reply != null
                        ? reply.on()
                        : withdrawn != null ? withdrawn.on() : handling == null ? complaint.filedOn() : handling.on(),
                complaint.subject(),
                complaint.text(),
                complaint.wish(),
                complaint.filedOn(),
                complaint.acknowledgeBy(),
                complaint.answerBy(),
                complaint.additions().stream()
                        .map(addition -> new Said(addition.on(), addition.text()))
                        .toList(),
                handling == null ? null : gathering.name(handling.handler()),
                gathering.views(complaint),
                reply == null ? null : reply.verdict(),
                reply == null ? null : reply.on(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.measures(),
                withdrawn == null ? null : withdrawn.on(),
                withdrawn == null ? null : withdrawn.reason());
    }
}
