package org.keurwerk.commons.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** A start warns of nothing that is meant so: springdoc warns of each of its addresses that was not asked for by name. */
class QuietStartTest {

    @Test
    void theDescriptionOfTheApiAndItsPageAreAskedForByName() throws Exception {
        Binder defaults = new Binder(ConfigurationPropertySources.from(
                new ResourcePropertySource(new ClassPathResource("keurwerk-defaults-demo.properties"))));

        assertThat(defaults.bindOrCreate("springdoc", SpringDocConfigProperties.class)
                        .getApiDocs()
                        .isEnabled())
                .isTrue();
        assertThat(defaults.bindOrCreate("springdoc.swagger-ui", SwaggerUiConfigProperties.class)
                        .isEnabled())
                .isTrue();
    }
}
