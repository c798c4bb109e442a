package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import org.keurwerk.contracts.certificate.CertificateReinstated;
import org.keurwerk.contracts.certificate.CertificateSuspended;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about the suspension of a certificate: what it is by now is told by whoever keeps the register. */
final class SuspensionNoticeRules {

    static final NoticeRule<CertificateSuspended> SUSPENDED = on(
                    CertificateSuspended.class,
                    event -> "suspended:" + event.certificateNumber() + ':' + event.suspensionId(),
                    CertificateSuspended::trajectoryId,
                    CertificateSuspended::organisationId)
            .tellOrganisation(LetterKind.CERTIFICATE_SUSPENDED)
            .tell(LetterKind.CERTIFICATE_STATE_OFFICE, Recipients.office());

    static final NoticeRule<CertificateReinstated> REINSTATED = on(
                    CertificateReinstated.class,
                    event -> "reinstated:" + event.certificateNumber() + ':' + event.suspensionId(),
                    CertificateReinstated::trajectoryId,
                    CertificateReinstated::organisationId)
            .tellOrganisation(LetterKind.CERTIFICATE_REINSTATED)
            .tell(LetterKind.CERTIFICATE_STATE_OFFICE, Recipients.office());

    static final NoticeRule<CertificateWithdrawn> WITHDRAWN = on(
                    CertificateWithdrawn.class,
                    event -> "withdrawn:" + event.certificateNumber() + ':' + event.suspensionId(),
                    CertificateWithdrawn::trajectoryId,
                    CertificateWithdrawn::organisationId)
            .tellOrganisation(LetterKind.CERTIFICATE_WITHDRAWN)
            .tell(LetterKind.CERTIFICATE_STATE_OFFICE, Recipients.office());

    private SuspensionNoticeRules() {}
}
