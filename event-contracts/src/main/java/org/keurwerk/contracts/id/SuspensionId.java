package org.keurwerk.contracts.id;

/** Names a suspension case (schorsingszaak) of one certificate: {@code sus_...}. */
public record SuspensionId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "sus_";

    public SuspensionId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
