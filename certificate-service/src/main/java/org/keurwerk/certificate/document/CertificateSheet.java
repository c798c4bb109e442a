package org.keurwerk.certificate.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateState;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.certificate.lifecycle.Spell;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.press.Fitting;

/**
 * What stands on a sheet: one certificate, or all that one decision gave.
 *
 * @param nameSize how large the name of the organisation is set, in points
 * @param placeSize how large its place is set, in points
 * @param certificates at least one
 */
record CertificateSheet(
        String organisation,
        double nameSize,
        String place,
        double placeSize,
        FrameworkVersion framework,
        LocalDate validFrom,
        LocalDate validUntil,
        List<Line> certificates) {

    private static final double WIDTH = 152;
    private static final double NAME_HEIGHT = 41;
    private static final double PLACE_HEIGHT = 17;
    private static final double[] NAME_SIZES = {62, 58, 54, 50, 46, 42, 38, 34, 30, 27, 24, 21, 18, 15};
    private static final double[] PLACE_SIZES = {26, 22, 18, 15, 12};

    /**
     * A certificate and what it is for.
     *
     * @param stamp what is stamped over it; null when nothing is
     */
    record Line(String number, Scope scope, @Nullable Stamp stamp) {}

    /** That it does not hold, because it was suspended or withdrawn, and since when. That it has ended stands on the sheet anyway. */
    record Stamp(CertificateState state, LocalDate since) {

        static @Nullable Stamp of(Certificate certificate, LocalDate today) {
            Spell now = certificate.life().spellOn(today);
            return switch (now.state()) {
                case SUSPENDED, WITHDRAWN -> new Stamp(now.state(), now.from());
                case VALID, EXPIRING, EXTENSION_PENDING, EXPIRED, REINSTATED, SUPERSEDED -> null;
            };
        }
    }

    static CertificateSheet of(List<Certificate> certificates, LocalDate today) {
        Certificate first = certificates.get(0);
        return new CertificateSheet(
                first.organisation(),
                Fitting.pointsOfWholeWords(first.organisation(), WIDTH, NAME_HEIGHT, NAME_SIZES),
                first.place(),
                Fitting.pointsOfWholeWords(first.place(), WIDTH, PLACE_HEIGHT, PLACE_SIZES),
                first.framework(),
                first.validity().from(),
                first.validity().until(),
                certificates.stream()
                        .map(certificate ->
                                new Line(certificate.number(), certificate.scope(), Stamp.of(certificate, today)))
                        .toList());
    }

    /** The numbers, by which the document is known. */
    public String name() {
        return certificates.stream().map(Line::number).collect(Collectors.joining(" + "));
    }

    /** Those that are stamped. */
    public List<Line> stamped() {
        return certificates.stream().filter(line -> line.stamp() != null).toList();
    }

    public List<Scope> scopes() {
        return certificates.stream().map(Line::scope).toList();
    }

    /** The certificates two by two, as they stand beside each other. */
    public List<List<Line>> pairs() {
        return IntStream.range(0, (certificates.size() + 1) / 2)
                .mapToObj(row -> certificates.subList(2 * row, Math.min(2 * row + 2, certificates.size())))
                .toList();
    }
}
