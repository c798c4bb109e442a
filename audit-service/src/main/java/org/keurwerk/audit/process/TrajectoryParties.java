package org.keurwerk.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.keurwerk.audit.process.engine.SeenByModels;
import org.keurwerk.audit.trajectory.Parties;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code parties} in the models: who takes part in a trajectory, as a phase gives it to a process that it calls. It is read from the dossier and not
 * from variables, so that a trajectory which runs in an older version of a model calls the newest version of a phase as well.
 */
@Component
public class TrajectoryParties implements SeenByModels {

    private final ObjectProvider<Parties> parties;

    TrajectoryParties(ObjectProvider<Parties> parties) {
        this.parties = parties;
    }

    @Override
    public String nameInModels() {
        return "parties";
    }

    /** The organisation, {@code org_...}. */
    public String organisation(DelegateExecution execution) {
        return parties.getObject().organisation(trajectory(execution)).value();
    }

    /** The account of the lead auditor, {@code acc_...}. */
    public String lead(DelegateExecution execution) {
        return parties.getObject().lead(trajectory(execution)).value();
    }

    /** Whether everybody of the team has accepted, and no name was rejected since. */
    public boolean teamStands(DelegateExecution execution) {
        return parties.getObject().teamStands(trajectory(execution));
    }

    /** Whether who was named in the place of an auditor takes part: has accepted, and was not rejected. */
    public boolean substituteStands(DelegateExecution execution) {
        return parties.getObject()
                .takesPart(trajectory(execution), new AccountId((String) execution.getVariable("substitute")));
    }

    /** Whether there are names of which the organisation has not heard before. */
    public boolean newNames(DelegateExecution execution) {
        return parties.getObject().newNames(trajectory(execution));
    }

    private static TrajectoryId trajectory(DelegateExecution execution) {
        return new TrajectoryId(execution.getProcessBusinessKey());
    }
}
