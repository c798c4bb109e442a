package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.planning.ObjectToTeamForm.Names;
import org.keurwerk.audit.planning.ObjectToTeamForm.TeamAnswer;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Object to a name (bezwaar tegen een auditor): the organisation hears who will audit it and may object to one or more of them, with a reason, within the
 * term (ISO/IEC 17021-1, 9.2.2.1; the length of the term is a default, domain.md, "Independence"). Not answering is agreement.
 */
@Component
class ObjectToTeamForm implements TaskForm<TeamAnswer, Names> {

    static final TaskKind KIND = TaskKind.of("ObjectToTeam");

    private final Teams teams;
    private final Accounts accounts;

    ObjectToTeamForm(Teams teams, Accounts accounts) {
        this.teams = teams;
        this.accounts = accounts;
    }

    /**
     * What the organisation says.
     *
     * @param objects whether it objects at all
     * @param auditors to whom, by user name
     * @param reason why; the office reads it, the auditors do not
     */
    record TeamAnswer(
            @NotNull Boolean objects,
            @Size(max = 20) @Chosen(from = From.AUDITORS) List<String> auditors,
            @Nullable @Size(max = 2000) String reason) {

        TeamAnswer {
            auditors = auditors == null
                    ? List.of()
                    : auditors.stream()
                            .filter(name -> name != null && !name.isBlank())
                            .distinct()
                            .toList();
        }
    }

    /**
     * Who can be objected to.
     *
     * @param auditors the lead first; those about whom the organisation was asked before are not among them
     */
    record Names(List<NamedAuditor> auditors) {}

    private record Outcome(boolean nameObjected) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.ORGANISATION;
    }

    @Override
    public Readers readers() {
        return Readers.NOT_THE_AUDITORS;
    }

    @Override
    public Class<TeamAnswer> content() {
        return TeamAnswer.class;
    }

    @Override
    public Names view(Asked asked) {
        return new Names(names(asked.trajectory().id()));
    }

    private List<NamedAuditor> names(TrajectoryId trajectoryId) {
        return teams.of(trajectoryId).stream()
                .flatMap(plan -> plan.objectable().stream()
                        .flatMap(id -> accounts.findById(id).stream())
                        .map(account -> new NamedAuditor(
                                account.username(),
                                account.displayName(),
                                plan.team().lead().equals(account.id()))))
                .toList();
    }

    @Override
    public List<FieldProblem> check(TeamAnswer answer, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>();
        boolean reasonMissing = answer.reason() == null || answer.reason().isBlank();
        if (!answer.objects()) {
            return answer.auditors().isEmpty() && reasonMissing
                    ? errors
                    : List.of(FieldProblem.of("objects", "objection-and-none"));
        }
        List<String> names = names(asked.trajectory().id()).stream()
                .map(NamedAuditor::username)
                .toList();
        if (answer.auditors().isEmpty()) {
            errors.add(FieldProblem.of("auditors", "objection-to-whom"));
        } else if (!names.containsAll(answer.auditors())) {
            errors.add(FieldProblem.of("auditors", "objection-to-another", String.join(", ", names)));
        }
        if (reasonMissing) {
            errors.add(FieldProblem.of("reason", "objection-reason"));
        }
        return errors;
    }

    @Override
    public Record follow(TeamAnswer answer, Answered answered) {
        return new Outcome(answer.objects());
    }
}
