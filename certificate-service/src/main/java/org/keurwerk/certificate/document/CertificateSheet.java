package org.keurwerk.certificate.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keurwerk.certificate.lifecycle.Certificate;

/**
 * What stands on the sheet, written out: a certificate is in Dutch.
 *
 * @param nameSize how large the name of the organisation can be set: {@code short}, {@code long} or {@code longest}
 * @param dossier the beginning of the decision's hash in groups of four, {@code 7f3a 91c2 0be4 55d8}
 */
record CertificateSheet(
        String number,
        String organisation,
        String nameSize,
        String place,
        String scope,
        String framework,
        String validFrom,
        String validUntil,
        String decidedOn,
        String dossier) {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final int SHORT_NAME = 28;
    private static final int LONG_NAME = 60;
    private static final int GROUP = 4;
    private static final int GROUPS = 4;

    static CertificateSheet of(Certificate certificate) {
        return new CertificateSheet(
                certificate.number(),
                certificate.organisation(),
                sizeFor(certificate.organisation()),
                certificate.place(),
                certificate.scope().name(),
                certificate.framework().name(),
                written(certificate.validity().from()),
                written(certificate.validity().until()),
                written(certificate.validity().from()),
                grouped(certificate.decisionHash()));
    }

    private static String sizeFor(String name) {
        if (name.length() <= SHORT_NAME) {
            return "short";
        }
        return name.length() <= LONG_NAME ? "long" : "longest";
    }

    private static String written(LocalDate day) {
        return DAY.format(day);
    }

    private static String grouped(String hash) {
        String shown = hash.substring(0, Math.min(GROUP * GROUPS, hash.length()));
        return shown.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
