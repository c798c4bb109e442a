package org.keurwerk.contracts.id;

/** Names a file of evidence: {@code evd_...}. */
public record EvidenceId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "evd_";

    public EvidenceId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
