package org.keurwerk.audit.planning;

import java.util.List;
import java.util.Objects;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TeamObjected;
import org.keurwerk.contracts.audit.TeamObjectionDecided;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.audit.VisitHeld;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of planning: the team is composed, the visit is agreed, cancelled, held. */
@Configuration(proxyBeanMethods = false)
class PlanningMilestones {

    @Bean
    Milestone teamComposed(Teams teams) {
        return Milestone.of(TeamComposed.class, trajectory -> {
            TeamPlan plan = teams.composed(trajectory.id());
            return new TeamComposed(
                    trajectory.id(),
                    trajectory.organisationId(),
                    plan.team().lead().value(),
                    plan.team().coAuditors().stream().map(AccountId::value).toList(),
                    Objects.requireNonNull(plan.composedOn()));
        });
    }

    @Bean
    Milestone teamObjected(TeamObjections objections) {
        return Milestone.of(TeamObjected.class, trajectory -> {
            TeamObjections.Made made = objections.last(trajectory.id()).orElseThrow();
            return new TeamObjected(trajectory.id(), trajectory.organisationId(), values(made.auditors()), made.on());
        });
    }

    @Bean
    Milestone teamObjectionDecided(TeamObjections objections) {
        return Milestone.of(TeamObjectionDecided.class, trajectory -> {
            TeamObjections.Judged judged =
                    objections.lastJudged(trajectory.id()).orElseThrow();
            return new TeamObjectionDecided(
                    trajectory.id(), trajectory.organisationId(), values(judged.rejected()), judged.on());
        });
    }

    /** The visit is named only to whom it was in the calendar: who never accepted had no invitation. */
    @Bean
    Milestone auditorReplaced(Teams teams, Visits visits, Declarations declarations) {
        return Milestone.of(AuditorReplaced.class, trajectory -> {
            Replacement last = teams.composed(trajectory.id()).last().orElseThrow();
            Visit visit = visits.of(trajectory.id())
                    .filter(one -> one.held() == null && !one.lastDay().isBefore(last.on()))
                    .filter(one -> declarations.joined(trajectory.id()).contains(last.replaced()))
                    .orElse(null);
            return new AuditorReplaced(
                    trajectory.id(),
                    trajectory.organisationId(),
                    last.replaced().value(),
                    last.substitute().value(),
                    last.lead(),
                    visit == null ? null : visit.id(),
                    visit == null ? 0 : visit.sequence(),
                    visit == null ? List.of() : visit.days(),
                    last.on());
        });
    }

    private static List<String> values(List<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }

    @Bean
    Milestone visitScheduled(Teams teams, Visits visits, Terms terms) {
        return Milestone.of(VisitScheduled.class, trajectory -> {
            Visit visit = visits.agreed(trajectory.id());
            return new VisitScheduled(
                    trajectory.id(),
                    trajectory.organisationId(),
                    visit.id(),
                    visit.sequence(),
                    visit.days(),
                    teams.composed(trajectory.id()).team().all().stream()
                            .map(AccountId::value)
                            .toList(),
                    visit.selfEvaluationDueOn(terms),
                    trajectory.isPartial() ? Boolean.TRUE : null);
        });
    }

    /** The last cancellation, also when new days are agreed by the time it is told. */
    @Bean
    Milestone visitCancelled(Teams teams, Visits visits) {
        return Milestone.of(VisitCancelled.class, trajectory -> {
            List<Visit> all = visits.cancelled(trajectory.id());
            Visit visit = all.get(all.size() - 1);
            Visit.Cancellation cancelled = Objects.requireNonNull(visit.cancelled());
            return new VisitCancelled(
                    trajectory.id(),
                    trajectory.organisationId(),
                    visit.id(),
                    visit.sequence(),
                    visit.days(),
                    teams.composed(trajectory.id()).team().all().stream()
                            .map(AccountId::value)
                            .toList(),
                    cancelled.by(),
                    cancelled.on());
        });
    }

    @Bean
    Milestone visitHeld(Visits visits) {
        return Milestone.of(VisitHeld.class, trajectory -> {
            Visit visit = visits.agreed(trajectory.id());
            Visit.Held held = Objects.requireNonNull(visit.held());
            return new VisitHeld(trajectory.id(), trajectory.organisationId(), visit.id(), held.days(), held.saidOn());
        });
    }
}
