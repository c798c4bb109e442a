package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.account.TakenOver;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.stereotype.Component;

/** Gathers what the rules for teams read, and asks them: about all auditors, or about a team. */
@Component
class AssessingTeams {

    private final TeamRules rules;
    private final Teams teams;
    private final Visits visits;
    private final Declarations declarations;
    private final Trajectories trajectories;
    private final Accounts accounts;
    private final Auditors auditors;
    private final Organisations organisations;
    private final TakenOver takenOver;
    private final TeamObjections objections;
    private final Workload workload;

    AssessingTeams(
            TeamRules rules,
            Teams teams,
            Visits visits,
            Declarations declarations,
            Trajectories trajectories,
            Accounts accounts,
            Auditors auditors,
            Organisations organisations,
            TakenOver takenOver,
            TeamObjections objections,
            Workload workload) {
        this.rules = rules;
        this.teams = teams;
        this.visits = visits;
        this.declarations = declarations;
        this.trajectories = trajectories;
        this.accounts = accounts;
        this.auditors = auditors;
        this.organisations = organisations;
        this.takenOver = takenOver;
        this.objections = objections;
        this.workload = workload;
    }

    /**
     * How an auditor fits.
     *
     * @param competent for which of the scopes
     * @param objections as a member of the team
     * @param asLead as its lead
     */
    record Assessed(Candidate candidate, List<Scope> competent, List<Objection> objections, List<Objection> asLead) {

        boolean fits() {
            return objections.stream().noneMatch(Objection::refuses);
        }

        boolean fitsAsLead() {
            return asLead.stream().noneMatch(Objection::refuses);
        }
    }

    /**
     * An objection to a team that cannot be so.
     *
     * @param place of the auditor in the team, 0 for the lead; -1 for the team as a whole
     */
    record Refusal(int place, Objection objection) {}

    /** All auditors whose accounts are open, by name. */
    List<Assessed> all(Trajectory trajectory, LocalDate today) {
        AuditAhead audit = ahead(trajectory, today);
        return candidates(
                        accounts.findByRolesContainsOrderByDisplayName(Role.AUDITOR).stream()
                                .filter(account -> account.closedAt() == null)
                                .toList(),
                        trajectory,
                        audit)
                .stream()
                .map(candidate -> new Assessed(
                        candidate,
                        rules.competent(candidate.auditor(), audit),
                        rules.of(candidate, false, audit),
                        rules.of(candidate, true, audit)))
                .toList();
    }

    /** Why a team cannot be so; empty when it can. */
    List<Refusal> refusals(Team team, Trajectory trajectory, LocalDate today) {
        AuditAhead audit = ahead(trajectory, today);
        List<AccountId> all = team.all();
        List<Candidate> candidates = candidates(accounts.findAllById(all), trajectory, audit);
        List<Refusal> refusals = candidates.stream()
                .flatMap(candidate -> {
                    int place = all.indexOf(candidate.account().id());
                    return rules.of(candidate, place == 0, audit).stream()
                            .filter(Objection::refuses)
                            .map(objection -> new Refusal(place, objection));
                })
                .sorted(Comparator.comparing(Refusal::place))
                .collect(Collectors.toList());
        if (refusals.isEmpty() && candidates.size() == all.size()) {
            rules.of(candidates.stream().map(Candidate::auditor).toList(), audit)
                    .forEach(objection -> refusals.add(new Refusal(-1, objection)));
        }
        return refusals;
    }

    private List<Candidate> candidates(Collection<Account> of, Trajectory trajectory, AuditAhead audit) {
        Map<AccountId, Auditor> known = auditors.of(of.stream().map(Account::id).toList());
        Map<AccountId, LocalDate> conflicts = conflicts(trajectory, audit);
        Map<AccountId, LocalDate> rejected = objections.rejected(trajectory.id());
        Workload.Beside work = workload.beside(trajectory);
        return of.stream()
                .map(account -> new Candidate(
                        account,
                        known.getOrDefault(account.id(), Auditor.unknown(account.id())),
                        conflicts.get(account.id()),
                        rejected.get(account.id()),
                        work.audits(account.id()),
                        work.visits(account.id())))
                .toList();
    }

    /** In its own trajectory a conflict holds for good; what was declared in an earlier one, for as long as the tie may count. */
    private Map<AccountId, LocalDate> conflicts(Trajectory trajectory, AuditAhead audit) {
        Map<AccountId, LocalDate> conflicts = new HashMap<>();
        audit.organisations().stream()
                .flatMap(organisation -> declarations.conflicts(organisation).stream())
                .filter(no ->
                        no.submission().trajectoryId().equals(trajectory.id()) || rules.holds(no.day(), audit.first()))
                .forEach(
                        no -> conflicts.merge(no.author(), no.day(), (one, other) -> one.isAfter(other) ? one : other));
        return conflicts;
    }

    private AuditAhead ahead(Trajectory trajectory, LocalDate today) {
        Set<OrganisationId> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        ids.add(trajectory.organisationId());
        names.add(OneLine.key(trajectory.organisationName()));
        organisations.findById(trajectory.organisationId()).ifPresent(own -> own.names()
                .forEach(name -> names.add(OneLine.key(name))));
        Set<String> ownNames = Set.copyOf(names);
        Set<OrganisationId> part = takenOver.byActing().getOrDefault(trajectory.organisationId(), Set.of());
        organisations.findAllById(part).forEach(merged -> {
            ids.add(merged.id());
            merged.names().forEach(name -> names.add(OneLine.key(name)));
        });
        AuditWindow window = AuditWindow.of(trajectory);
        Optional<Visit> visit = visits.of(trajectory.id());
        LocalDate last = later(visit.map(Visit::lastDay).orElse(window.to()), today);
        return new AuditAhead(
                trajectory.id(),
                ids,
                names,
                trajectory.organisationId(),
                ownNames,
                trajectory.scopes(),
                later(visit.map(Visit::firstDay).orElse(window.from()), today),
                last,
                lastLeads(trajectory, ids));
    }

    private List<AccountId> lastLeads(Trajectory trajectory, Set<OrganisationId> ids) {
        return trajectories.ofOrganisations(ids).stream()
                .filter(other -> !other.id().equals(trajectory.id()))
                // a re-audit belongs to the audit that it follows: it is no audit more in a row
                .filter(other -> !other.isPartial())
                .filter(other -> trajectory.reaudit() == null
                        || !other.id().equals(trajectory.reaudit().of()))
                .filter(other -> other.auditQuarter().compareTo(trajectory.auditQuarter()) <= 0)
                .sorted(Comparator.comparing(Trajectory::auditQuarter).reversed())
                .flatMap(other -> teams.of(other.id()).map(TeamPlan::composed).map(Team::lead).stream())
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
