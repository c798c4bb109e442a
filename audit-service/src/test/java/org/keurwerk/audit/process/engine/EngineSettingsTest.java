package org.keurwerk.audit.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EngineSettingsTest {

    private static EngineSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("keurwerk.engine", EngineSettings.class);
    }

    @Test
    void the_pauses_between_attempts_grow_and_outlast_ten_minutes_without_a_broker() {
        List<Duration> pauses = settings(Map.of()).retryAfter();

        assertThat(pauses).isSorted();
        assertThat(pauses.get(0)).as("a broker that restarts is back soon").isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofMinutes(10));
    }

    @Test
    void the_engine_reads_the_pauses_as_they_are_meant() {
        EngineSettings settings = settings(Map.of("keurwerk.engine.retry-after", "2s,1m,1h"));

        assertThat(settings.retryCycle()).isEqualTo("PT2S,PT1M,PT1H");
        assertThat(ParseUtil.parseRetryIntervals(settings.retryCycle()).getRetries())
                .isEqualTo(4);
    }
}
