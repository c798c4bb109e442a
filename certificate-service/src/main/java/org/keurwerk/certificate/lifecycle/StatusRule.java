package org.keurwerk.certificate.lifecycle;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Outcome;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The one rule for a status (domain.md, "Certificate"): pages and API ask it about one certificate or outcome, the register's search asks it for the
 * condition under which documents are found. Both say the same on every day. Being replaced comes before everything else, and counts from the first
 * day of what replaces it.
 */
public final class StatusRule {

    private StatusRule() {}

    /**
     * The status of one outcome on a day.
     *
     * @param validity of the certificate; present exactly when the outcome is {@link Outcome#CERTIFIED}
     * @param replacedOn the first day of a later certificate or decision that takes its place; null when there is none
     */
    public static RegisterStatus statusOn(
            LocalDate today, Outcome outcome, @Nullable Validity validity, @Nullable LocalDate replacedOn) {
        if (replacedOn != null && !today.isBefore(replacedOn)) {
            return RegisterStatus.SUPERSEDED;
        }
        return switch (outcome) {
            case CERTIFIED ->
                Objects.requireNonNull(validity, "a certificate without validity")
                        .statusOn(today);
            case CONDITIONAL -> RegisterStatus.CONDITIONAL;
            case NOT_CERTIFIED -> RegisterStatus.NOT_CERTIFIED;
        };
    }

    /**
     * The condition under which a document has a status on a day. It must have the fields {@code outcome}, {@code validity}, {@code supersededBy} and
     * {@code replacedOn} of a register entry.
     */
    public static Criteria has(RegisterStatus status, LocalDate today) {
        String day = today.toString();
        Criteria replacedByCertificate = where("supersededBy.validFrom").lte(day);
        Criteria replacedByDecision = where("replacedOn").lte(day);
        @Nullable Criteria itself =
                switch (status) {
                    case SUPERSEDED -> null;
                    case VALID ->
                        where("validity.expiringFrom")
                                .gt(day)
                                .and("validity.until")
                                .gt(day);
                    case EXPIRING ->
                        where("validity.expiringFrom")
                                .lte(day)
                                .and("validity.until")
                                .gt(day);
                    case EXPIRED -> where("validity.until").lte(day);
                    case CONDITIONAL -> where("outcome").is(Outcome.CONDITIONAL);
                    case NOT_CERTIFIED -> where("outcome").is(Outcome.NOT_CERTIFIED);
                };
        return itself == null
                ? new Criteria().orOperator(replacedByCertificate, replacedByDecision)
                : itself.norOperator(replacedByCertificate, replacedByDecision);
    }
}
