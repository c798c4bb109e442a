package org.keurwerk.audit.reopening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.StepReopened;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a step of a trajectory was opened again (heropening). Written before the process is told.
 *
 * @param id {@code reo_...}
 * @param stage the phase that is entered again, or that the task belongs to
 * @param task the kind of the task whose answer was taken back; null when the whole stage was opened again
 * @param answer that answer; null with it
 * @param by the side that did it
 * @param account who did it
 * @param concerns the sides that had been asked or told something meanwhile
 * @param reason why; everybody of the trajectory reads it
 * @param untold true while the process must still be told
 */
@Document("reopenings")
public record Reopening(
        @Id String id,
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        Phase stage,
        @Nullable String task,
        @Nullable SubmissionId answer,
        Party by,
        AccountId account,
        List<Party> concerns,
        String reason,
        Instant at,
        @Nullable Boolean untold,
        int schemaVersion) {

    public Reopening {
        concerns = List.copyOf(concerns);
    }

    /** Whether somebody who sees the trajectory reads of it: a side whose answer it was, or that it concerns. */
    public boolean isReadBy(Caller caller) {
        Party side = caller.is(Role.ORGANISATION) ? Party.ORGANISATION : Party.AUDITOR;
        return caller.seesEverything() || task == null || by == side || concerns.contains(side);
    }

    /** What is told of it; the reason stays here. */
    StepReopened event() {
        return new StepReopened(
                trajectoryId, organisationId, id, task, stage.name(), concerns, by, BusinessTime.dayOf(at));
    }
}
