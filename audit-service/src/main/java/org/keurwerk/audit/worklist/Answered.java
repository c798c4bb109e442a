package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A frozen answer with what is around it: everything that may be read to write down what follows from it.
 *
 * @param submission frozen, so its moment and hash are there
 */
public record Answered(Submission submission, Trajectory trajectory, Framework framework) {

    /** The trajectory's id. */
    public TrajectoryId trajectoryId() {
        return trajectory.id();
    }

    /** The account that answered. */
    public AccountId author() {
        return submission.author();
    }

    /** The day on which it was submitted. */
    public LocalDate day() {
        Instant moment = submission.submittedAt();
        if (moment == null) {
            throw new IllegalStateException(submission.id() + " was not submitted");
        }
        return BusinessTime.dayOf(moment);
    }
}
