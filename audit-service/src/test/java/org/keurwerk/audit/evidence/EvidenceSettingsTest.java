package org.keurwerk.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class EvidenceSettingsTest {

    private static final DataSize FIFTY = DataSize.ofMegabytes(50);
    private static final DataSize GIGA = DataSize.ofGigabytes(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void aValueThatCannotBeMeantIsRefusedByName() {
        refused("max-size", () -> new EvidenceSettings(DataSize.ofBytes(0), 200, GIGA, HALF_AN_HOUR, 20));
        refused("max-size", () -> new EvidenceSettings(DataSize.ofGigabytes(3), 200, GIGA, HALF_AN_HOUR, 20));
        refused("max-files", () -> new EvidenceSettings(FIFTY, 0, GIGA, HALF_AN_HOUR, 20));
        refused("max-total", () -> new EvidenceSettings(FIFTY, 200, DataSize.ofMegabytes(49), HALF_AN_HOUR, 20));
        refused("longest", () -> new EvidenceSettings(FIFTY, 200, GIGA, Duration.ZERO, 20));
        refused("at-a-time", () -> new EvidenceSettings(FIFTY, 200, GIGA, HALF_AN_HOUR, 0));
    }

    @Test
    void aFormMayHoldOneFileThatIsTooLargeSoThatItIsRefusedInWords() {
        EvidenceSettings settings = new EvidenceSettings(FIFTY, 200, GIGA, HALF_AN_HOUR, 20);

        assertThat(settings.mostOfAForm()).isGreaterThan(2 * FIFTY.toBytes());
        assertThat(settings.megabytes()).isEqualTo(50);
    }

    private static void refused(String setting, Runnable made) {
        assertThatThrownBy(made::run).hasMessageContaining("keurwerk.evidence." + setting);
    }
}
