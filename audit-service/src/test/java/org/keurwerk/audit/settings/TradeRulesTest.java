package org.keurwerk.audit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.settings.TradeRules.Value;
import org.keurwerk.commons.settings.SetValue.Source;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every rule of the trade that is a setting is listed, with the value that holds and who set it, and none that makes no sense starts. */
class TradeRulesTest {

    /** Settings of the machine and not of the trade, by the beginning of their names. */
    private static final List<String> TECHNICAL = List.of(
            "keurwerk.required-settings",
            "keurwerk.clock.",
            "keurwerk.certificate-api-url",
            "keurwerk.notification-api-url",
            "keurwerk.service-account.",
            "keurwerk.mailboxes.",
            "keurwerk.engine.",
            "keurwerk.accounts.initial",
            "keurwerk.evidence.longest",
            "keurwerk.evidence.at-a-time",
            "keurwerk.terms");

    @Test
    void everyRuleInTheFileOfSettingsIsListedAndShipsWithTheValueThatIsListed() throws IOException {
        Map<String, String> listed = rules(Map.of(), Map.of()).all().stream()
                .collect(Collectors.toMap(
                        one -> one.rule().key(), one -> one.rule().fallback()));

        for (PropertySource<?> file : shipped()) {
            for (String key : ((MapPropertySource) file).getPropertyNames()) {
                if (key.startsWith("keurwerk.") && (key.startsWith(TradeRules.TERMS) || !isTechnical(key))) {
                    assertThat(listed).containsEntry(key, String.valueOf(file.getProperty(key)));
                }
            }
        }
        assertThat(listed).hasSizeGreaterThan(40).containsEntry("keurwerk.terms.TakeDecision", "10 working days");
    }

    @Test
    void everySettingThatIsBoundToARecordIsListedWithItsDefaultOrIsOfTheMachine() throws ClassNotFoundException {
        Map<String, String> listed = rules(Map.of(), Map.of()).all().stream()
                .collect(Collectors.toMap(
                        one -> one.rule().key(), one -> one.rule().fallback()));
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        TreeSet<String> seen = new TreeSet<>();

        for (var found : scan.findCandidateComponents("org.keurwerk.audit")) {
            Class<?> type = Class.forName(Objects.requireNonNull(found.getBeanClassName()));
            String prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                    .value();
            if (!type.isRecord() || !prefix.startsWith("keurwerk")) {
                continue;
            }
            for (RecordComponent component : type.getRecordComponents()) {
                String key = prefix + "." + kebab(component.getName());
                if (!isTechnical(key)) {
                    seen.add(key);
                    assertThat(listed).as("the page of the settings").containsKey(key);
                    DefaultValue fallback = constructorDefault(type, component);
                    if (fallback != null) {
                        assertThat(listed).containsEntry(key, fallback.value()[0]);
                    }
                }
            }
        }
        assertThat(seen).contains("keurwerk.team.cooling-off", "keurwerk.certificate.validity.years");
    }

    @Test
    void whatIsSetInTheEnvironmentOrAtTheStartHoldsAndSaysSo() throws IOException {
        List<Value> all = rules(
                        Map.of("KEURWERK_TERMS_TAKEDECISION", "3 weeks", "KEURWERK_TEAM_LEADINAROW", "3"),
                        Map.of("keurwerk.self-evaluation.latest", "5 weeks"))
                .all();

        assertThat(one(all, "keurwerk.terms.TakeDecision"))
                .returns("3 weeks", Value::value)
                .returns(Source.ENVIRONMENT, Value::source)
                .satisfies(set -> assertThat(set.rule().fallback()).isEqualTo("10 working days"));
        assertThat(one(all, "keurwerk.team.lead-in-a-row"))
                .returns("3", Value::value)
                .returns(Source.ENVIRONMENT, Value::source)
                .satisfies(set -> assertThat(set.origin()).contains("KEURWERK_TEAM_LEADINAROW"));
        assertThat(one(all, "keurwerk.self-evaluation.latest"))
                .returns("5 weeks", Value::value)
                .returns(Source.COMMAND_LINE, Value::source);
        assertThat(one(all, "keurwerk.team.cooling-off"))
                .returns("P2Y", Value::value)
                .returns(Source.DEFAULT, Value::source)
                .returns("", Value::origin);
    }

    @Test
    void whatShipsMakesSense() throws IOException {
        assertThat(rules(Map.of(), Map.of()).senseless()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "keurwerk.terms.Intake, soon",
        "keurwerk.terms.Intake, 0 weeks",
        "keurwerk.team.cooling-off, P-1Y",
        "keurwerk.team.cooling-off, P100Y",
        "keurwerk.team.lead-in-a-row, 0",
        "keurwerk.team.lead-in-a-row, two",
        "keurwerk.team.competence-required, maybe",
        "keurwerk.interventions.longest-extension, 0",
        "keurwerk.interventions.longest-extension, 99999999999999999999",
        "keurwerk.certificate.validity.years, 0",
        "keurwerk.accounts.link-valid, P0D",
        "keurwerk.accounts.access-key-valid, P9999D",
        "keurwerk.trail.reading-days, -1",
        "keurwerk.evidence.max-size, much",
        "keurwerk.programme.from, 25:00",
        "keurwerk.calendar.liberation-day, SOMETIMES",
    })
    void aValueThatMakesNoSenseStopsTheStartAndIsNamed(String key, String value) throws IOException {
        StandardEnvironment environment = environment(Map.of(), Map.of(key, value));

        assertThatThrownBy(
                        () -> SettingsConfiguration.rulesMakeSense(environment).postProcessBeanFactory(noFactory()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key + " is '" + value + "' and must be ");
    }

    @Test
    void allThatMakesNoSenseIsNamedAtOnce() throws IOException {
        assertThat(rules(Map.of(), Map.of("keurwerk.team.lead-in-a-row", "0", "keurwerk.trail.reading-days", "x"))
                        .senseless())
                .hasSize(2);
    }

    private static ConfigurableListableBeanFactory noFactory() {
        return new DefaultListableBeanFactory();
    }

    private static Value one(List<Value> all, String key) {
        return all.stream()
                .filter(value -> value.rule().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTechnical(String key) {
        return TECHNICAL.stream().anyMatch(key::startsWith);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable DefaultValue constructorDefault(Class<?> type, RecordComponent component) {
        var parameters = type.getDeclaredConstructors()[0].getParameters();
        return Stream.of(parameters)
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static TradeRules rules(Map<String, Object> environment, Map<String, Object> start) {
        try {
            return new TradeRules(environment(environment, start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandardEnvironment environment(Map<String, Object> variables, Map<String, Object> start)
            throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.replace(
                "systemEnvironment",
                new SystemEnvironmentPropertySource("systemEnvironment", new LinkedHashMap<>(variables)));
        sources.addFirst(new MapPropertySource("commandLineArgs", new LinkedHashMap<>(start)));
        shipped().forEach(sources::addLast);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static List<PropertySource<?>> shipped() throws IOException {
        return new ArrayList<>(new PropertiesPropertySourceLoader()
                .load(
                        "Config resource 'class path resource [application.properties]'",
                        new ClassPathResource("application.properties")));
    }
}
