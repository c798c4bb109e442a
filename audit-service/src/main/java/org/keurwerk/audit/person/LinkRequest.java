package org.keurwerk.audit.person;

import java.time.Instant;
import java.util.List;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody is to get a link by mail (verzoek om een link). No secret stands in it.
 *
 * @param id {@code lnk_...}
 * @param pendingEvents what is told of it until the broker has it
 */
@Document(LinkRequest.COLLECTION)
record LinkRequest(
        @Id String id,
        AccountId accountId,
        LinkReason reason,
        Instant askedAt,
        List<PendingEvent> pendingEvents,
        int schemaVersion) {

    static final String COLLECTION = "account_link_requests";

    LinkRequest {
        pendingEvents = List.copyOf(pendingEvents);
    }
}
