package org.keurwerk.contracts.id;

/** Names an account of the portal: {@code acc_...}. */
public record AccountId(String value) implements Id {

    public AccountId {
        Id.check(value, "acc_");
    }

    @Override
    public String toString() {
        return value;
    }
}
