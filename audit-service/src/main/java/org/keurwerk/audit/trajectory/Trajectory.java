package org.keurwerk.audit.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A trajectory (traject): one certification of one organisation, for one or more scopes, under one framework version that it pins from start to end.
 * What was said and decided in it lies with the features that it belongs to. Where it stands is the process engine's to say; the stages here are
 * what was passed, and when.
 *
 * @param id {@code trj_...}, also the business key of its process
 * @param organisationName as it was when the trajectory began
 * @param auditQuarter {@code 2021-Q1}
 * @param renewalOf the trajectory whose certificates end; null for a first trajectory
 * @param preparedBy account that applied; null when it was announced
 * @param phase that of the last stage
 * @param stages in the order in which they were entered
 * @param auditors the accounts that see it because they are, or are asked to be, its auditors
 * @param reaudit what it re-audits; null for a whole audit
 */
@Document("trajectories")
public record Trajectory(
        @Id TrajectoryId id,
        OrganisationId organisationId,
        String organisationName,
        String place,
        List<Scope> scopes,
        String framework,
        String frameworkVersion,
        String auditQuarter,
        @Nullable TrajectoryId renewalOf,
        @Nullable AccountId preparedBy,
        @Nullable String idempotencyKey,
        Instant startedAt,
        Phase phase,
        List<Stage> stages,
        List<AccountId> auditors,
        @Nullable LocalDate closedOn,
        @Nullable Reaudit reaudit,
        int schemaVersion) {

    static final int SCHEMA = 2;

    public Trajectory {
        scopes = List.copyOf(scopes);
        stages = List.copyOf(stages);
        auditors = auditors == null ? List.of() : List.copyOf(auditors);
    }

    /** One that begins now in a phase. */
    public static Trajectory begun(
            TrajectoryId id,
            OrganisationId organisationId,
            String organisationName,
            String place,
            List<Scope> scopes,
            String framework,
            String frameworkVersion,
            String auditQuarter,
            @Nullable TrajectoryId renewalOf,
            @Nullable AccountId preparedBy,
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
                List.of(Stage.entered(phase, 1, BusinessTime.dayOf(now))),
                List.of(),
                null,
                null,
                SCHEMA);
    }

    /** The same as a re-audit. */
    public Trajectory reauditing(Reaudit what) {
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
                startedAt,
                phase,
                stages,
                auditors,
                closedOn,
                what,
                schemaVersion);
    }

    /** Whether it is a re-audit, and so about some norms only. */
    public boolean isPartial() {
        return reaudit != null;
    }

    /** Whether it comes through a phase: a re-audit needs neither an intake nor a self-evaluation. */
    public boolean passes(Phase which) {
        return !isPartial() || (which != Phase.APPLICATION && which != Phase.INTAKE && which != Phase.SELF_EVALUATION);
    }

    /** The part of its framework that it is about. */
    public Framework asked(Framework whole) {
        return reaudit == null ? whole : whole.only(reaudit.norms());
    }

    /** The last stage in a phase; empty if it was not entered yet. */
    public Optional<Stage> stage(Phase which) {
        return stages.stream().filter(stage -> stage.phase() == which).reduce((earlier, later) -> later);
    }

    /** When a phase was last entered; empty if it was not yet. */
    public Optional<LocalDate> enteredOn(Phase which) {
        return stage(which).map(Stage::enteredOn);
    }

    /** How often a phase was entered, the present time included; at least 1, as what happens in a phase happens in its first round. */
    public int round(Phase which) {
        return stage(which).map(Stage::round).orElse(1);
    }

    /** Whether somebody applied for it; else it was announced. */
    public boolean wasAppliedFor() {
        return stages.get(0).phase() == Phase.APPLICATION;
    }

    /** Whether it ended. */
    public boolean isClosed() {
        return closedOn != null;
    }
}
