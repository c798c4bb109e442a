package org.keurwerk.certificate.lifecycle;

import java.time.LocalDate;

/**
 * Points from one certificate to its neighbour in the lineage (afkomst).
 *
 * @param number the neighbour
 * @param on the first day of the neighbour's validity
 */
public record Link(String number, LocalDate on) {

    static Link to(Certificate neighbour) {
        return new Link(neighbour.number(), neighbour.validity().from());
    }
}
