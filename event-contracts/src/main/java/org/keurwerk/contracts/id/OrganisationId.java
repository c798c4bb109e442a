package org.keurwerk.contracts.id;

/** Names an organisation that is or wants to be certified: {@code org_...}. */
public record OrganisationId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "org_";

    public OrganisationId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
