package org.keurwerk.audit.notice;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.id.NoticeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks notification-service over HTTP, with the account of the services. */
@Component
class NotificationServiceLetters implements NoticeLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RestClient notification;

    NotificationServiceLetters(
            @Value("${keurwerk.notification-api-url}") String address,
            @Value("${keurwerk.service-account.username}") String username,
            @Value("${keurwerk.service-account.password}") String password) {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        this.notification = RestClient.builder()
                .requestFactory(http)
                .baseUrl(address)
                .defaultHeaders(headers -> headers.setBasicAuth(username, password))
                .build();
    }

    @Override
    public Optional<NoticeLetter> find(NoticeId noticeId) {
        try {
            return Optional.ofNullable(notification
                    .get()
                    .uri("/api/v1/notices/{id}/letter", noticeId)
                    .header(
                            HttpHeaders.ACCEPT_LANGUAGE,
                            LocaleContextHolder.getLocale().getLanguage())
                    .header(TraceContext.NAME, TraceContext.current().traceparent())
                    .retrieve()
                    .body(NoticeLetter.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        } catch (RestClientException e) {
            throw new LettersUnreachable(noticeId.value(), e);
        }
    }

    @Override
    public Optional<NoticeLetter> proof(Reminder reminder) {
        try {
            return Optional.ofNullable(notification
                    .post()
                    .uri("/api/v1/reminder-proofs")
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                            HttpHeaders.ACCEPT_LANGUAGE,
                            LocaleContextHolder.getLocale().getLanguage())
                    .header(TraceContext.NAME, TraceContext.current().traceparent())
                    .body(reminder)
                    .retrieve()
                    .body(NoticeLetter.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        } catch (RestClientException e) {
            throw new LettersUnreachable(reminder.taskId(), e);
        }
    }
}
