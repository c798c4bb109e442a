package org.keurwerk.audit;

import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** The ids that the examples of the tests are about. */
public final class TestIds {

    public static final TrajectoryId TRJ_1 = new TrajectoryId("trj_1");
    public static final TrajectoryId TRJ_2 = new TrajectoryId("trj_2");
    public static final OrganisationId ORG_1 = new OrganisationId("org_1");
    public static final OrganisationId ORG_2 = new OrganisationId("org_2");

    private TestIds() {}
}
