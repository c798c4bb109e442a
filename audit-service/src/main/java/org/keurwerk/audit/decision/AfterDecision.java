package org.keurwerk.audit.decision;

import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.trajectory.Trajectory;

/** What a feature writes down as soon as a decision is taken, before the process goes on with it. Safe to repeat: after a crash it is said again. */
@FunctionalInterface
public interface AfterDecision {

    /**
     * A decision was taken.
     *
     * @param whole the version of the framework that the trajectory pins, with all its norms
     */
    void decided(Decision decision, Trajectory trajectory, Framework whole);
}
