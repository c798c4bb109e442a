package org.keurwerk.audit.worklist;

import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;

/** Who of those that see a trajectory may read an answer in it. The author always may. */
public enum Readers {

    /** Everybody: organisation, auditors, office. */
    ALL {
        @Override
        boolean include(Caller caller, Submission answer, List<Submission> inTrajectory) {
            return true;
        }
    },

    /** Everybody but the organisation. */
    NOT_THE_ORGANISATION {
        @Override
        boolean include(Caller caller, Submission answer, List<Submission> inTrajectory) {
            return !caller.is(Role.ORGANISATION);
        }
    },

    /** Everybody but the auditors: what is said of them by name. */
    NOT_THE_AUDITORS {
        @Override
        boolean include(Caller caller, Submission answer, List<Submission> inTrajectory) {
            return caller.is(Role.ORGANISATION) || caller.seesEverything();
        }
    },

    /** The organisation that answered, and nobody else. */
    ONLY_THE_ORGANISATION {
        @Override
        boolean include(Caller caller, Submission answer, List<Submission> inTrajectory) {
            return answer.organisationId().equals(caller.organisationId());
        }
    },

    /** Those who see everything; an auditor after answering the same question, so that each answers alone. */
    AUDITORS_WHO_ANSWERED {
        @Override
        boolean include(Caller caller, Submission answer, List<Submission> inTrajectory) {
            return caller.seesEverything()
                    || (caller.is(Role.AUDITOR)
                            && inTrajectory.stream()
                                    .anyMatch(other -> other.kind().equals(answer.kind())
                                            && other.author().equals(caller.accountId())));
        }
    };

    /**
     * Whether a caller who sees the trajectory may read an answer.
     *
     * @param inTrajectory all that was submitted in it
     */
    public boolean mayRead(Caller caller, Submission answer, List<Submission> inTrajectory) {
        return answer.author().equals(caller.accountId()) || include(caller, answer, inTrajectory);
    }

    abstract boolean include(Caller caller, Submission answer, List<Submission> inTrajectory);
}
