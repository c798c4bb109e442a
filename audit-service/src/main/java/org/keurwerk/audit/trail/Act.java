package org.keurwerk.audit.trail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.AccountId;

/**
 * An act as the trail is to tell it.
 *
 * @param who who did it
 * @param subject what it is about, as a name that has words: a kind of task, a phase, a milestone, a rule
 * @param reference the id of the document that it is about; null when there is none
 * @param changes what was before and what is after, per field, where they differ
 * @param once the name of this act within its trajectory: an act that is told again under the same name, after a crash, is told once
 */
public record Act(
        TrailAct kind, Who who, String subject, @Nullable String reference, List<Changed> changes, String once) {

    public Act {
        changes = changes.stream().filter(Changed::differs).toList();
    }

    /** Who did it: an account, a side of which no account is known, or the process by itself. */
    public record Who(@Nullable AccountId account, @Nullable String name, String role) {

        /** The role of what nobody does: the process went on. */
        public static final String PROCESS = "PROCESS";

        /** An account whose name and role are looked up if it is not the one that is signed in; the process for null. */
        public static Who of(@Nullable AccountId account) {
            return account == null ? process() : new Who(account, null, "");
        }

        /** Who is signed in. */
        public static Who of(Caller caller) {
            return new Who(
                    caller.accountId(), caller.displayName(), caller.firstRole().name());
        }

        /** Somebody of a side, when no more is known. */
        public static Who ofSide(String role) {
            return new Who(null, null, role);
        }

        /** Nobody. */
        public static Who process() {
            return new Who(null, null, PROCESS);
        }
    }

    /** One that is told every time it is done. */
    public static Act of(TrailAct kind, Who who, String subject) {
        return new Act(kind, who, subject, null, List.of(), Ids.next("act"));
    }

    /** The same, about a document. */
    public Act about(String id) {
        return new Act(kind, who, subject, id, changes, once);
    }

    /** The same, told once however often it is said under this name. */
    public Act once(String name) {
        return new Act(kind, who, subject, reference, changes, name);
    }

    /** The same with what was before and is after; null for what was or is not there. */
    public Act changed(String field, @Nullable Object before, @Nullable Object after) {
        return changed(List.of(new Changed(
                field, before == null ? null : before.toString(), after == null ? null : after.toString())));
    }

    /** The same with further changes. */
    public Act changed(List<Changed> more) {
        List<Changed> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Act(kind, who, subject, reference, all, once);
    }
}
