package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.AccountId;

/**
 * The owner of an account is to get a link by mail with which a password is chosen. The link itself is a secret and never travels: whoever sends the
 * mail asks for it at that moment, with the id of this request.
 *
 * @param accountId the account, {@code acc_...}
 * @param requestId the request (verzoek), {@code lnk_...}
 * @param reason why
 * @param askedOn the day
 */
@EventType(value = "nl.keurwerk.audit.account-link-asked.v1", topic = Topics.AUDIT_EVENTS)
public record AccountLinkAsked(AccountId accountId, String requestId, LinkReason reason, LocalDate askedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return accountId.value();
    }
}
