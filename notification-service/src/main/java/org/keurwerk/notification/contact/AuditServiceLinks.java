package org.keurwerk.notification.contact;

import java.util.Optional;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The links that audit-service makes, asked over HTTP. */
class AuditServiceLinks implements PasswordLinks {

    private final RestClient audit;

    AuditServiceLinks(RestClient audit) {
        this.audit = audit;
    }

    @Override
    public Optional<String> fresh(String requestId) {
        try {
            return Optional.ofNullable(audit.post()
                            .uri("/api/v1/link-requests/{id}/link", requestId)
                            .header(TraceContext.NAME, TraceContext.current().traceparent())
                            .retrieve()
                            .body(Answer.class))
                    .map(Answer::link);
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        } catch (RestClientException e) {
            throw new ContactsUnreachable(requestId, e);
        }
    }

    /** What audit-service answers. */
    record Answer(String link) {}
}
