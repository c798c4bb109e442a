package org.keurwerk.notification.contact;

import java.util.Optional;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The words of the office, asked of audit-service over HTTP. */
class AuditServiceWords implements OfficeWords {

    private final RestClient audit;

    AuditServiceWords(RestClient audit) {
        this.audit = audit;
    }

    @Override
    public Optional<String> of(String interventionId) {
        try {
            return Optional.ofNullable(audit.get()
                            .uri("/api/v1/interventions/{id}/words", interventionId)
                            .header(TraceContext.NAME, TraceContext.current().traceparent())
                            .retrieve()
                            .body(Answer.class))
                    .map(Answer::words);
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        } catch (RestClientException e) {
            throw new ContactsUnreachable(interventionId, e);
        }
    }

    /** What audit-service answers. */
    record Answer(String words) {}
}
