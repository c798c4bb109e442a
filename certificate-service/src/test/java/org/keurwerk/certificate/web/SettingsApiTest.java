package org.keurwerk.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.settings.SetValue;
import org.keurwerk.commons.settings.SetValue.Source;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsApiTest {

    @Test
    void theRulesOfRenewalAreReadWithTheirValuesAndWithoutWhereFilesLie() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("rules.properties", Map.of("keurwerk.renewal.windows", "P9M,P3M")));

        assertThat(new SettingsApiController(environment).all().items())
                .contains(
                        new SetValue("keurwerk.renewal.windows", "P9M,P3M", Source.FILE, ""),
                        new SetValue("keurwerk.renewal.announcement", "P6M", Source.DEFAULT, ""));
    }
}
