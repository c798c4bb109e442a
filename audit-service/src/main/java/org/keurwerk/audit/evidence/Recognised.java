package org.keurwerk.audit.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a file is, told by its content alone.
 *
 * @param type one that is taken; null for all others
 * @param kind what it is, for people: {@code evidence.is.<kind>}
 * @param hindrance why it is not taken although its type is; null when nothing is in the way
 */
record Recognised(
        @Nullable EvidenceType type, String kind, @Nullable Hindrance hindrance) {

    /** What may be in the way of a file of a type that is taken. */
    enum Hindrance {
        /** It opens with a password, or its content is enciphered otherwise. */
        ENCRYPTED,
        /** It carries programs. */
        MACROS,
        /** It is not whole. */
        BROKEN
    }

    static Recognised of(EvidenceType type) {
        return new Recognised(type, type.name(), null);
    }

    static Recognised other(String kind) {
        return new Recognised(null, kind, null);
    }

    static Recognised hindered(String kind, Hindrance hindrance) {
        return new Recognised(null, kind, hindrance);
    }

    static Recognised hindered(EvidenceType type, Hindrance hindrance) {
        return new Recognised(type, type.name(), hindrance);
    }
}
