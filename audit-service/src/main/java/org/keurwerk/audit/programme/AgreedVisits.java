package org.keurwerk.audit.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.TeamPlan;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.programme.AgreedVisit.Member;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** Gathers what a programme must fit: the days of the visit, and those who have accepted to be there. */
@Component
class AgreedVisits {

    private final Visits visits;
    private final Teams teams;
    private final Intakes intakes;
    private final Accounts accounts;

    AgreedVisits(Visits visits, Teams teams, Intakes intakes, Accounts accounts) {
        this.visits = visits;
        this.teams = teams;
        this.intakes = intakes;
        this.accounts = accounts;
    }

    AgreedVisit of(Trajectory trajectory) {
        Optional<Visit> visit = visits.of(trajectory.id());
        List<LocalDate> days = visit.map(one -> {
                    Visit.Held held = one.held();
                    return held == null ? one.days() : held.days();
                })
                .orElse(List.of());
        return new AgreedVisit(
                days,
                teams.of(trajectory.id()).map(this::team).orElse(List.of()),
                intakes.halfDays(trajectory.id()),
                trajectory.isClosed() || visit.filter(one -> one.held() != null).isPresent());
    }

    /** Whose names the organisation has heard: who is only asked is told when they have accepted. */
    private List<Member> team(TeamPlan plan) {
        List<AccountId> all = plan.membersNamed();
        Map<AccountId, Account> known =
                accounts.findAllById(all).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return all.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one)).stream())
                .map(account -> new Member(
                        account.id(),
                        account.username(),
                        account.displayName(),
                        account.id().equals(plan.team().lead())))
                .toList();
    }
}
