package org.keurwerk.contracts.id;

/** Names an answer to a task, draft or submitted: {@code sub_...}. */
public record SubmissionId(String value) implements Id {

    public SubmissionId {
        Id.check(value, "sub_");
    }

    @Override
    public String toString() {
        return value;
    }
}
