package org.keurwerk.contracts.id;

/** Names an objection (bezwaar) to a decision: {@code obj_...}. */
public record ObjectionId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "obj_";

    public ObjectionId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
