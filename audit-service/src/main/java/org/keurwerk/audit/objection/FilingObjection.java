package org.keurwerk.audit.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Objecting to a decision (bezwaar maken): the organisation, to a decision that did not certify all its scopes or to the withdrawal of a certificate, within the term. The dossier is written first, then
 * the process is told.
 */
@Component
@EnableConfigurationProperties(ObjectionSettings.class)
public class FilingObjection {

    private static final String GROUNDS = "grounds";

    private final Objections objections;
    private final Contestable contestable;
    private final Trajectories trajectories;
    private final TellingObjections telling;
    private final Terms terms;
    private final BusinessTime time;

    FilingObjection(
            Objections objections,
            Contestable contestable,
            Trajectories trajectories,
            TellingObjections telling,
            Terms terms,
            BusinessTime time) {
        this.objections = objections;
        this.contestable = contestable;
        this.trajectories = trajectories;
        this.telling = telling;
        this.terms = terms;
        this.time = time;
    }

    /** Why the decision should be another; committee, board and office read it. */
    public record FileObjection(@NotBlank @Size(max = 8000) String grounds) {}

    /** Whether the caller may object now. */
    public boolean open(TrajectoryId trajectoryId, Caller caller) {
        return caller.is(Role.ORGANISATION) && refusal(trajectoryId).isEmpty();
    }

    /** The last day on which an objection is in time, to what can be objected to or else to what was decided last; empty while nothing was decided. */
    public Optional<LocalDate> until(TrajectoryId trajectoryId) {
        return contested(trajectoryId)
                .or(() -> contestable.in(trajectoryId).stream().findFirst())
                .map(Contested::until);
    }

    /** The certificate of which an objection now would contest the withdrawal; empty when it would contest a decision on certification. */
    public Optional<String> withdrawn(TrajectoryId trajectoryId) {
        return contested(trajectoryId).map(Contested::certificateNumber);
    }

    /** Why the caller cannot object now, in a trajectory of theirs; empty when they can. */
    public Optional<FieldProblem> refused(TrajectoryId trajectoryId, Caller caller) {
        return caller.is(Role.ORGANISATION) ? refusal(trajectoryId) : Optional.empty();
    }

    /**
     * Files one.
     *
     * @throws ProblemException when it is not theirs to object, or not now
     */
    public void file(TrajectoryId trajectoryId, FileObjection said, Caller caller) {
        Trajectory trajectory = get(trajectoryId, caller);
        refusal(trajectoryId).ifPresent(refused -> {
            throw ProblemException.invalid(List.of(refused));
        });
        Contested contested = contested(trajectoryId).orElseThrow();
        int sequence = objections.of(trajectoryId).size() + 1;
        Objection objection = new Objection(
                new ObjectionId(Ids.of("obj", trajectory.id() + "/" + sequence)),
                trajectory.id(),
                sequence,
                contested.id(),
                contested.on(),
                contested.certificateNumber(),
                contested.scopes(),
                said.grounds(),
                caller.accountId(),
                time.now(),
                terms.after(time.today(), DecideObjectionForm.KIND),
                null,
                null,
                null,
                true,
                1);
        if (!objections.file(objection)) {
            throw ProblemException.invalid(List.of(already(objections.known(trajectoryId))));
        }
        telling.finish(objection);
    }

    /**
     * The trajectory, for its organisation.
     *
     * @throws ProblemException when it is not theirs to object in
     */
    public Trajectory get(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.ORGANISATION)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return trajectory;
    }

    /** Why nobody can object; each reason says since or until when it is so. */
    private Optional<FieldProblem> refusal(TrajectoryId trajectoryId) {
        List<Contested> all = contestable.in(trajectoryId);
        if (all.isEmpty()) {
            return Optional.of(FieldProblem.of(GROUNDS, "objection-no-decision"));
        }
        return contested(trajectoryId).isPresent()
                ? Optional.empty()
                : refusal(all.get(0), objections.of(trajectoryId));
    }

    /** The latest of what can be objected to now. */
    private Optional<Contested> contested(TrajectoryId trajectoryId) {
        List<Objection> before = objections.of(trajectoryId);
        return contestable.in(trajectoryId).stream()
                .filter(one -> refusal(one, before).isEmpty())
                .findFirst();
    }

    private Optional<FieldProblem> refusal(Contested contested, List<Objection> before) {
        Optional<Objection> hindrance = before.stream()
                .filter(one -> one.isOpen() || one.decisionId().equals(contested.id()) || followed(one, contested))
                .findFirst();
        if (hindrance.isPresent()) {
            return hindrance.map(FilingObjection::already);
        }
        if (contested.scopes().isEmpty()) {
            return Optional.of(FieldProblem.of(
                    GROUNDS, "objection-positive", contested.on().toString()));
        }
        return time.today().isAfter(contested.until())
                ? Optional.of(FieldProblem.of(
                        GROUNDS, "objection-too-late", contested.until().toString()))
                : Optional.empty();
    }

    /** A decision on an objection is the last word. */
    private static boolean followed(Objection before, Contested contested) {
        Objection.Ruling ruling = before.ruling();
        return ruling != null && contested.id().equals(ruling.newDecisionId());
    }

    private static FieldProblem already(Objection before) {
        Objection.Ruling ruling = before.ruling();
        return ruling == null
                ? FieldProblem.of(GROUNDS, "objection-open", before.filedOn().toString())
                : FieldProblem.of(GROUNDS, "objection-decided", ruling.on().toString());
    }
}
