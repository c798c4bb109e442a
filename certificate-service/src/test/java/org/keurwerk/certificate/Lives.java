package org.keurwerk.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateReference;
import org.keurwerk.certificate.lifecycle.Extension;
import org.keurwerk.certificate.lifecycle.Move;
import org.keurwerk.certificate.lifecycle.SuspensionMeasure;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Certificates to which something happened, for tests. */
public final class Lives {

    public static final SuspensionId CASE = new SuspensionId("sus_1");

    private Lives() {}

    public static Certificate suspended(Certificate certificate, String on) {
        return with(certificate, measure(Move.SUSPEND, on), certificate.extension());
    }

    public static Certificate reinstated(Certificate certificate, String on) {
        return with(certificate, measure(Move.REINSTATE, on), certificate.extension());
    }

    public static Certificate withdrawn(Certificate certificate, String on) {
        return with(certificate, measure(Move.WITHDRAW, on), certificate.extension());
    }

    public static Certificate extended(Certificate certificate, String until) {
        return with(certificate, null, new Extension(new TrajectoryId("trj_renewal"), LocalDate.parse(until)));
    }

    public static SuspensionMeasure measure(Move move, String on) {
        LocalDate day = LocalDate.parse(on);
        return new SuspensionMeasure(CASE, move, day, day.plusMonths(6), false);
    }

    private static Certificate with(
            Certificate of, @Nullable SuspensionMeasure further, @Nullable Extension extension) {
        List<SuspensionMeasure> measures = new ArrayList<>(of.measures());
        if (further != null) {
            measures.add(further);
        }
        return with(of, of.supersededBy(), of.expiredOn(), measures, extension);
    }

    /** One with a successor, or that has ended. */
    public static Certificate with(
            Certificate of, @Nullable CertificateReference supersededBy, @Nullable LocalDate expiredOn) {
        return with(of, supersededBy, expiredOn, of.measures(), of.extension());
    }

    private static Certificate with(
            Certificate of,
            @Nullable CertificateReference supersededBy,
            @Nullable LocalDate expiredOn,
            List<SuspensionMeasure> measures,
            @Nullable Extension extension) {
        return new Certificate(
                of.number(),
                of.decisionId(),
                of.decisionHash(),
                of.trajectoryId(),
                of.renewsWith(),
                of.organisationId(),
                of.organisation(),
                of.place(),
                of.language(),
                of.scope(),
                of.framework(),
                of.validity(),
                supersededBy,
                of.predecessor(),
                expiredOn,
                measures,
                extension,
                of.issuedAt(),
                of.pendingEvents(),
                of.version(),
                of.schemaVersion());
    }
}
