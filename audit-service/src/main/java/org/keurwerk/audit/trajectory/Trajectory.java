package org.keurwerk.audit.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of a trajectory (traject): one certification of one organisation, for one or more scopes, under one framework version that it pins
 * from start to end. Where it stands is the process engine's to say; the phases here are what was passed, and when.
 *
 * @param id {@code trj_...}, also the business key of its process
 * @param organisationName as it was when the trajectory began
 * @param auditQuarter {@code 2021-Q1}
 * @param renewalOf the trajectory whose certificates end; null for a first trajectory
 * @param preparedBy account that applied; null when it was announced
 * @param team null until every auditor accepted
 * @param norms what the consolidated scores come to; empty until then
 * @param outcomes empty until the decision
 * @param certificates read model of certificate-service's events
 */
@Document("trajectories")
public record Trajectory(
        @Id String id,
        String organisationId,
        String organisationName,
        String place,
        List<Scope> scopes,
        String framework,
        String frameworkVersion,
        String auditQuarter,
        @Nullable String renewalOf,
        @Nullable String preparedBy,
        @Nullable String idempotencyKey,
        Instant startedAt,
        Phase phase,
        List<PhaseEntry> phases,
        @Nullable Intake intake,
        @Nullable Team team,
        @Nullable Team proposedTeam,
        @Nullable List<List<LocalDate>> visitOptions,
        @Nullable Visit visit,
        List<NormScore> norms,
        List<ScopeOutcome> outcomes,
        List<IssuedCertificate> certificates,
        @Nullable LocalDate certificatesUntil,
        boolean surveyAnswered,
        @Nullable LocalDate closedOn,
        int schemaVersion) {

    public Trajectory {
        scopes = List.copyOf(scopes);
        phases = phases == null ? List.of() : List.copyOf(phases);
        norms = norms == null ? List.of() : List.copyOf(norms);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
    }

    /** One that begins now in a phase, and of which nothing else is known yet. */
    public static Trajectory begun(
            String id,
            String organisationId,
            String organisationName,
            String place,
            List<Scope> scopes,
            String framework,
            String frameworkVersion,
            String auditQuarter,
            @Nullable String renewalOf,
            @Nullable String preparedBy,
            @Nullable String idempotencyKey,
            Phase phase,
            Instant now) {
        return new Trajectory(
                id,
                organisationId,
                organisationName,
                place,
                scopes,
                framework,
                frameworkVersion,
                auditQuarter,
                renewalOf,
                preparedBy,
                idempotencyKey,
                now,
                phase,
                List.of(new PhaseEntry(phase, BusinessTime.dayOf(now))),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                1);
    }

    /** A phase that was entered. */
    public record PhaseEntry(Phase phase, LocalDate enteredOn) {}

    /** What intake and its check set: category S to XL and the length of the visit. */
    public record Intake(
            @Nullable String auditCategory, @Nullable Integer halfDays, double staffFte, int branches) {}

    /** The auditors, as accounts. */
    public record Team(String lead, List<String> coAuditors) {

        public Team {
            coAuditors = List.copyOf(coAuditors);
        }

        /** Lead first. */
        public List<String> all() {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(lead), coAuditors.stream())
                    .toList();
        }
    }

    /** The agreed visit: one id for its life, a sequence that rises with each change. */
    public record Visit(String id, int sequence, List<LocalDate> days) {

        public Visit {
            days = List.copyOf(days);
        }

        /** Its first day. */
        public LocalDate firstDay() {
            return days.get(0);
        }

        /** Its last day. */
        public LocalDate lastDay() {
            return days.get(days.size() - 1);
        }
    }

    /** A norm's score in per cent of its maximum, and the organisation's own judgement likewise. */
    public record NormScore(String norm, double percent, double ownPercent, int minimum) {}

    /** A certificate that came of it. */
    public record IssuedCertificate(String number, Scope scope, LocalDate validFrom, LocalDate validUntil) {}

    /** When a phase was entered; empty if it was not yet. */
    public Optional<LocalDate> enteredOn(Phase which) {
        return phases.stream()
                .filter(entry -> entry.phase() == which)
                .map(PhaseEntry::enteredOn)
                .findFirst();
    }

    /** The scopes that were certified. */
    public List<Scope> certifiedScopes() {
        return outcomes.stream()
                .filter(outcome -> outcome.outcome() == org.keurwerk.contracts.audit.Outcome.CERTIFIED)
                .map(ScopeOutcome::scope)
                .toList();
    }

    /** Whether it ended. */
    public boolean isClosed() {
        return closedOn != null;
    }

    /** Whether an account is one of its auditors, also while they are only proposed. */
    public boolean hasAuditor(String account) {
        return (team != null && team.all().contains(account))
                || (proposedTeam != null && proposedTeam.all().contains(account));
    }
}
