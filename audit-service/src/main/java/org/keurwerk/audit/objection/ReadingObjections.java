package org.keurwerk.audit.objection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.objection.Objection.Advice;
import org.keurwerk.audit.objection.Objection.Committee;
import org.keurwerk.audit.objection.Objection.Ruling;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The objections of a trajectory, for its organisation and for those who see every dossier; auditors do not read them. */
@Component
public class ReadingObjections {

    private final Objections objections;
    private final Trajectories trajectories;

    ReadingObjections(Objections objections, Trajectories trajectories) {
        this.objections = objections;
        this.trajectories = trajectories;
    }

    /**
     * An objection, as it is read.
     *
     * @param certificateNumber the certificate whose withdrawal it contests; null when it contests a decision on certification
     * @param scopes those that were contested
     * @param members of the committee; null until it is there
     * @param advised whether the committee finds it well founded; null until it advised
     * @param wellFounded what the board decided; null until it did
     * @param newDecisionId the decision that took the place of the contested one; null when it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Case(
            ObjectionId id,
            String decisionId,
            LocalDate decisionOn,
            @Nullable String certificateNumber,
            List<Scope> scopes,
            String grounds,
            LocalDate filedOn,
            LocalDate decideBy,
            @Nullable List<String> members,
            @Nullable LocalDate hearingOn,
            @Nullable String hearingPlace,
            @Nullable Boolean advised,
            @Nullable String advice,
            @Nullable Boolean wellFounded,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable String newDecisionId,
            boolean open) {

        static Case of(Objection objection) {
            Committee committee = objection.committee();
            Advice advice = objection.advice();
            Ruling ruling = objection.ruling();
            return new Case(
                    objection.id(),
                    objection.decisionId(),
                    objection.decisionOn(),
                    objection.certificateNumber(),
                    objection.scopes(),
                    objection.grounds(),
                    objection.filedOn(),
                    objection.decideBy(),
                    committee == null ? null : committee.members(),
                    committee == null ? null : committee.hearingOn(),
                    committee == null ? null : committee.hearingPlace(),
                    advice == null ? null : advice.wellFounded(),
                    advice == null ? null : advice.text(),
                    ruling == null ? null : ruling.wellFounded(),
                    ruling == null ? null : ruling.on(),
                    ruling == null ? null : ruling.reason(),
                    ruling == null ? null : ruling.newDecisionId(),
                    objection.isOpen());
        }
    }

    /** Whether the caller reads them, in a trajectory that they see. */
    public boolean opensTo(Caller caller) {
        return caller.is(Role.ORGANISATION) || caller.seesEverything();
    }

    /**
     * Those of a trajectory, latest first.
     *
     * @throws ProblemException when the trajectory is not theirs, or it is not for them to read
     */
    public List<Case> of(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        if (!opensTo(caller)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return objections.of(trajectoryId).stream()
                .sorted((one, other) -> Integer.compare(other.sequence(), one.sequence()))
                .map(Case::of)
                .toList();
    }
}
