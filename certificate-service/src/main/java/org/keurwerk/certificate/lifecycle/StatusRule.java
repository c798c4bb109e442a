package org.keurwerk.certificate.lifecycle;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Outcome;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The one rule for a status (domain.md, "Certificate"): pages and API ask it about one entry of the register, the register's search asks it for the
 * condition under which entries are found. Both say the same on every day. What a certificate is follows from its {@link Life}; an outcome without
 * certificate stays until a later decision takes its place, from the day of that one.
 */
public final class StatusRule {

    private static final String OUTCOME = "outcome";
    private static final String REPLACED_ON = "replacedOn";

    private StatusRule() {}

    /**
     * The status of one outcome on a day.
     *
     * @param spells of the certificate; present exactly when the outcome is {@link Outcome#CERTIFIED}
     * @param replacedOn the day of a later decision, for an outcome without certificate; null when there is none
     */
    public static RegisterStatus statusOn(
            LocalDate today, Outcome outcome, List<Spell> spells, @Nullable LocalDate replacedOn) {
        if (outcome == Outcome.CERTIFIED) {
            return RegisterStatus.of(new Life(spells, List.of()).stateOn(today));
        }
        if (replacedOn != null && !today.isBefore(replacedOn)) {
            return RegisterStatus.SUPERSEDED;
        }
        return outcome == Outcome.CONDITIONAL ? RegisterStatus.CONDITIONAL : RegisterStatus.NOT_CERTIFIED;
    }

    /** The condition under which a document has a status on a day. It must have the fields {@code outcome}, {@code spells} and {@code replacedOn} of a register entry. */
    public static Criteria has(RegisterStatus status, LocalDate today) {
        Criteria replaced = where(REPLACED_ON).lte(today.toString());
        return switch (status) {
            case CONDITIONAL -> where(OUTCOME).is(Outcome.CONDITIONAL).norOperator(replaced);
            case NOT_CERTIFIED -> where(OUTCOME).is(Outcome.NOT_CERTIFIED).norOperator(replaced);
            case SUPERSEDED -> new Criteria().orOperator(replaced, inState(status, today));
            case VALID, EXPIRING, EXTENSION_PENDING, EXPIRED, SUSPENDED, REINSTATED, WITHDRAWN ->
                inState(status, today);
        };
    }

    private static Criteria inState(RegisterStatus status, LocalDate today) {
        String day = today.toString();
        return where("spells")
                .elemMatch(where("state")
                        .is(CertificateState.valueOf(status.name()))
                        .and("from")
                        .lte(day)
                        .and("until")
                        .gt(day));
    }
}
