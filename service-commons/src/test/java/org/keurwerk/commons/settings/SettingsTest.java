package org.keurwerk.commons.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.settings.SetValue.Source;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where settings come from, and what a service says when one is missing. */
class SettingsTest {

    private final StandardEnvironment environment = new StandardEnvironment();
    private final Map<String, Object> given = new HashMap<>(
            Map.of("keurwerk.required-settings", "keurwerk.portal-url, keurwerk.register-url,spring.mongodb.uri"));

    private void read() {
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new CommonDefaults().postProcessEnvironment(environment, new SpringApplication());
    }

    @Test
    void aListIsReadHoweverItIsWritten() {
        given.put("windows[0]", "P6M");
        given.put("windows[1]", "P3M");
        given.put("pauses", "1s, 2s");
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));

        assertThat(SetValue.of(environment, "windows", ""))
                .isEqualTo(new SetValue("windows", "P6M,P3M", Source.FILE, ""));
        assertThat(SetValue.of(environment, "pauses", "").value()).isEqualTo("1s, 2s");
        assertThat(SetValue.of(environment, "absent", "P1D"))
                .isEqualTo(new SetValue("absent", "P1D", Source.DEFAULT, ""));
    }

    @Test
    void outsideADemonstrationAllThatIsMissingIsNamedAtOnce() {
        given.put("keurwerk.register-url", "https://register.example");

        assertThatThrownBy(this::read)
                .isInstanceOf(MissingSettings.class)
                .hasMessageContaining("keurwerk.portal-url (KEURWERK_PORTAL_URL)")
                .hasMessageContaining("SPRING_MONGODB_URI")
                .hasMessageNotContaining("register");
    }

    @Test
    void outsideADemonstrationItIsSaidHowTheBrokerIsReached() {
        given.put("keurwerk.required-settings", "keurwerk.kafka.password|spring.kafka.security.protocol");

        assertThatThrownBy(this::read)
                .isInstanceOf(MissingSettings.class)
                .hasMessageContaining("keurwerk.kafka.password (KEURWERK_KAFKA_PASSWORD)"
                        + " or spring.kafka.security.protocol (SPRING_KAFKA_SECURITY_PROTOCOL)");

        given.put("spring.kafka.security.protocol", "PLAINTEXT");
        read();

        assertThat(environment.getProperty("spring.kafka.security.protocol")).isEqualTo("PLAINTEXT");
        assertThat(environment.getProperty("spring.kafka.properties.sasl.mechanism"))
                .isNull();
    }

    @Test
    void aServiceWithAPasswordSaysToTheBrokerWhoItIs() {
        environment.setActiveProfiles("demo");
        given.put("spring.application.name", "audit-service");
        given.put("keurwerk.kafka.password", "a \"b\" \\c");
        read();

        assertThat(environment.getProperty("spring.kafka.security.protocol")).isEqualTo("SASL_PLAINTEXT");
        assertThat(JaasContext.loadClientContext(Map.of(
                                SaslConfigs.SASL_JAAS_CONFIG,
                                new Password(environment.getProperty("spring.kafka.properties.sasl.jaas.config"))))
                        .configurationEntries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat((Object) entry.getOptions().get("username")).isEqualTo("audit-service");
                    assertThat((Object) entry.getOptions().get("password")).isEqualTo("a \"b\" \\c");
                });
    }

    @Test
    void aDemonstrationHasAddressesOfItsOwnAndDescribesItsApi() {
        environment.setActiveProfiles("demo");
        read();

        assertThat(environment.getProperty("keurwerk.portal-url")).isEqualTo("http://localhost:8080");
        assertThat(environment.getProperty("springdoc.api-docs.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isNull();
    }

    @Test
    void inProductionTheApiIsNotDescribedUnlessSomebodyWantsItAndCookiesAreSecure() {
        given.put("keurwerk.portal-url", "https://portal.example");
        given.put("keurwerk.register-url", "https://register.example");
        given.put("spring.mongodb.uri", "mongodb://store/audit");
        read();

        assertThat(environment.getProperty("springdoc.api-docs.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("springdoc.swagger-ui.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("management.endpoints.web.discovery.enabled"))
                .isEqualTo("false");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
    }

    @Test
    void aFileInTheFolderOfTheStartIsNoSetting() {
        KnownPlaces places = new KnownPlaces();
        places.postProcessEnvironment(environment, new SpringApplication());

        assertThat(Objects.requireNonNull(environment.getProperty("spring.config.location"))
                        .split(","))
                .allSatisfy(place -> assertThat(place).startsWith("optional:classpath:"));
        assertThat(places.getOrder()).isLessThan(ConfigDataEnvironmentPostProcessor.ORDER);
    }

    @Test
    void whatIsMissingIsSaidInSentences() {
        assertThatThrownBy(this::read).satisfies(thrown -> assertThat(new MissingSettings.Analyzer().analyze(thrown))
                .satisfies(said ->
                        assertThat(Objects.requireNonNull(said).getAction()).contains("docs/operations.md")));
    }
}
