package org.keurwerk.notification.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The names that the portal has, asked over HTTP and kept for some minutes: they change only with its version. */
class PortalTaskNames implements TaskNames {

    private static final int MOST = 500;

    private final RestClient audit;
    private final Cache<Key, TaskName> answers;

    PortalTaskNames(RestClient audit, Duration kept) {
        this.audit = audit;
        this.answers =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kept).build();
    }

    private record Key(String kind, String language) {}

    @Override
    public Optional<TaskName> find(String kind, Locale language) {
        Key key = new Key(kind, language.getLanguage());
        // not Cache.get, which holds a lock for as long as the portal takes to answer
        TaskName known = answers.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TaskName> found = ask(key);
        found.ifPresent(name -> answers.put(key, name));
        return found;
    }

    private Optional<TaskName> ask(Key key) {
        try {
            return Optional.ofNullable(audit.get()
                    .uri("/api/v1/task-kinds/{kind}", key.kind())
                    .header(HttpHeaders.ACCEPT_LANGUAGE, key.language())
                    .header(TraceContext.NAME, TraceContext.current().traceparent())
                    .retrieve()
                    .body(TaskName.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        } catch (RestClientException e) {
            throw new TaskNamesUnreachable(key.kind(), e);
        }
    }
}
