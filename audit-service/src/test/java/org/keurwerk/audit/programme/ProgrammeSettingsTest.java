package org.keurwerk.audit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProgrammeSettingsTest {

    @Test
    void whatIsNotSaidIsAsUsual() {
        ProgrammeSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("keurwerk.programme", ProgrammeSettings.class);

        assertThat(settings)
                .isEqualTo(new ProgrammeSettings(LocalTime.of(8, 0), LocalTime.of(18, 0), Duration.ofHours(4)));
    }

    @Test
    void whatCannotBeIsRefusedWithTheSetting() {
        LocalTime noon = LocalTime.NOON;
        assertThatThrownBy(() -> new ProgrammeSettings(noon, noon, Duration.ofHours(4)))
                .hasMessageContaining("keurwerk.programme.from");
        for (Duration halfDay : new Duration[] {Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(25)}) {
            assertThatThrownBy(() -> new ProgrammeSettings(LocalTime.MIN, noon, halfDay))
                    .hasMessageContaining("keurwerk.programme.half-day");
        }
    }
}
