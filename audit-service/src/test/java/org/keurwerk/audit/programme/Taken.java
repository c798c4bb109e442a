package org.keurwerk.audit.programme;

import org.keurwerk.contracts.id.AccountId;

/** What somebody is told who was too late for a row. */
public final class Taken {

    private Taken() {}

    /** Somebody saved it. */
    public static RowOvertaken changed(ProgrammeRow there) {
        return new RowOvertaken(there);
    }

    /** Somebody took it out. */
    public static RowOvertaken removed(ProgrammeRow there, AccountId by) {
        return new RowOvertaken(new Programme.Removed(there, by, there.savedAt()));
    }
}
