package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether and when a notice is tried again. */
class RetryRuleTest {

    private final RetryRule rule = new RetryRule(new DeliverySettings(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4)),
            List.of(Duration.ofSeconds(2)),
            Duration.ofMinutes(2)));

    @Test
    void pausesGrowAndEnd() {
        assertThat(rule.pauseAfter(FailureReason.MAIL_SERVER_DOWN, 0)).contains(Duration.ofSeconds(1));
        assertThat(rule.pauseAfter(FailureReason.MAIL_SERVER_DOWN, 1)).contains(Duration.ofSeconds(4));
        assertThat(rule.pauseAfter(FailureReason.MAIL_SERVER_DOWN, 2)).isEmpty();
    }

    @Test
    void otherServicesHavePausesOfTheirOwn() {
        assertThat(rule.pauseAfter(FailureReason.CONTACTS_DOWN, 0)).contains(Duration.ofSeconds(2));
        assertThat(rule.pauseAfter(FailureReason.ATTACHMENT_MISSING, 1)).isEmpty();
    }

    @Test
    void whatCannotGetBetterIsNotTriedAgain() {
        assertThat(rule.pauseAfter(FailureReason.ADDRESS_UNKNOWN, 0)).isEmpty();
        assertThat(rule.pauseAfter(FailureReason.REFUSED, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAStableSlug(FailureReason reason) {
        assertThat(reason.slug()).matches("[a-z]+(-[a-z]+)*");
    }
}
