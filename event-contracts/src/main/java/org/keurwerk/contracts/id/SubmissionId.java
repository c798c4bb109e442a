package org.keurwerk.contracts.id;

/** Names an answer to a task, draft or submitted: {@code sub_...}. */
public record SubmissionId(String value) implements Id {

    /** What every id of this kind begins with. */
    public static final String PREFIX = "sub_";

    public SubmissionId {
        Id.check(value, PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
