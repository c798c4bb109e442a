package org.keurwerk.notification.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return find(partyId, null);
    }

    @Override
    public Optional<Contact> find(String partyId, @Nullable String trajectoryId) {
        try {
            return Optional.ofNullable(audit.get()
                    .uri(address -> address.path("/api/v1/contacts/{partyId}")
                            .queryParamIfPresent("trajectory", Optional.ofNullable(trajectoryId))
                            .build(partyId))
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
