package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.auditor.Absence;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.Engagement;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.organisation.AlikeNames;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The rules of {@link TeamRule}, in its order. They read facts and nothing else, and whoever wants to know whether somebody fits asks here: the page,
 * the form that is submitted, and the process when the last auditor accepts.
 */
@Component
@EnableConfigurationProperties(TeamSettings.class)
class TeamRules {

    private final TeamSettings settings;
    private final WorkingDays calendar;

    TeamRules(TeamSettings settings, WorkingDays calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** What speaks against an auditor as a member of the team, or as its lead. */
    List<Objection> of(Candidate candidate, boolean asLead, AuditAhead audit) {
        return Stream.of(
                        accountOpen(candidate),
                        competence(candidate.auditor(), audit),
                        declaredConflict(candidate),
                        objectionUpheld(candidate),
                        coolingOff(candidate.auditor(), audit),
                        asLead ? leadInARow(candidate, audit) : Optional.<Objection>empty(),
                        absence(candidate.auditor(), audit),
                        load(candidate),
                        visitThatWeek(candidate))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What speaks against a team as a whole. */
    List<Objection> of(Collection<Auditor> team, AuditAhead audit) {
        boolean unrecorded = team.stream().anyMatch(one -> one.competences().isEmpty());
        Set<Scope> together =
                team.stream().flatMap(one -> competent(one, audit).stream()).collect(Collectors.toSet());
        List<Scope> missing = audit.scopes().stream()
                .filter(scope -> !together.contains(scope))
                .toList();
        return missing.isEmpty() || (unrecorded && !settings.competenceRequired())
                ? List.of()
                : List.of(Objection.refused(TeamRule.SCOPES_COVERED).about(missing));
    }

    /** For which of the scopes somebody is competent on every day on which the audit may be. */
    List<Scope> competent(Auditor auditor, AuditAhead audit) {
        return audit.scopes().stream()
                .filter(scope -> auditor.competences().stream()
                        .anyMatch(one -> one.scope() == scope && one.throughout(audit.first(), audit.last())))
                .toList();
    }

    private static Optional<Objection> accountOpen(Candidate candidate) {
        return candidate.account().closedAt() == null
                ? Optional.empty()
                : Optional.of(Objection.refused(TeamRule.ACCOUNT_OPEN));
    }

    private Optional<Objection> competence(Auditor auditor, AuditAhead audit) {
        if (auditor.competences().isEmpty()) {
            return Optional.of(
                    settings.competenceRequired()
                            ? Objection.refused(TeamRule.COMPETENCE)
                            : Objection.noted(TeamRule.COMPETENCE));
        }
        List<Scope> competent = competent(auditor, audit);
        if (competent.size() == audit.scopes().size()) {
            return Optional.empty();
        }
        List<Scope> missing = new ArrayList<>(audit.scopes());
        missing.removeAll(competent);
        Objection objection =
                competent.isEmpty() ? Objection.refused(TeamRule.COMPETENCE) : Objection.noted(TeamRule.COMPETENCE);
        return Optional.of(objection.about(missing));
    }

    private static Optional<Objection> declaredConflict(Candidate candidate) {
        return Optional.ofNullable(candidate.conflict())
                .map(day -> Objection.refused(TeamRule.DECLARED_CONFLICT).on(day, null));
    }

    private static Optional<Objection> objectionUpheld(Candidate candidate) {
        return Optional.ofNullable(candidate.rejected())
                .map(day -> Objection.refused(TeamRule.OBJECTION_UPHELD).on(day, null));
    }

    /** An organisation that is not registered and looks like this one refuses nobody, but the office has to look. */
    private Optional<Objection> coolingOff(Auditor auditor, AuditAhead audit) {
        List<Engagement> counting = auditor.engagements().stream()
                .filter(one -> holds(one.to(), audit.first()))
                .toList();
        return counting.stream()
                .filter(one -> isAt(one, audit))
                .findFirst()
                .map(one -> tied(Objection.refused(TeamRule.COOLING_OFF).merged(isPart(one, audit)), one))
                .or(() -> counting.stream()
                        .filter(one -> looksLike(one, audit))
                        .findFirst()
                        .map(one -> tied(Objection.noted(TeamRule.COOLING_OFF), one)));
    }

    private Objection tied(Objection objection, Engagement to) {
        LocalDate last = to.to();
        return objection.at(to.name()).on(last, last == null ? null : last.plus(settings.coolingOff()));
    }

    private static boolean looksLike(Engagement engagement, AuditAhead audit) {
        return engagement.organisation() == null
                && Collections.disjoint(engagement.notThese(), audit.organisations())
                && audit.names().stream().anyMatch(name -> AlikeNames.alike(engagement.name(), name));
    }

    /** Whether a tie that ended on a day still counts on another; one that goes on does. */
    boolean holds(@Nullable LocalDate ended, LocalDate day) {
        return ended == null || ended.plus(settings.coolingOff()).isAfter(day);
    }

    private static boolean isAt(Engagement engagement, AuditAhead audit) {
        return engagement.organisation() != null
                ? audit.organisations().contains(engagement.organisation())
                : audit.names().contains(OneLine.key(engagement.name()));
    }

    /** Whether it is at one that went up into the organisation, and not at the organisation itself. */
    private static boolean isPart(Engagement engagement, AuditAhead audit) {
        return engagement.organisation() != null
                ? !engagement.organisation().equals(audit.own())
                : !audit.ownNames().contains(OneLine.key(engagement.name()));
    }

    private Optional<Objection> leadInARow(Candidate candidate, AuditAhead audit) {
        long inARow = audit.lastLeads().stream()
                .takeWhile(candidate.account().id()::equals)
                .count();
        return inARow < settings.leadInARow()
                ? Optional.empty()
                : Optional.of(Objection.refused(TeamRule.LEAD_IN_A_ROW).times((int) inARow));
    }

    /** The absence that is named is the first of those in the quarter. */
    private Optional<Objection> absence(Auditor auditor, AuditAhead audit) {
        Optional<Absence> away = auditor.absences().stream()
                .filter(one -> !one.to().isBefore(audit.first()) && !one.from().isAfter(audit.last()))
                .findFirst();
        boolean there = audit.first()
                .datesUntil(audit.last().plusDays(1))
                .filter(calendar::isWorkingDay)
                .anyMatch(day -> !auditor.awayOn(day));
        return away.map(one -> (there ? Objection.noted(TeamRule.ABSENCE) : Objection.refused(TeamRule.ABSENCE))
                .on(one.from(), one.to()));
    }

    private static Optional<Objection> visitThatWeek(Candidate candidate) {
        return candidate.visitsThatWeek() == 0
                ? Optional.empty()
                : Optional.of(Objection.noted(TeamRule.VISIT_THAT_WEEK).times(candidate.visitsThatWeek()));
    }

    private Optional<Objection> load(Candidate candidate) {
        return candidate.audits() < settings.auditsAQuarter()
                ? Optional.empty()
                : Optional.of(Objection.noted(TeamRule.LOAD).times(candidate.audits()));
    }
}
