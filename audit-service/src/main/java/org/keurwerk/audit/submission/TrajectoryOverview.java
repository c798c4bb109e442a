package org.keurwerk.audit.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.submission.TaskWork.TaskSummary;
import org.keurwerk.audit.submission.TaskWork.Urgency;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** A trajectory as its readers see it: where it stands, what it waits for, what was said. The same for pages and API. */
@Component
public class TrajectoryOverview {

    private final Trajectories trajectories;
    private final TaskWork work;
    private final Submissions submissions;
    private final Accounts accounts;

    TrajectoryOverview(Trajectories trajectories, TaskWork work, Submissions submissions, Accounts accounts) {
        this.trajectories = trajectories;
        this.work = work;
        this.submissions = submissions;
        this.accounts = accounts;
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

    /** A step of the timeline; {@code plannedOn} where a date can be said, {@code enteredOn} once it was entered. */
    public record Step(
            Phase phase,
            StepState state,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate enteredOn) {}

    /** Where a step lies. */
    public enum StepState {
        /** Passed. */
        DONE,
        /** It stands here. */
        NOW,
        /** Still to come. */
        TODO
    }

    /** A member of the team, by name. */
    public record Member(String account, String name, boolean lead) {}

    /** Everything about one. */
    public record Whole(Line line, List<Step> timeline, List<Member> team, List<Submission> submissions) {

        /** An organisation sees its scores with the concept report, not before. */
        public boolean showsScoresTo(Caller caller) {
            return !caller.is(Role.ORGANISATION)
                    || submissions.stream().anyMatch(submission -> submission.kind() == TaskKind.WRITE_CONCEPT_REPORT);
        }
    }

    /** The caller's trajectories that fit a search. */
    public Lines lines(Trajectories.Search search, Caller caller) {
        Trajectories.Found found = trajectories.search(search, caller);
        var open = work.openIn(found.items(), caller);
        return new Lines(
                found.items().stream()
                        .map(trajectory -> line(trajectory, open.getOrDefault(trajectory.id(), List.of())))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    /** One of the caller's. */
    public Whole whole(String trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return new Whole(
                line(trajectory, work.openIn(trajectoryId, caller)),
                timeline(trajectory),
                team(trajectory),
                submissions.readable(trajectoryId, caller));
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

    private static List<Step> timeline(Trajectory trajectory) {
        Phase begins = trajectory.renewalOf() == null ? Phase.APPLICATION : Phase.ANNOUNCEMENT;
        Phase left = trajectory.renewalOf() == null ? Phase.ANNOUNCEMENT : Phase.APPLICATION;
        List<Step> steps = new ArrayList<>();
        Arrays.stream(Phase.values())
                .filter(phase -> phase != left && phase != Phase.CLOSED)
                .forEach(phase -> steps.add(new Step(
                        phase,
                        state(trajectory, phase, begins),
                        planned(trajectory, phase),
                        trajectory.enteredOn(phase).orElse(null))));
        return List.copyOf(steps);
    }

    private static StepState state(Trajectory trajectory, Phase phase, Phase begins) {
        if (trajectory.phase() == phase) {
            return StepState.NOW;
        }
        boolean passed = phase == begins || trajectory.phase().compareTo(phase) > 0;
        return passed ? StepState.DONE : StepState.TODO;
    }

    private static @Nullable LocalDate planned(Trajectory trajectory, Phase phase) {
        if (phase == Phase.VISIT) {
            return trajectory.visit() != null
                    ? trajectory.visit().firstDay()
                    : AuditQuarter.parse(trajectory.auditQuarter()).firstDay();
        }
        return null;
    }

    private List<Member> team(Trajectory trajectory) {
        Trajectory.Team team = trajectory.team() != null ? trajectory.team() : trajectory.proposedTeam();
        return team == null
                ? List.of()
                : team.all().stream()
                        .map(account -> new Member(
                                account,
                                accounts.findById(account)
                                        .map(Account::displayName)
                                        .orElse(account),
                                account.equals(team.lead())))
                        .toList();
    }
}
