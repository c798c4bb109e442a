package org.keurwerk.certificate.lifecycle;

import java.util.Comparator;
import java.util.List;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/** Finds the certificate with a number that somebody typed or scanned. */
@Component
public class LookingUpCertificates {

    private static final int EXAMPLE_SEQUENCE = 117;

    private final Certificates certificates;
    private final BodySettings body;
    private final BusinessTime time;

    LookingUpCertificates(Certificates certificates, BodySettings body, BusinessTime time) {
        this.certificates = certificates;
        this.body = body;
        this.time = time;
    }

    /**
     * The certificate.
     *
     * @throws org.keurwerk.commons.problem.ProblemException when there is none, or what was typed is no number
     */
    public Certificate find(String typed) {
        CertificateNumber number = read(typed);
        return certificates.withNumber(number).orElseThrow(() -> CertificateProblems.unknown(number));
    }

    /** The certificates of the same decision, this one among them, in the order of their numbers. */
    public List<Certificate> givenTogetherWith(Certificate certificate) {
        return certificates.ofTrajectory(certificate.trajectoryId()).stream()
                .filter(other -> other.decisionId().equals(certificate.decisionId()))
                .sorted(Comparator.comparing(Certificate::number))
                .toList();
    }

    private CertificateNumber read(String typed) {
        try {
            return CertificateNumber.parse(typed);
        } catch (RefusedNumber refused) {
            throw CertificateProblems.malformed(refused, example().text());
        }
    }

    /** What a number of this certifying body looks like. */
    public CertificateNumber example() {
        return new CertificateNumber(body.numberPrefix(), time.today().getYear(), EXAMPLE_SEQUENCE);
    }
}
