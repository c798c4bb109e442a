package org.keurwerk.contracts.id;

/** Names a human task, in whichever way the engine names it. */
public record TaskId(String value) implements Id {

    public TaskId {
        Id.check(value, "");
    }

    @Override
    public String toString() {
        return value;
    }
}
