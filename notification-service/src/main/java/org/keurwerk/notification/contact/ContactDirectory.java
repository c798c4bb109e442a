package org.keurwerk.notification.contact;

import java.util.Optional;

/** Where names and addresses are found (adressenlijst). */
public interface ContactDirectory {

    /**
     * The contact of a party.
     *
     * @return empty when nobody is known by that id
     * @throws ContactsUnreachable when the directory does not answer: ask again later
     */
    Optional<Contact> find(String partyId);

    /** The directory does not answer. */
    final class ContactsUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what went wrong. */
        public ContactsUnreachable(String partyId, Throwable cause) {
            super("the directory of contacts did not answer about " + partyId, cause);
        }
    }
}
