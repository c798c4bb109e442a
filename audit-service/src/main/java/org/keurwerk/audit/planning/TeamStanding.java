package org.keurwerk.audit.planning;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Beforehand;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Whether the team of a trajectory can be relied on now: everybody has accepted, and no objection to a name may be made or waits for its decision. Until
 * then no days are agreed, no visit is held and no decision is taken. Where the trajectory stands is the process's to say: its open tasks are asked.
 */
@Component
public class TeamStanding implements Beforehand {

    static final TaskKind TAKE_DECISION = TaskKind.of("TakeDecision");
    private static final Set<TaskKind> INCOMPLETE =
            Set.of(ComposeTeamForm.KIND, DeclareIndependenceForm.KIND, ReplaceAuditorForm.KIND);
    private static final Set<TaskKind> OPEN_TO_OBJECTION = Set.of(ObjectToTeamForm.KIND, JudgeTeamObjectionForm.KIND);

    private static final Set<TaskKind> NEED_THE_TEAM = Set.of(
            ProposeVisitDatesForm.KIND,
            ChooseVisitDateForm.KIND,
            ConfirmVisitForm.KIND,
            SettleVisitForm.KIND,
            TAKE_DECISION);

    private final HumanTasks tasks;

    TeamStanding(HumanTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Why what needs the team must wait.
     *
     * @param field beside which it is said
     */
    public Optional<FieldProblem> refusal(TrajectoryId trajectoryId, String field) {
        return code(trajectoryId).map(code -> FieldProblem.of(field, code));
    }

    /** Whoever takes a place declares independence before anything else, and the director waits for the team and for the organisation. */
    @Override
    public Optional<String> refusal(Asked asked) {
        HumanTask task = asked.task();
        if (task.kind().equals(TAKE_DECISION)) {
            return code(task.trajectoryId());
        }
        boolean mustDeclare = !task.kind().equals(DeclareIndependenceForm.KIND)
                && task.candidates().isEmpty()
                && tasks.openIn(task.trajectoryId().value()).stream()
                        .anyMatch(other -> other.kind().equals(DeclareIndependenceForm.KIND)
                                && asked.account().equals(other.assignee()));
        return mustDeclare ? Optional.of("declare-independence-first") : Optional.empty();
    }

    /** The same, to be read before anything is typed: the end of a message key; null for a task that need not wait. */
    public @Nullable String waits(HumanTask task) {
        return NEED_THE_TEAM.contains(task.kind()) ? code(task.trajectoryId()).orElse(null) : null;
    }

    private Optional<String> code(TrajectoryId trajectoryId) {
        Set<TaskKind> open =
                tasks.openIn(trajectoryId.value()).stream().map(HumanTask::kind).collect(Collectors.toSet());
        if (open.stream().anyMatch(INCOMPLETE::contains)) {
            return Optional.of("team-incomplete");
        }
        return open.stream().anyMatch(OPEN_TO_OBJECTION::contains)
                ? Optional.of("team-objection-open")
                : Optional.empty();
    }
}
