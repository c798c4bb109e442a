package org.keurwerk.scenario.yaml;

import java.util.Map;
import java.util.Optional;

/** The fields of one mapping, in the order of the file, all of them known. */
public final class Fields {

    private final Part owner;
    private final Map<String, Part> parts;

    Fields(Part owner, Map<String, Part> parts) {
        this.owner = owner;
        this.parts = parts;
    }

    /** A field that must be there. */
    public Part required(String name) {
        return optional(name)
                .orElseThrow(() -> owner.mistake("field '%s' is missing in %s".formatted(name, owner.name())));
    }

    /** A field that may be left out. */
    public Optional<Part> optional(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Every field with its name. */
    public Map<String, Part> all() {
        return parts;
    }
}
