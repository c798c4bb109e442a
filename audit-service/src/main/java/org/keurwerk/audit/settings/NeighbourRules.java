package org.keurwerk.audit.settings;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.settings.TradeRule.Unit;
import org.keurwerk.commons.settings.SetValue;
import org.keurwerk.commons.settings.SettingList;
import org.keurwerk.commons.trace.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The rules of the trade that the other services hold, each with its value as that service says it. */
@Component
public class NeighbourRules {

    private static final Logger LOG = LoggerFactory.getLogger(NeighbourRules.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Map<String, Unit> UNITS = Map.of(
            "keurwerk.renewal.windows", Unit.PERIOD,
            "keurwerk.renewal.announcement", Unit.PERIOD,
            "keurwerk.renewal.extension", Unit.PERIOD,
            "keurwerk.reminders.days-before", Unit.DAYS,
            "keurwerk.reminders.overdue-after-days", Unit.DAYS,
            "keurwerk.reminders.weekly-on", Unit.WEEKDAY);

    private final Map<Neighbour, RestClient> clients;

    NeighbourRules(
            @Value("${keurwerk.certificate-api-url}") String certificate,
            @Value("${keurwerk.notification-api-url}") String notification,
            @Value("${keurwerk.service-account.username}") String username,
            @Value("${keurwerk.service-account.password}") String password) {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        RestClient.Builder client = RestClient.builder().requestFactory(http);
        this.clients = Map.of(
                Neighbour.CERTIFICATE,
                client.clone().baseUrl(certificate).build(),
                Neighbour.NOTIFICATION,
                client.clone()
                        .baseUrl(notification)
                        .defaultHeaders(headers -> headers.setBasicAuth(username, password))
                        .build());
    }

    /** A service that holds rules of its own. */
    public enum Neighbour {
        /** Certificates and their renewal. */
        CERTIFICATE,
        /** Mails and reminders. */
        NOTIFICATION
    }

    /** The rules of a service; empty when it does not answer now. */
    public Optional<List<TradeRules.Value>> of(Neighbour neighbour) {
        try {
            SettingList said = Objects.requireNonNull(clients.get(neighbour))
                    .get()
                    .uri("/api/v1/settings")
                    .header(TraceContext.NAME, TraceContext.current().traceparent())
                    .retrieve()
                    .body(SettingList.class);
            return Optional.ofNullable(said).map(list -> list.items().stream()
                    .filter(item -> UNITS.containsKey(item.key()))
                    .map(NeighbourRules::value)
                    .toList());
        } catch (RestClientException e) {
            LOG.info("the settings of {} cannot be read now: {}", neighbour, e.getMessage());
            return Optional.empty();
        }
    }

    private static TradeRules.Value value(SetValue item) {
        Unit unit = Objects.requireNonNull(UNITS.get(item.key()));
        return new TradeRules.Value(
                new TradeRule(item.key(), unit, "", 0, Long.MAX_VALUE, ""), item.value(), item.source(), item.origin());
    }
}
