package org.keurwerk.notification.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The account with which services sign in to each other. Outside the demo profile its password has no default. */
public record ServiceAccount(String username, String password) {

    private static final String DEMO_PASSWORD = "keurwerk-demo-service";

    /**
     * The account that the settings name.
     *
     * @throws IllegalStateException outside the demo profile when the password is missing or is the one that everybody knows
     */
    static ServiceAccount of(Settings settings, Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        String password = settings.password();
        if (password == null || password.isBlank()) {
            password = DEMO_PASSWORD;
        }
        if (!demo && password.equals(DEMO_PASSWORD)) {
            throw new IllegalStateException("Set keurwerk.service-account.password (KEURWERK_SERVICE_ACCOUNT_PASSWORD)"
                    + " to a secret of your own: only the demo profile has a default.");
        }
        return new ServiceAccount(settings.username(), password);
    }

    /** What is set under {@code keurwerk.service-account}. */
    @ConfigurationProperties("keurwerk.service-account")
    record Settings(String username, @Nullable String password) {}
}
