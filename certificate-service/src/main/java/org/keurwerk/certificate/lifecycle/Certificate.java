package org.keurwerk.certificate.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A certificate (certificaat): exists exactly when a positive decision exists, one per decision and scope. What it was issued with never changes;
 * what happens to it later is added. The document is its own outbox.
 *
 * @param number its public number
 * @param decisionHash SHA-256 of the decision, in hex
 * @param organisation the name as certified
 * @param place the place as certified
 * @param supersededBy the certificate that took its place before it ended
 * @param predecessor the certificate that the organisation held before it for the same scope
 * @param expiredOn set once the end was told to the others
 * @param pendingEvents what the others have yet to be told
 * @param version rises with every change
 */
@Document(Certificate.COLLECTION)
public record Certificate(
        @Id String number,
        String decisionId,
        String decisionHash,
        String trajectoryId,
        String organisationId,
        String organisation,
        String place,
        Scope scope,
        FrameworkVersion framework,
        Validity validity,
        @Nullable Link supersededBy,
        @Nullable Link predecessor,
        @Nullable LocalDate expiredOn,
        Instant issuedAt,
        List<PendingEvent> pendingEvents,
        long version,
        int schemaVersion) {

    static final String COLLECTION = "certificates";
    private static final int SCHEMA = 1;

    public Certificate {
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** The certificate that a decision gives for one scope; {@code told} is the event that says so. */
    public static Certificate issued(
            CertificateNumber number,
            DecisionTaken decision,
            Scope scope,
            LocalDate expiringFrom,
            Instant at,
            PendingEvent told) {
        return new Certificate(
                number.text(),
                decision.decisionId(),
                decision.decisionHash(),
                decision.trajectoryId(),
                decision.organisationId(),
                decision.organisationName(),
                decision.place(),
                scope,
                new FrameworkVersion(decision.framework(), decision.frameworkVersion(), decision.frameworkName()),
                new Validity(decision.decidedOn(), decision.validUntil(), expiringFrom),
                null,
                null,
                null,
                at,
                List.of(told),
                1,
                SCHEMA);
    }

    /** What the public sees on a day. */
    public RegisterStatus statusOn(LocalDate today) {
        return validity.statusOn(today, supersededBy);
    }
}
