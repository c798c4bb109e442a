package org.keurwerk.audit.overview;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.intake.Intake;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.renewal.IssuedCertificates;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.trajectory.FindingTrajectories;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.PhasePlan;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.Urgency;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** A trajectory as its readers see it: where it stands, what it waits for, what was said. The same for pages and API. */
@Component
public class TrajectoryOverview {

    private final Trajectories trajectories;
    private final FindingTrajectories finding;
    private final OpenTasks openTasks;
    private final ReadingAnswers answers;
    private final Accounts accounts;
    private final PhasePlan plan;
    private final Intakes intakes;
    private final Teams teams;
    private final Visits visits;
    private final Scores scores;
    private final Reports reports;
    private final Decisions decisions;
    private final IssuedCertificates certificates;

    TrajectoryOverview(
            Trajectories trajectories,
            FindingTrajectories finding,
            OpenTasks openTasks,
            ReadingAnswers answers,
            Accounts accounts,
            PhasePlan plan,
            Intakes intakes,
            Teams teams,
            Visits visits,
            Scores scores,
            Reports reports,
            Decisions decisions,
            IssuedCertificates certificates) {
        this.trajectories = trajectories;
        this.finding = finding;
        this.openTasks = openTasks;
        this.answers = answers;
        this.accounts = accounts;
        this.plan = plan;
        this.intakes = intakes;
        this.teams = teams;
        this.visits = visits;
        this.scores = scores;
        this.reports = reports;
        this.decisions = decisions;
        this.certificates = certificates;
    }

    /** How a trajectory stands to its deadlines. */
    public enum Status {
        /** Nothing is due within two working days. */
        ON_TRACK,
        /** Something is due today or within two working days. */
        DUE,
        /** Something is late. */
        LATE,
        /** Nothing more is asked of anyone. */
        CLOSED
    }

    /** One line of a list: the trajectory, its open tasks (soonest due first) and what follows from them. */
    public record Line(Trajectory trajectory, Status status, List<TaskSummary> open) {

        /** What it waits for first. */
        public Optional<TaskSummary> waitingFor() {
            return open.stream().findFirst();
        }

        /** The soonest due date; null when nobody is asked anything. */
        public @Nullable LocalDate dueOn() {
            return open.isEmpty() ? null : open.get(0).task().dueOn();
        }
    }

    /** A page of lines. */
    public record Lines(List<Line> items, int page, int size, long total) {}

    /** A member of the team, by name. */
    public record Member(AccountId account, String name, boolean lead) {}

    /**
     * Everything about one.
     *
     * @param intake null until it was filled
     * @param visit null until its days are agreed, and after they were called off
     * @param cancelledVisits days that were agreed and called off, oldest first
     * @param scores empty until they are consolidated, and for an organisation until the concept report is written
     * @param outcomes empty until the decision
     */
    public record Whole(
            Line line,
            Timeline timeline,
            @Nullable Intake intake,
            List<Member> team,
            @Nullable Visit visit,
            List<Visit> cancelledVisits,
            List<Submission> submissions,
            List<NormScore> scores,
            List<ScopeOutcome> outcomes,
            List<IssuedCertificate> certificates) {}

    /**
     * The order of a list: among those that are late or have something due all run, so that "running first" says nothing, and the soonest due, which
     * is the one that is late for longest, stands first.
     */
    public static FindingTrajectories.Order order(FindingTrajectories.Order asked, @Nullable Status status) {
        boolean allRun = status == Status.LATE || status == Status.DUE;
        return allRun && asked == FindingTrajectories.Order.running ? FindingTrajectories.Order.due : asked;
    }

    /** The caller's trajectories that fit a search and, unless it is null, stand so to their deadlines. */
    public Lines lines(FindingTrajectories.Search search, @Nullable Status status, Caller caller) {
        List<TrajectoryId> soonest =
                search.order() == FindingTrajectories.Order.due ? openTasks.trajectoriesBySoonestDue() : List.of();
        FindingTrajectories.Found found = finding.search(search, inStatus(status), soonest, caller);
        var open = openTasks.in(found.items(), caller);
        return new Lines(
                found.items().stream()
                        .map(trajectory -> line(trajectory, open.getOrDefault(trajectory.id(), List.of())))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    /** The same rule as {@link #status}, as a question to the store: the engine names the trajectories with something due. */
    private Criteria inStatus(@Nullable Status status) {
        if (status == null) {
            return new Criteria();
        }
        return switch (status) {
            case CLOSED -> Criteria.where("phase").is(Phase.CLOSED);
            case LATE -> Criteria.where("_id").in(openTasks.trajectoriesLate());
            case DUE -> {
                Set<TrajectoryId> due = new HashSet<>(openTasks.trajectoriesDueOrLate());
                openTasks.trajectoriesLate().forEach(due::remove);
                yield Criteria.where("_id").in(due);
            }
            case ON_TRACK -> Criteria.where("phase").ne(Phase.CLOSED).and("_id").nin(openTasks.trajectoriesDueOrLate());
        };
    }

    /** One of the caller's. */
    public Whole whole(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return new Whole(
                line(trajectory, openTasks.in(trajectoryId, caller)),
                Timeline.of(trajectory, plan.plannedEnds(trajectory)),
                intakes.of(trajectoryId).orElse(null),
                team(trajectoryId, caller),
                visits.of(trajectoryId).orElse(null),
                visits.cancelled(trajectoryId),
                answers.in(trajectoryId, caller),
                mayReadScores(trajectoryId, caller) ? scores.of(trajectoryId) : List.of(),
                decisions.outcomes(trajectoryId),
                certificates.of(trajectoryId));
    }

    /** An organisation sees its scores with the concept report, not before. */
    private boolean mayReadScores(TrajectoryId trajectoryId, Caller caller) {
        return !caller.is(Role.ORGANISATION) || reports.of(trajectoryId).isPresent();
    }

    private static Line line(Trajectory trajectory, List<TaskSummary> open) {
        return new Line(trajectory, status(trajectory, open), open);
    }

    private static Status status(Trajectory trajectory, List<TaskSummary> open) {
        if (trajectory.isClosed()) {
            return Status.CLOSED;
        }
        if (open.stream().anyMatch(task -> task.urgency() == Urgency.LATE)) {
            return Status.LATE;
        }
        return open.stream().anyMatch(task -> task.urgency() == Urgency.DUE) ? Status.DUE : Status.ON_TRACK;
    }

    /** An organisation hears who comes when everybody who was asked has said yes. */
    private List<Member> team(TrajectoryId trajectoryId, Caller caller) {
        return teams.of(trajectoryId).stream()
                .filter(plan -> !caller.is(Role.ORGANISATION) || plan.composed() != null)
                .flatMap(plan -> (caller.is(Role.ORGANISATION) ? plan.membersNamed() : plan.members())
                        .stream()
                                .map(account -> new Member(
                                        account,
                                        accounts.findById(account)
                                                .map(Account::displayName)
                                                .orElse(account.value()),
                                        account.equals(plan.team().lead()))))
                .toList();
    }
}
