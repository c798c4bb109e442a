package org.keurwerk.certificate.renewal;

import jakarta.validation.constraints.NotEmpty;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the certifying body reminds of renewal.
 *
 * @param windows how long before the end date a window opens
 * @param extension how long after the last day of the audit quarter a certificate that ended waits for its renewal, while the audit runs
 * @param announcement how long before the first day of the audit quarter the next trajectory is announced
 */
@Validated
@ConfigurationProperties("keurwerk.renewal")
public record RenewalSettings(
        @NotEmpty @DefaultValue({"P12M", "P6M", "P3M", "P1M"})
        List<Period> windows,

        @DefaultValue("P6M") Period announcement,
        @DefaultValue("P90D") Period extension) {

    public RenewalSettings {
        windows = List.copyOf(windows);
        if (windows.stream().anyMatch(period -> period.isZero() || period.isNegative())
                || announcement.isNegative()
                || extension.isNegative()) {
            throw new IllegalArgumentException("keurwerk.renewal: a window opens before the end date: " + windows);
        }
    }
}
