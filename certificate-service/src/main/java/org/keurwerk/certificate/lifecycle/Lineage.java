package org.keurwerk.certificate.lifecycle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The certificates of one organisation for one scope, oldest first (afkomst). A certificate is superseded by the next one if that began before it
 * ended, or while its extension was pending, and it was not withdrawn before. Follows from the set alone, so the order in which decisions arrive makes no difference.
 */
public record Lineage(List<Certificate> oldestFirst) {

    private static final Comparator<Certificate> BY_AGE =
            Comparator.comparing(CertificateReference::to, CertificateReference.OLDEST_FIRST);

    /** Puts certificates of one organisation and scope in order. */
    public static Lineage of(Collection<Certificate> certificates) {
        return new Lineage(certificates.stream().sorted(BY_AGE).toList());
    }

    /** Who takes the place of a certificate before it ends. */
    public Optional<CertificateReference> successorOf(Certificate certificate) {
        return neighbour(certificate, 1)
                .filter(next -> certificate.givesWayOn(next.validity().from()))
                .map(CertificateReference::to);
    }

    /** What the organisation held before. */
    public Optional<CertificateReference> predecessorOf(Certificate certificate) {
        return neighbour(certificate, -1).map(CertificateReference::to);
    }

    private Optional<Certificate> neighbour(Certificate certificate, int step) {
        for (int i = 0; i < oldestFirst.size(); i++) {
            int wanted = i + step;
            if (oldestFirst.get(i).number().equals(certificate.number())
                    && wanted >= 0
                    && wanted < oldestFirst.size()) {
                return Optional.of(oldestFirst.get(wanted));
            }
        }
        return Optional.empty();
    }
}
