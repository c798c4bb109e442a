package org.keurwerk.notification.planning;

import java.util.List;
import org.keurwerk.contracts.Event;

/** Who gets a letter about an event (geadresseerden), as party ids. */
@FunctionalInterface
interface Recipients<E extends Event> {

    /** The mailbox of the certification office. */
    String OFFICE = "role_office";

    List<String> of(E event, Teams teams);

    static <E extends Event> Recipients<E> office() {
        return (event, teams) -> List.of(OFFICE);
    }
}
