package org.keurwerk.contracts.id;

/** Names a certification trajectory (certificeringstraject): {@code trj_...}. */
public record TrajectoryId(String value) implements Id {

    public TrajectoryId {
        Id.check(value, "trj_");
    }

    @Override
    public String toString() {
        return value;
    }
}
