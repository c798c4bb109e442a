package org.keurwerk.certificate.register;

import java.time.LocalDate;
import org.keurwerk.contracts.audit.Outcome;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What became of an outcome without certificate after a re-audit or an objection (heraudit, bezwaar). Kept by itself, so that it may come before the outcome that it is about.
 *
 * @param id of the entry that it is about
 * @param outcome of the decision that followed
 * @param on the day of that decision
 */
@Document(FollowUp.COLLECTION)
record FollowUp(@Id String id, Outcome outcome, LocalDate on) {

    static final String COLLECTION = "register_follow_ups";
}
