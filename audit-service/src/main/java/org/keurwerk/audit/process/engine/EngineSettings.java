package org.keurwerk.audit.process.engine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the engine ({@code keurwerk.engine.*}).
 *
 * @param threads how many jobs run at a time
 * @param look how often the job executor looks for timers that have become due; asynchronous steps are picked up at once
 * @param lock how long a node keeps a job to itself; a killed node's jobs are taken over after this
 * @param retryAfter pauses between attempts of a failing job; when they are used up it becomes an incident, so together they must outlast a
 *     broker's outage
 * @param models where the models lie: folders in which every {@code .bpmn} and {@code .dmn} is one
 * @param historyTimeToLive how long history is kept where a model says nothing
 */
@Validated
@ConfigurationProperties("keurwerk.engine")
public record EngineSettings(
        @DefaultValue("4") @Positive int threads,
        @DefaultValue("500ms") @NotNull Duration look,
        @DefaultValue("30s") @NotNull Duration lock,

        @DefaultValue({"2s", "3s", "5s", "10s", "20s", "30s", "1m", "1m", "2m", "2m", "5m", "5m", "10m", "10m"})
        @NotEmpty List<Duration> retryAfter,

        @DefaultValue("classpath*:processes/") @NotEmpty List<String> models,
        @DefaultValue("P2922D") @NotBlank String historyTimeToLive) {

    public EngineSettings {
        retryAfter = List.copyOf(retryAfter);
        models = List.copyOf(models);
    }

    String retryCycle() {
        return retryAfter.stream().map(Duration::toString).collect(Collectors.joining(","));
    }
}
