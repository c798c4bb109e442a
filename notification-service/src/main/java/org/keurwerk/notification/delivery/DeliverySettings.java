package org.keurwerk.notification.delivery;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often and how long sending is tried.
 *
 * @param mailPauses pauses between attempts when the mail server is down; when they are used up the notice has failed
 * @param servicePauses the same when another service does not answer: for an address or an attachment
 * @param lease for how long a sender has a notice to itself; longer than any attempt takes
 */
@Validated
@ConfigurationProperties("keurwerk.delivery")
record DeliverySettings(
        @NotEmpty List<Duration> mailPauses,
        @NotEmpty List<Duration> servicePauses,
        @NotNull Duration lease) {

    DeliverySettings {
        mailPauses = List.copyOf(mailPauses);
        servicePauses = List.copyOf(servicePauses);
    }
}
