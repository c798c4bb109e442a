package org.keurwerk.audit.trajectory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What the application tells the process that leads a trajectory. The process is the truth about where a trajectory stands. Everything may be
 * told twice: the second time changes nothing.
 */
public interface TrajectoryProcess {

    /**
     * An organisation applied (aanvraag): the process of a first trajectory starts, once per trajectory.
     *
     * @param variables at least {@code organisationId}
     */
    void applicationReceived(TrajectoryId trajectoryId, Map<String, Object> variables);

    /**
     * A certificate comes to its end (aankondiging): the process of the next trajectory starts, once per trajectory.
     *
     * @param variables at least {@code organisationId}
     */
    void renewalAnnounced(TrajectoryId trajectoryId, Map<String, Object> variables);

    /** An organisation had applied for what would have been announced: the world is told that its trajectory is the renewal. */
    void renewalJoined(TrajectoryId trajectoryId);

    /**
     * All certificates of the decision are issued.
     *
     * @return false when the process does not wait for it: not yet (tell it again later) or no more
     */
    boolean certificatesIssued(TrajectoryId trajectoryId);

    /**
     * The agreed days of the visit no longer hold: new ones are agreed.
     *
     * @return false when the process does not wait for a visit: not yet (tell it again later) or no more
     */
    boolean visitCalledOff(TrajectoryId trajectoryId);

    /**
     * The director sent the final report back to the lead auditor.
     *
     * @return false when the process does not wait for a decision: not yet (tell it again later) or no more
     */
    boolean reportSentBack(TrajectoryId trajectoryId);

    /**
     * The trajectory ends before its decision: whatever it waits for ends.
     *
     * @param visitCancelled whether a visit was called off with it, which is told too
     * @return false when its process does not run: not yet (tell it again later) or no more
     */
    boolean withdrawn(TrajectoryId trajectoryId, boolean visitCancelled);

    /**
     * The answer to a task was taken back: the process goes back to the task.
     *
     * @param kind the kind of the task
     * @return false when the process is not at what follows from it: not yet (tell it again later) or no more
     */
    boolean answerTakenBack(TrajectoryId trajectoryId, String kind);

    /**
     * One of several auditors takes back the answer to a task that each has: it is asked of that one again, while the others go on. Unlike the rest it asks
     * each time that it is told.
     *
     * @return false when none of the others is asked any more, so that the process went on
     */
    boolean askedAgain(TrajectoryId trajectoryId, TaskId answered, AccountId auditor);

    /**
     * The office opened a stage again: whatever is open ends, and the process goes on from there. Unlike the rest it does so each time that it is told.
     *
     * @return false when it does not run, or was decided on
     */
    boolean stageOpenedAgain(TrajectoryId trajectoryId, Phase stage);

    /** The world is told that a step is open again. */
    void stepReopened(TrajectoryId trajectoryId);

    /** An answer came after its task had ended: the world is told. */
    void answeredTooLate(TrajectoryId trajectoryId);

    /** The office lets a response count that came after its term: the world is told. */
    void responseCounts(TrajectoryId trajectoryId);

    /** Somebody took the place of an auditor: what comes is asked of them. */
    void auditorReplaced(TrajectoryId trajectoryId, AccountId from, AccountId to);

    /** A team that was complete has other members: the world is told who they are now. */
    void teamChanged(TrajectoryId trajectoryId);

    /**
     * Somebody was named in the place of an auditor who dropped out: they declare independence, and the organisation may object.
     *
     * @return false when its process does not run: not yet (tell it again later) or no more
     */
    boolean replacementAsked(TrajectoryId trajectoryId, AccountId substitute);

    /** Another was named before the first had answered: the world is told. */
    void auditorNamedAnew(TrajectoryId trajectoryId);

    /** The visit is told again, as it stands, for the calendar of whoever joined. */
    void visitToldAnew(TrajectoryId trajectoryId);

    /**
     * A suspension case was opened about a certificate of the trajectory: its process starts, once per case.
     *
     * @param sequence which case of the trajectory, from 1
     * @param organisation whom it asks
     */
    void suspensionAsked(TrajectoryId trajectoryId, int sequence, OrganisationId organisation);

    /**
     * The certificate of the suspension case that runs expired or was superseded: the case ends.
     *
     * @return false when no case runs
     */
    boolean certificateEnded(TrajectoryId trajectoryId);

    /** A midterm self-evaluation is asked of an organisation: its process starts, once per trajectory. */
    void midtermAsked(TrajectoryId trajectoryId, OrganisationId organisation);

    /**
     * No certificate is left that a midterm self-evaluation would be about: nobody is asked for it any more.
     *
     * @return false when nobody was
     */
    boolean midtermOver(TrajectoryId trajectoryId);

    /**
     * A re-audit begins (heraudit): its process starts, once per trajectory.
     *
     * @param variables at least {@code organisationId}, {@code afterCondition}, and what the decision table reads when it ends without a report
     */
    void reauditOpened(TrajectoryId trajectoryId, Map<String, Object> variables);

    /** Ids of the flow nodes where the trajectory stands, over all processes that it runs; empty when it has ended or never began. */
    Set<String> activeSteps(TrajectoryId trajectoryId);

    /** The models that the trajectory has come through, outermost first, then in the order in which they began; empty when it never began. */
    List<ProcessPicture> pictures(TrajectoryId trajectoryId);
}
