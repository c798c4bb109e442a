package org.keurwerk.commons.settings;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A service reads files of settings from its own jar only, not from the folder in which it happens to be started, such as the data folder. Who wants
 * a file says so with {@code spring.config.additional-location}.
 */
public class KnownPlaces implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "keurwerk-places",
                        Map.of("spring.config.location", "optional:classpath:/,optional:classpath:/config/")));
    }
}
