package org.keurwerk.contracts.id;

/** Names a row of an interview programme: {@code prw_...}. */
public record ProgrammeRowId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "prw_";

    public ProgrammeRowId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
