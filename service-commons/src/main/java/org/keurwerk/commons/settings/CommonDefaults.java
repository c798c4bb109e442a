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
 * of the settings that it cannot guess are missing, all at once, and does not start. A bar stands between two of which one is enough.
 */
public class CommonDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String REQUIRED = "keurwerk.required-settings";

    private static final String BUS_PASSWORD = "keurwerk.kafka.password";

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
        if (isSaid(environment, BUS_PASSWORD)) {
            environment.getPropertySources().addLast(new MapPropertySource("keurwerk-kafka", named(environment)));
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
                .filter(names -> Stream.of(names.split("\\|")).noneMatch(name -> isSaid(environment, name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }

    private static boolean isSaid(ConfigurableEnvironment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }

    /** With a password the service says to the broker who it is, by its own name unless another is given. */
    private static Map<String, Object> named(ConfigurableEnvironment environment) {
        String user = environment.getProperty(
                "keurwerk.kafka.username", environment.getProperty("spring.application.name", ""));
        String login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";";
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.kafka.security.protocol", "SASL_PLAINTEXT");
        settings.put("spring.kafka.properties.sasl.mechanism", "PLAIN");
        settings.put(
                "spring.kafka.properties.sasl.jaas.config",
                login.formatted(quotable(user), quotable(environment.getProperty(BUS_PASSWORD, ""))));
        return settings;
    }

    private static String quotable(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Cookies travel encrypted where pages do. */
    private static Map<String, Object> secured() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.servlet.session.cookie.secure", "true");
        return settings;
    }
}
