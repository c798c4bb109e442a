package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Substitutes.Known;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;

/**
 * A task that somebody has goes to somebody else who may do it: a colleague takes it over, or the office hands it on. What was typed so far comes
 * along, and both are told.
 */
@Component
public class HandingOver {

    /** Nobody else may do it, or the one who was chosen may not. */
    public static final ProblemKind NOT_HANDED_OVER = new ProblemKind("not-handed-over", 409);

    private final HumanTasks tasks;
    private final Trajectories trajectories;
    private final Accounts accounts;
    private final Handovers handovers;
    private final Changes changes;
    private final Substitution substitution;
    private final Trail trail;

    HandingOver(
            HumanTasks tasks,
            Trajectories trajectories,
            Accounts accounts,
            Handovers handovers,
            Changes changes,
            Substitution substitution,
            Trail trail) {
        this.tasks = tasks;
        this.trajectories = trajectories;
        this.accounts = accounts;
        this.handovers = handovers;
        this.changes = changes;
        this.substitution = substitution;
        this.trail = trail;
    }

    /**
     * A task that somebody has.
     *
     * @param holder who has it
     * @param last how it came to the holder, when it was not the holder's from the beginning
     * @param others who may do it besides the holder
     * @param known what the office has to know of some of them
     */
    public record Held(
            HumanTask task,
            Trajectory trajectory,
            AccountId holder,
            Optional<Handover> last,
            List<Account> others,
            Map<AccountId, List<Known>> known) {

        /** One with nothing to know of anybody. */
        public Held(
                HumanTask task,
                Trajectory trajectory,
                AccountId holder,
                Optional<Handover> last,
                List<Account> others) {
            this(task, trajectory, holder, last, others, Map.of());
        }

        /** Those of whom there is something to know. */
        public List<Account> toBeKnown() {
            return others.stream()
                    .filter(other -> known.containsKey(other.id()))
                    .toList();
        }
    }

    /** A task that a colleague of the caller has and the caller may take over; empty when it is not so. */
    public Optional<Held> heldByColleague(TaskId taskId, Caller caller) {
        return tasks.open(taskId)
                .filter(task -> task.assignee() != null && !task.assignee().equals(caller.accountId()))
                .filter(task -> task.candidates().stream().anyMatch(caller.parties()::contains))
                .map(this::held);
    }

    /**
     * What somebody is told of a task that went to somebody else, or came to them.
     *
     * @param lost whether it is theirs no more
     */
    public record Told(Handover handover, String organisation, boolean lost) {}

    /** What the caller is told, latest first. */
    public List<Told> told(Caller caller) {
        return handovers.about(caller).stream()
                .flatMap(handover -> trajectories.byId(handover.trajectoryId()).stream()
                        .map(trajectory -> new Told(
                                handover,
                                trajectory.organisationName(),
                                handover.from().equals(caller.accountId()))))
                .toList();
    }

    /** An open task that somebody has, with who else may do it. */
    public Optional<Held> held(TaskId taskId) {
        return tasks.open(taskId).filter(task -> task.assignee() != null).map(this::held);
    }

    /** The tasks that an account has, with who else may do each; for the office. */
    public List<Held> heldBy(AccountId holder) {
        return tasks.openFor(Set.of(holder.value())).stream()
                .filter(task -> holder.equals(task.assignee()))
                .map(this::held)
                .toList();
    }

    /** The caller takes it over. Taking what one has, or nobody has, is taking it. */
    public void takeOver(TaskId taskId, Caller caller) {
        HumanTask task = tasks.open(taskId)
                .filter(one -> one.candidates().stream().anyMatch(caller.parties()::contains))
                .orElseThrow(() -> ProblemException.notFound("task"));
        AccountId holder = task.assignee();
        if (holder == null || holder.equals(caller.accountId())) {
            if (!tasks.claim(taskId, caller.accountId())) {
                throw new ProblemException(TaskWork.CLAIMED_BY_ANOTHER);
            }
            return;
        }
        give(task, holder, caller.accountId(), caller);
    }

    /**
     * The office gives it to somebody else.
     *
     * @param to who may do it; null to let everybody take it who may
     */
    public void handOver(TaskId taskId, AccountId holder, @Nullable AccountId to, Caller by) {
        if (!by.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        HumanTask task = tasks.open(taskId)
                .filter(one -> holder.equals(one.assignee()))
                .orElseThrow(() -> ProblemException.notFound("task"));
        if (to == null) {
            if (task.candidates().isEmpty()) {
                throw new ProblemException(NOT_HANDED_OVER);
            }
            tasks.release(taskId);
            noted(task, holder, null, by);
            return;
        }
        if (substitution.others(task).stream().noneMatch(other -> other.id().equals(to))) {
            throw new ProblemException(NOT_HANDED_OVER);
        }
        give(task, holder, to, by);
    }

    /** What others may do as well is theirs to take, when somebody does it no more. What is asked of one person by name stays as it is. */
    public void release(AccountId holder, Caller by) {
        heldBy(holder).stream()
                .map(Held::task)
                .filter(task -> !task.candidates().isEmpty())
                .forEach(task -> handOver(task.id(), holder, null, by));
    }

    private void give(HumanTask task, AccountId from, AccountId to, Caller by) {
        if (!tasks.handOver(task.id(), from, to)) {
            throw new ProblemException(TaskWork.CLAIMED_BY_ANOTHER);
        }
        substitution.replaced(task, from, to);
        noted(task, from, to, by);
    }

    private void noted(HumanTask task, AccountId from, @Nullable AccountId to, Caller by) {
        handovers.note(task, from, to, by.accountId());
        String name = to == null ? null : name(to);
        trail.append(
                task.trajectoryId(),
                Act.of(TrailAct.HANDED_OVER, Who.of(by), task.kind().key())
                        .about(task.id().value())
                        .changed("holder", name(from), name));
        String what = task.kind().key() + ", "
                + trajectories.known(task.trajectoryId()).organisationName();
        changes.note(from, by.accountId(), new Changed("handedOver", what, name == null ? "–" : name));
    }

    private String name(AccountId account) {
        return accounts.findById(account).map(Account::displayName).orElse(account.value());
    }

    private Held held(HumanTask task) {
        return new Held(
                task,
                trajectories.known(task.trajectoryId()),
                Objects.requireNonNull(task.assignee()),
                handovers.last(task.id()),
                substitution.others(task),
                substitution.known(task));
    }
}
