package org.keurwerk.audit.trail;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;

/**
 * The one text of an entry, over which it is hashed: JSON by RFC 8785 (keys sorted, no spaces, nothing escaped that need not be), without the hash
 * itself. Any program that can sort keys comes to the same text.
 */
public final class CanonicalEntry {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder(512);

    private CanonicalEntry() {}

    /** The text. */
    static String of(TrailEntry entry) {
        return new CanonicalEntry().write(entry, false);
    }

    /** The same with the hash in its place: how the entry stands in files. */
    public static String withHash(TrailEntry entry) {
        return new CanonicalEntry().write(entry, true);
    }

    /** What stands in files of an entry that its reader may not read: its place in the chain. */
    public static String withheld(TrailEntry entry) {
        return "{\"hash\":\"" + entry.hash() + "\",\"previous\":\"" + entry.previous() + "\",\"sequence\":"
                + entry.sequence() + ",\"withheld\":true}";
    }

    private String write(TrailEntry entry, boolean withHash) {
        text.append("{\"act\":");
        string(entry.act().name());
        field("at", entry.at().toString());
        changes(entry);
        if (withHash) {
            field("hash", entry.hash());
        }
        field("nonce", entry.nonce());
        field("once", entry.once());
        field("previous", entry.previous());
        field("reference", entry.reference());
        text.append(",\"sequence\":").append(entry.sequence());
        field("subject", entry.subject());
        field("trajectory", entry.trajectoryId().value());
        text.append(",\"who\":{\"account\":");
        string(entry.account());
        field("name", entry.name());
        field("role", entry.role());
        return text.append("}}").toString();
    }

    private void changes(TrailEntry entry) {
        text.append(",\"changes\":[");
        for (Iterator<Changed> all = entry.changes().iterator(); all.hasNext(); ) {
            Changed change = all.next();
            text.append("{\"after\":");
            string(change.after());
            field("before", change.before());
            field("field", change.field());
            text.append(all.hasNext() ? "}," : "}");
        }
        text.append(']');
    }

    private void field(String name, @Nullable String value) {
        text.append(",\"").append(name).append("\":");
        string(value);
    }

    private void string(@Nullable String value) {
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        text.append('"');
    }

    private void escaped(char one) {
        switch (one) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (one < FIRST_PRINTABLE) {
                    text.append(String.format("\\u%04x", (int) one));
                } else {
                    text.append(one);
                }
            }
        }
    }
}
