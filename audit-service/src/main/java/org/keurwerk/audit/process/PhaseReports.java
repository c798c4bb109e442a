package org.keurwerk.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.keurwerk.audit.process.engine.SeenByModels;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Phases;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code phases} in the models: reports that a trajectory came into a phase (fase). */
@Component
public class PhaseReports implements SeenByModels {

    /** The stage that was opened again last; the message that opens it sets it. */
    static final String STAGE = "stage";

    private final ObjectProvider<Phases> phases;

    PhaseReports(ObjectProvider<Phases> phases) {
        this.phases = phases;
    }

    @Override
    public String nameInModels() {
        return "phases";
    }

    /** Whether the office opened a stage again, and it is this one. */
    public boolean opened(DelegateExecution execution, String phase) {
        return phase.equals(execution.getVariable(STAGE));
    }

    /**
     * Reports; again when the transaction around it is retried.
     *
     * @param phase name of a {@link Phase}
     */
    public void entered(DelegateExecution execution, String phase) {
        phases.getObject().entered(new TrajectoryId(execution.getProcessBusinessKey()), Phase.valueOf(phase));
    }
}
