package org.keurwerk.audit.dossier;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct.Openness;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * The trail for those who may read it: all of it for those who see every dossier; for an organisation that of its own, where an entry about what it may
 * not read, or not yet, shows its place in the chain and nothing else. Auditors do not read it.
 */
@Component
public class ReadingTrail {

    private final Trail trail;
    private final Trajectories trajectories;
    private final ReadingAnswers answers;
    private final Reports reports;
    private final Accounts accounts;

    ReadingTrail(Trail trail, Trajectories trajectories, ReadingAnswers answers, Reports reports, Accounts accounts) {
        this.trail = trail;
        this.trajectories = trajectories;
        this.answers = answers;
        this.reports = reports;
        this.accounts = accounts;
    }

    /**
     * An entry for a reader.
     *
     * @param readable whether more than its place and its hashes may be shown
     */
    public record Shown(TrailEntry entry, boolean readable) {}

    /**
     * The trajectory whose trail the caller may read.
     *
     * @throws ProblemException when it is not the caller's to read
     */
    public Trajectory mayRead(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!opensTo(trajectory, caller)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return trajectory;
    }

    /** Whether a trajectory that the caller sees shows its trail to the caller. */
    public boolean opensTo(Trajectory trajectory, Caller caller) {
        return caller.seesEverything() || caller.actsFor(trajectory.organisationId());
    }

    /** Part of it, latest first. */
    public Page<Shown> page(TrajectoryId trajectoryId, Pageable part, Caller caller) {
        Predicate<TrailEntry> readable = readable(mayRead(trajectoryId, caller), caller);
        return trail.page(trajectoryId, part).map(entry -> new Shown(entry, readable.test(entry)));
    }

    /** Which entries of a trajectory the caller may read, as things stand now. */
    Predicate<TrailEntry> readable(Trajectory trajectory, Caller caller) {
        if (caller.seesEverything()) {
            return entry -> true;
        }
        Set<String> documents = answers.readable(trajectory.id(), caller);
        Set<String> own = Stream.concat(Stream.of(trajectory.organisationId()), caller.organisations().stream())
                .distinct()
                .flatMap(organisation -> accounts.findByOrganisationId(organisation).stream())
                .map(Account::id)
                .map(Object::toString)
                .collect(Collectors.toSet());
        boolean released = reports.of(trajectory.id()).map(Report::finalOn).isPresent();
        return entry -> entry.act().openness() == Openness.ALL
                || (entry.account() != null && own.contains(entry.account()))
                || (entry.act().openness() == Openness.LIKE_THE_ANSWER
                        && (documents.contains(entry.reference())
                                || (released && entry.subject().equals(ConsolidatedScores.SET_BY.key()))));
    }
}
