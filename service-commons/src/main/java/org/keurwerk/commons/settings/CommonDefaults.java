package org.keurwerk.commons.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Settings that hold in every service until one says otherwise; more of them in the profile {@code demo}. Without that profile a service says which
 * of the settings that it cannot guess are missing, all at once, and does not start.
 */
public class CommonDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String REQUIRED = "keurwerk.required-settings";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        if (demo) {
            add(environment, "keurwerk-defaults-demo");
        }
        add(environment, "keurwerk-defaults");
        if (!demo) {
            requireWhatNobodyCanGuess(environment);
        }
        if (environment.getProperty("keurwerk.portal-url", "").startsWith("https:")) {
            environment.getPropertySources().addLast(new MapPropertySource("keurwerk-https", secured()));
        }
    }

    private static void add(ConfigurableEnvironment environment, String name) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(name, new ClassPathResource(name + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(name + ".properties is missing from service-commons", e);
        }
    }

    private static void requireWhatNobodyCanGuess(ConfigurableEnvironment environment) {
        List<String> missing = Stream.of(environment.getProperty(REQUIRED, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .filter(name -> environment.getProperty(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }

    /** Cookies travel encrypted where pages do. */
    private static Map<String, Object> secured() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.servlet.session.cookie.secure", "true");
        return settings;
    }
}
