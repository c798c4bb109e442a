package org.keurwerk.notification.contact;

import java.util.Optional;

/** The links with which passwords are chosen. They are secrets: asked for at the moment of sending and kept nowhere. */
public interface PasswordLinks {

    /**
     * A fresh link for a request. It ends the links before it.
     *
     * @return empty when there is nothing to send a link for any more
     * @throws ContactDirectory.ContactsUnreachable when audit-service does not answer: ask again later
     */
    Optional<String> fresh(String requestId);
}
