package org.keurwerk.notification.delivery;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The sender of all mail.
 *
 * @param from the sender's address; the name beside it is the certifying body's
 * @param domain a domain of the sender's own, in which Message-IDs are made
 */
@Validated
@ConfigurationProperties("keurwerk.mail")
record MailSettings(@NotBlank String from, @NotBlank String domain) {}
