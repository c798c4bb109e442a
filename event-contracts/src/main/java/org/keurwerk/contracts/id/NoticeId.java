package org.keurwerk.contracts.id;

/** Names a notice (bericht) to one recipient: {@code ntc_...}. */
public record NoticeId(String value) implements Id {

    public NoticeId {
        Id.check(value, "ntc_");
    }

    @Override
    public String toString() {
        return value;
    }
}
