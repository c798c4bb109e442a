package org.keurwerk.contracts.id;

/** Names a certification trajectory (certificeringstraject): {@code trj_...}. */
public record TrajectoryId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "trj_";

    public TrajectoryId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
