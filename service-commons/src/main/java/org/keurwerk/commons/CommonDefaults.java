package org.keurwerk.commons;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Settings that hold in every service until one says otherwise. */
public class CommonDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "keurwerk-defaults", new ClassPathResource("keurwerk-defaults.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("keurwerk-defaults.properties is missing from service-commons", e);
        }
    }
}
