package org.keurwerk.audit.trajectory;

import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What the application tells the processes of cases that run beside a trajectory, which may be closed. Everything may be told twice; what is said to ask each
 * time does so.
 */
public interface CaseProcesses {

    /**
     * An organisation objected to a decision: the process of its objection starts, once.
     *
     * @param sequence which objection in the dossier of the trajectory, from 1
     */
    void objectionMade(TrajectoryId trajectoryId, int sequence, OrganisationId organisation);

    /**
     * A re-audit is not needed any more: whatever it waits for ends.
     *
     * @param visitCancelled whether a visit was called off with it, which is told too
     * @return false when it does not run: not yet (tell it again later) or no more
     */
    boolean reauditCancelled(TrajectoryId reaudit, boolean visitCancelled);

    /**
     * An organisation complained: the process of its complaint starts, once.
     *
     * @param sequence which complaint in the dossier of the trajectory, from 1
     * @param organisation who complained
     */
    void complaintMade(TrajectoryId trajectoryId, int sequence, OrganisationId organisation);

    /**
     * An auditor is asked for their view of a complaint. Asks each time that it is told.
     *
     * @return false when no complaint runs: not yet (tell it again later) or no more
     */
    boolean viewAsked(TrajectoryId trajectoryId, AccountId adviser);

    /**
     * The organisation took its complaint back: whatever is open ends.
     *
     * @return false when no complaint runs: not yet (tell it again later) or no more
     */
    boolean complaintTakenBack(TrajectoryId trajectoryId);

    /** A complaint is handled by somebody else from now on: the world is told. */
    void complaintHandedOver(TrajectoryId trajectoryId);
}
