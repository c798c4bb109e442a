package org.keurwerk.contracts.id;

/** Names an account of the portal: {@code acc_...}. */
public record AccountId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "acc_";

    public AccountId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
