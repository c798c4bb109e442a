package org.keurwerk.contracts.id;

/** Names an organisation that is or wants to be certified: {@code org_...}. */
public record OrganisationId(String value) implements Id {

    public OrganisationId {
        Id.check(value, "org_");
    }

    @Override
    public String toString() {
        return value;
    }
}
