package org.keurwerk.certificate.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The certifying body (certificerende instelling), as settings.
 *
 * @param name its full name, as it stands on a certificate
 * @param shortName how people call it
 * @param tagline what it stands for, under its name on a certificate
 * @param taglineInEnglish the same on a certificate in English; the first where it is empty
 * @param director who signs its certificates; a certificate names nobody where it is empty
 * @param telephone and
 * @param email whom to call and to write to, at the foot of a certificate; left out where empty
 * @param numberPrefix what its certificate numbers begin with
 */
@Validated
@ConfigurationProperties("keurwerk.body")
public record BodySettings(
        @NotBlank String name,
        @NotBlank String shortName,
        @DefaultValue("") String tagline,
        @DefaultValue("") String taglineInEnglish,
        @DefaultValue("") String director,
        @DefaultValue("") String telephone,
        @DefaultValue("") String email,
        @Pattern(regexp = "[A-Z]{2,8}") String numberPrefix) {

    /** What it stands for, in the language of a sheet. */
    public String taglineIn(String language) {
        return language.equals("en") && !taglineInEnglish.isBlank() ? taglineInEnglish : tagline;
    }

    /** How to reach it, on one line; empty where it says neither. */
    public String ways() {
        return Stream.of(telephone, email).filter(way -> !way.isBlank()).collect(Collectors.joining(" \u00B7 "));
    }
}
