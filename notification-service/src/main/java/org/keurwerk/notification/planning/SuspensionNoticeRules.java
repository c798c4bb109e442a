package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import org.keurwerk.contracts.audit.SuspensionDecided;
import org.keurwerk.contracts.audit.SuspensionLapsed;
import org.keurwerk.contracts.audit.SuspensionOpened;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.certificate.CertificateReinstated;
import org.keurwerk.contracts.certificate.CertificateRestored;
import org.keurwerk.contracts.certificate.CertificateSuspended;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about the suspension of a certificate: what it is by now is told by whoever keeps the register. */
final class SuspensionNoticeRules {

    static final NoticeRule<SuspensionOpened> OPENED = on(
                    SuspensionOpened.class,
                    event -> "suspension-opened:" + event.suspensionId(),
                    SuspensionOpened::trajectoryId,
                    SuspensionOpened::organisationId)
            .tellOrganisation(LetterKind.SUSPENSION_OPENED);

    /** What changes a certificate is told when it has changed. */
    static final NoticeRule<SuspensionDecided> DECIDED = on(
                    SuspensionDecided.class,
                    event -> "suspension-decided:" + event.suspensionId() + ':' + event.outcome(),
                    SuspensionDecided::trajectoryId,
                    SuspensionDecided::organisationId)
            .onlyIf(event -> event.outcome() == SuspensionOutcome.NOT_SUSPENDED)
            .tellOrganisation(LetterKind.SUSPENSION_DROPPED);

    static final NoticeRule<SuspensionLapsed> LAPSED = on(
                    SuspensionLapsed.class,
                    event -> "suspension-lapsed:" + event.suspensionId(),
                    SuspensionLapsed::trajectoryId,
                    SuspensionLapsed::organisationId)
            .tellOrganisation(LetterKind.SUSPENSION_LAPSED);

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

    static final NoticeRule<CertificateRestored> RESTORED = on(
                    CertificateRestored.class,
                    event -> "restored:" + event.certificateNumber() + ':' + event.suspensionId(),
                    CertificateRestored::trajectoryId,
                    CertificateRestored::organisationId)
            .tellOrganisation(LetterKind.CERTIFICATE_RESTORED)
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
