package org.keurwerk.notification.contact;

import java.util.Optional;

/** The words that the office wrote for a reminder. They stand in the dossier and are kept nowhere else: asked for at the moment of sending. */
@FunctionalInterface
public interface OfficeWords {

    /**
     * The words of an intervention.
     *
     * @param interventionId {@code int_...}
     * @return empty when there is no such intervention
     * @throws ContactDirectory.ContactsUnreachable when audit-service does not answer: ask again later
     */
    Optional<String> of(String interventionId);
}
