package org.keurwerk.audit.programme;

import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The programme for those who may read it: everybody who sees the trajectory, of the auditors only those who have accepted. The organisation, the
 * auditors and the office draw it up.
 */
@Component
@EnableConfigurationProperties(ProgrammeSettings.class)
public class ReadingProgramme {

    private final Programmes programmes;
    private final AgreedVisits visits;
    private final Trajectories trajectories;
    private final Frameworks frameworks;
    private final ProgrammeSettings settings;

    ReadingProgramme(
            Programmes programmes,
            AgreedVisits visits,
            Trajectories trajectories,
            Frameworks frameworks,
            ProgrammeSettings settings) {
        this.programmes = programmes;
        this.visits = visits;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.settings = settings;
    }

    /**
     * A trajectory's programme.
     *
     * @throws ProblemException when the trajectory is not the caller's, or they were only asked to audit it
     */
    public ProgrammeView of(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        AgreedVisit visit = visits.of(trajectory);
        if (!mayRead(visit, caller)) {
            throw ProblemException.notFound("programme");
        }
        boolean takesPart = isOwn(trajectory, caller)
                || caller.is(Role.OFFICE)
                || visit.accounts().contains(caller.accountId());
        return new ProgrammeView(
                trajectory,
                frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()),
                visit,
                programmes.of(trajectoryId),
                visit.open() && takesPart,
                visit.open() && (isOwn(trajectory, caller) || visit.isLead(caller.accountId())),
                visit.isLead(caller.accountId()),
                settings);
    }

    /** Whether there is something that the caller may read: days of a visit, or rows. */
    public boolean opensTo(TrajectoryId trajectoryId, Caller caller) {
        return visit(trajectoryId, caller)
                .filter(visit ->
                        !visit.days().isEmpty() || programmes.of(trajectoryId).changedAt() != null)
                .isPresent();
    }

    /** Whether there is a programme that the caller may read, with something written in it. */
    public boolean isWritten(TrajectoryId trajectoryId, Caller caller) {
        return visit(trajectoryId, caller)
                .filter(visit -> programmes.of(trajectoryId).changedAt() != null)
                .isPresent();
    }

    /**
     * One of its rows.
     *
     * @throws ProblemException when there is none that the caller may read; when it was taken out, it says by whom
     */
    public ProgrammeRow row(ProgrammeView view, ProgrammeRowId id) {
        return view.programme().row(id).orElseThrow(() -> missing(view.programme(), id));
    }

    /** Why a row is not there. */
    static ProblemException missing(Programme programme, ProgrammeRowId id) {
        return programme
                .removed(id)
                .<ProblemException>map(RowOvertaken::new)
                .orElseGet(() -> ProblemException.notFound("programme-row"));
    }

    private Optional<AgreedVisit> visit(TrajectoryId trajectoryId, Caller caller) {
        return trajectories.find(trajectoryId, caller).map(visits::of).filter(visit -> mayRead(visit, caller));
    }

    private static boolean mayRead(AgreedVisit visit, Caller caller) {
        return caller.seesEverything()
                || caller.organisationId() != null
                || visit.accounts().contains(caller.accountId());
    }

    private static boolean isOwn(Trajectory trajectory, Caller caller) {
        return caller.actsFor(trajectory.organisationId());
    }
}
