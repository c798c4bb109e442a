package org.keurwerk.contracts.id;

/** Names a notice (bericht) to one recipient: {@code ntc_...}. */
public record NoticeId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "ntc_";

    public NoticeId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
