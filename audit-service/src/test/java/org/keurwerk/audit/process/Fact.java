package org.keurwerk.audit.process;

import org.keurwerk.contracts.Event;

/** A milestone's fact with nothing in it. */
record Fact(String milestone, String trajectoryId) implements Event {

    @Override
    public String subject() {
        return trajectoryId;
    }
}
