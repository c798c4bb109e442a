package org.keurwerk.audit.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.Substitutes;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who takes the place of an auditor. While the team is asked, anybody who fits by the rules; later, besides by {@link ReplacingAuditor}, only who declared independence in this trajectory:
 * a co-auditor becomes the lead. Scores are each auditor's own, so that nobody else gives them.
 */
@Component
class TeamSubstitutes implements Substitutes {

    private final Teams teams;
    private final AssessingTeams assessing;
    private final Trajectories trajectories;
    private final TrajectoryProcess process;
    private final ObjectProvider<Forms> forms;
    private final BusinessTime time;

    TeamSubstitutes(
            Teams teams,
            AssessingTeams assessing,
            Trajectories trajectories,
            TrajectoryProcess process,
            ObjectProvider<Forms> forms,
            BusinessTime time) {
        this.teams = teams;
        this.assessing = assessing;
        this.trajectories = trajectories;
        this.process = process;
        this.forms = forms;
        this.time = time;
    }

    @Override
    public Set<AccountId> forTask(HumanTask task) {
        Optional<TeamPlan> plan = teams.of(task.trajectoryId());
        if (plan.isEmpty()) {
            return Set.of();
        }
        List<AccountId> team = plan.get().team().all();
        if (task.kind().equals(DeclareIndependenceForm.KIND)) {
            if (plan.get().composed() != null) {
                return Set.of();
            }
            boolean asLead = plan.get().team().lead().equals(task.assignee());
            return assessing.all(trajectories.known(task.trajectoryId()), time.today()).stream()
                    .filter(one -> asLead ? one.fitsAsLead() : one.fits())
                    .map(one -> one.candidate().account().id())
                    .filter(account -> !team.contains(account))
                    .collect(Collectors.toSet());
        }
        return plan.get().composed() != null && isOfTheLead(task)
                ? Set.copyOf(plan.get().team().coAuditors())
                : Set.of();
    }

    /** The same that is noted of them when the team is composed. */
    @Override
    public Map<AccountId, List<Known>> known(HumanTask task) {
        Set<AccountId> named = forTask(task);
        if (named.isEmpty()) {
            return Map.of();
        }
        return assessing.all(trajectories.known(task.trajectoryId()), time.today()).stream()
                .filter(one -> named.contains(one.candidate().account().id()))
                .filter(one -> !one.objections().isEmpty())
                .collect(Collectors.toMap(one -> one.candidate().account().id(), one -> one.objections().stream()
                        .map(TeamSubstitutes::known)
                        .toList()));
    }

    private static Known known(Objection noted) {
        return new Known(noted.words(), noted.scopes(), noted.name(), noted.date(), noted.until(), noted.count());
    }

    private boolean isOfTheLead(HumanTask task) {
        return forms.getObject().of(task.kind()).actor() == Actor.LEAD_AUDITOR;
    }

    @Override
    public void replaced(HumanTask task, AccountId from, AccountId to) {
        TeamPlan plan = teams.of(task.trajectoryId())
                .orElseThrow(() -> new IllegalStateException("there is no team in " + task.trajectoryId()));
        List<AccountId> all = plan.team().all().stream()
                .map(account -> account.equals(from) ? to : account)
                .distinct()
                .toList();
        AccountId lead = plan.team().lead().equals(from) ? to : plan.team().lead();
        boolean composed = teams.replace(
                task.trajectoryId(),
                new Team(
                        lead,
                        all.stream().filter(account -> !account.equals(lead)).toList()));
        process.auditorReplaced(task.trajectoryId(), from, to);
        if (composed) {
            process.teamChanged(task.trajectoryId());
        }
    }
}
