package org.keurwerk.notification.body;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The certifying body (certificerende instelling).
 *
 * @param name as it stands in letters
 * @param telephone whom to call; empty when it does not want to be called
 * @param email where an answer to a letter goes, and whom to write to; empty when answers go to the sender
 */
@Validated
@ConfigurationProperties("keurwerk.body")
public record BodySettings(
        @NotBlank String name,
        @DefaultValue("") String telephone,
        @DefaultValue("") String email) {}
