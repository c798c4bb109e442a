package org.keurwerk.audit.trajectory;

import java.time.LocalDate;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Ends a trajectory from within the answer to one of its tasks, for features that do not know how a trajectory ends. */
public interface EndingTrajectory {

    /**
     * The office stops it. It is written down at once; the process hears of it a little later, so that the task whose answer says so ends with that
     * answer and not without it. Safe to repeat, and nothing happens to a trajectory that has ended.
     *
     * @param by the account that said so
     * @param reason why; everybody of the trajectory reads it
     * @param day on which it was said
     */
    void stop(TrajectoryId trajectoryId, AccountId by, String reason, LocalDate day);
}
