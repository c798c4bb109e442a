package org.keurwerk.notification.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and addresses of parties (adressenlijst). */
public interface ContactDirectory {

    /**
     * The contact of a party.
     *
     * @return empty when there is no party with that id
     * @throws ContactsUnreachable when the directory does not answer: ask again later
     */
    Optional<Contact> find(String partyId);

    /**
     * The contact of a party for a letter about a trajectory: also whom an organisation named for it.
     *
     * @param trajectoryId null for a letter about none
     * @throws ContactsUnreachable when the directory does not answer: ask again later
     */
    default Optional<Contact> find(String partyId, @Nullable String trajectoryId) {
        return find(partyId);
    }

    /**
     * The contact of a party as it is at this moment, also where an answer of a moment ago is at hand.
     *
     * @throws ContactsUnreachable when the directory does not answer: ask again later
     */
    default Optional<Contact> findNow(String partyId) {
        return find(partyId);
    }

    /**
     * The contact of a party for a letter about a trajectory as it is at this moment.
     *
     * @throws ContactsUnreachable when the directory does not answer: ask again later
     */
    default Optional<Contact> findNow(String partyId, @Nullable String trajectoryId) {
        return find(partyId, trajectoryId);
    }

    /** The directory does not answer. */
    final class ContactsUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what went wrong. */
        public ContactsUnreachable(String partyId, Throwable cause) {
            super("the directory of contacts did not answer about " + partyId, cause);
        }
    }
}
