package org.keurwerk.certificate.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * Names a neighbouring certificate in the lineage (afkomst): the one before or the one after.
 *
 * @param number the neighbour
 * @param validFrom the first day of the neighbour's validity
 */
public record CertificateReference(
        String number, @Field("on") LocalDate validFrom) {

    /** The order of a lineage: by first day, and by number where two begin on one day. */
    static final Comparator<CertificateReference> OLDEST_FIRST =
            Comparator.comparing(CertificateReference::validFrom).thenComparing(CertificateReference::number);

    static CertificateReference to(Certificate neighbour) {
        return new CertificateReference(neighbour.number(), neighbour.validity().from());
    }
}
