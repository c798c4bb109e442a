package org.keurwerk.audit;

import org.keurwerk.contracts.id.TrajectoryId;

/** The ids that the examples of the tests are about. */
public final class TestIds {

    public static final TrajectoryId TRJ_1 = new TrajectoryId("trj_1");
    public static final TrajectoryId TRJ_2 = new TrajectoryId("trj_2");

    private TestIds() {}
}
