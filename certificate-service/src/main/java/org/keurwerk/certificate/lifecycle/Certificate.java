package org.keurwerk.certificate.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A certificate (certificaat): exists exactly when a positive decision exists, one per decision and scope. What it was issued with never changes;
 * what happens to it later is added. The document is its own outbox.
 *
 * @param number its public number
 * @param decisionHash SHA-256 of the decision, in hex
 * @param renewsWith the trajectory whose certificates it is renewed with, where that is another: it was given when a condition there was lifted; null else
 * @param organisation the name as certified
 * @param place the place as certified
 * @param language of the organisation then; null where no decision said it
 * @param supersededBy the certificate that took its place before it ended
 * @param predecessor the certificate that the organisation held before it for the same scope
 * @param expiredOn the end, once it was reached without a successor
 * @param measures what was decided about its suspension, in the order in which it was told; {@link Life} puts it in order
 * @param extension the audit for its renewal, once there is one
 * @param pendingEvents events that are not published yet
 * @param version rises with every change
 */
@Document(Certificate.COLLECTION)
public record Certificate(
        @Id String number,
        String decisionId,
        String decisionHash,
        TrajectoryId trajectoryId,
        @Nullable TrajectoryId renewsWith,
        OrganisationId organisationId,
        String organisation,
        String place,
        @Nullable String language,
        Scope scope,
        FrameworkVersion framework,
        Validity validity,
        @Nullable CertificateReference supersededBy,
        @Nullable CertificateReference predecessor,
        @Nullable LocalDate expiredOn,
        List<SuspensionMeasure> measures,
        @Nullable Extension extension,
        Instant issuedAt,
        List<PendingEvent> pendingEvents,
        long version,
        int schemaVersion) {

    static final String COLLECTION = "certificates";
    private static final int SCHEMA = 1;

    public Certificate {
        // one that was stored before there were suspensions has none
        measures = measures == null ? List.of() : List.copyOf(measures);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** The certificate that a decision gives for one scope; {@code event} announces it. */
    public static Certificate issued(
            CertificateNumber number,
            DecisionTaken decision,
            Scope scope,
            LocalDate expiringFrom,
            Instant at,
            PendingEvent event) {
        return new Certificate(
                number.text(),
                decision.decisionId(),
                decision.decisionHash(),
                decision.trajectoryId(),
                decision.followsOutcome() == Outcome.CONDITIONAL ? decision.reauditOf() : null,
                decision.organisationId(),
                decision.organisationName(),
                decision.place(),
                decision.language(),
                scope,
                FrameworkVersion.of(decision),
                new Validity(decision.decidedOn(), decision.validUntil(), expiringFrom),
                null,
                null,
                null,
                List.of(),
                null,
                at,
                List.of(event),
                1,
                SCHEMA);
    }

    /** The trajectory with whose certificates it is renewed: those have one end date. */
    public TrajectoryId renewedWith() {
        return renewsWith == null ? trajectoryId : renewsWith;
    }

    /** What happens to it, day by day. */
    public Life life() {
        return Life.of(validity, supersededBy == null ? null : supersededBy.validFrom(), extension, measures);
    }

    /** What the public sees on a day. */
    public RegisterStatus statusOn(LocalDate today) {
        return RegisterStatus.of(life().stateOn(today));
    }

    /** Whether a certificate that begins on a day would take its place, on that day or once a withdrawal before it is undone. */
    boolean givesWayOn(LocalDate day) {
        return Life.of(validity, day, extension, measures).spells().stream()
                .anyMatch(spell -> spell.state() == CertificateState.SUPERSEDED);
    }

    /** The last day of the suspension in which it is; null when it is not suspended on that day. */
    public @Nullable LocalDate suspendedUntil(LocalDate today) {
        Spell now = life().spellOn(today);
        return measures.stream()
                .filter(measure -> now.state() == CertificateState.SUSPENDED && measure.move() == Move.SUSPEND)
                .filter(measure -> measure.on().equals(now.from()))
                .map(SuspensionMeasure::until)
                .findFirst()
                .orElse(null);
    }

    /** The number of the certificate that the organisation held before; null when it held none. */
    public @Nullable String predecessorNumber() {
        return predecessor == null ? null : predecessor.number();
    }

    /** The number of the certificate that has taken its place; null until the first day of that one. */
    public @Nullable String successorOn(LocalDate today) {
        return supersededBy != null && statusOn(today) == RegisterStatus.SUPERSEDED ? supersededBy.number() : null;
    }

    /**
     * Whether it is to be renewed, as seen on a day: it has neither ended nor a successor, and it is neither suspended nor withdrawn. A successor counts
     * here from the day it is known, also when its first day is still to come: nobody needs a reminder of what was renewed already.
     */
    public boolean isToBeRenewed(LocalDate today) {
        CertificateState now = life().stateOn(today);
        return supersededBy == null
                && expiredOn == null
                && now != CertificateState.SUSPENDED
                && now != CertificateState.WITHDRAWN;
    }
}
