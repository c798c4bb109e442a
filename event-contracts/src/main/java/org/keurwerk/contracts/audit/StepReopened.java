package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A step of a running trajectory is open again (stap heropend): whoever answered a task took the answer back before anybody had begun on what follows, or
 * the office opened a stage again. What was asked since is asked no more; answers that were given stay in the dossier and count no longer. Why stands
 * in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param reopeningId which reopening it is, {@code reo_...}
 * @param task the kind of the task whose answer was taken back; null when a stage was opened again
 * @param stage the phase in which the trajectory is again, such as {@code INTAKE}
 * @param concerns the sides that had been asked or told something meanwhile
 * @param reopenedBy the side that did it
 * @param reopenedOn the day on which it did
 */
@EventType(value = "nl.keurwerk.audit.step-reopened.v1", topic = Topics.AUDIT_EVENTS)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepReopened(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String reopeningId,
        @Nullable String task,
        String stage,
        List<Party> concerns,
        Party reopenedBy,
        LocalDate reopenedOn)
        implements Event {

    public StepReopened {
        concerns = List.copyOf(concerns);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
