package org.keurwerk.contracts.id;

/** Names a complaint (klacht) of an organisation: {@code cmp_...}. */
public record ComplaintId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "cmp_";

    public ComplaintId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
