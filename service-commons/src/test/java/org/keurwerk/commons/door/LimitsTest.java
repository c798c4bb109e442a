package org.keurwerk.commons.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The limits in the settings are those that are said to people. */
class LimitsTest {

    @Test
    void theReaderOfJsonAndTheServerKeepTheSameLimits() throws IOException {
        Properties settings =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("keurwerk-defaults.properties"));
        String reading = "spring.jackson.factory.constraints.read.";

        assertThat(settings)
                .containsEntry("server.tomcat.max-http-form-post-size", String.valueOf(Limits.BODY))
                .containsEntry(reading + "max-document-length", String.valueOf(Limits.BODY))
                .containsEntry(reading + "max-token-count", String.valueOf(Limits.TOKENS))
                .containsEntry(reading + "max-nesting-depth", String.valueOf(Limits.DEPTH))
                .containsEntry(reading + "max-number-length", String.valueOf(Limits.NUMBER))
                .containsEntry(reading + "max-name-length", String.valueOf(Limits.FIELD_NAME));
    }
}
