package org.keurwerk.notification.contact;

import java.util.Optional;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The contacts that audit-service keeps, asked over HTTP. */
class AuditServiceContacts implements ContactDirectory {

    private final RestClient audit;

    AuditServiceContacts(RestClient audit) {
        this.audit = audit;
    }

    @Override
    public Optional<Contact> find(String partyId) {
        try {
            return Optional.ofNullable(audit.get()
                    .uri("/api/v1/contacts/{partyId}", partyId)
                    .header(TraceContext.NAME, TraceContext.current().traceparent())
                    .retrieve()
                    .body(Contact.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        } catch (RestClientException e) {
            throw new ContactsUnreachable(partyId, e);
        }
    }
}
