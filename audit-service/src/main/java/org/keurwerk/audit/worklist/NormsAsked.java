package org.keurwerk.audit.worklist;

import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** The norms that a form asks about: all of the version that the trajectory pins, or in a re-audit those that were insufficient. */
@Component
public class NormsAsked {

    private final Frameworks frameworks;

    public NormsAsked(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** Those of a form in a trajectory. */
    public Framework of(Trajectory trajectory, TaskForm<?, ?> form) {
        Framework whole = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
        return form.allNorms() ? whole : trajectory.asked(whole);
    }
}
