package org.keurwerk.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docker-compose.yml opens, and to whom: read, not run. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> OURS = List.of("audit-service", "certificate-service", "notification-service");

    private final String text = Files.readString(ROOT.resolve("docker-compose.yml"));
    private final JsonNode services =
            JsonMapper.builder().build().valueToTree(new Yaml().load(text)).path("services");

    ComposeFileTest() throws Exception {}

    @Test
    void atNoDoorTheBrokerLetsInWhoSaysNoName() {
        JsonNode broker = services.path("kafka").path("environment");

        assertThat(broker.path("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP")
                        .asString()
                        .split(","))
                .isNotEmpty()
                .allSatisfy(listener -> {
                    assertThat(listener).endsWith(":SASL_PLAINTEXT");
                    assertThat(broker.path("KAFKA_LISTENER_NAME_" + listener.split(":")[0] + "_PLAIN_SASL_JAAS_CONFIG")
                                    .asString())
                            .contains("user_operator=");
                });
        assertThat(broker.path("KAFKA_SUPER_USERS").asString()).isEqualTo("User:broker");
        assertThat(broker.has("KAFKA_AUTHORIZER_CLASS_NAME")).isTrue();
        assertThat(broker.has("KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND")).isFalse();
    }

    @Test
    void whoeverHasRightsHasAPasswordAndNobodyElse() {
        Set<String> withRights = AccessRules.read().all().stream()
                .map(rule -> rule.entry().principal().replace("User:", ""))
                .filter(user -> !user.equals(BrokerUsers.LAUNCHER))
                .collect(Collectors.toSet());

        assertThat(found("user_([a-z-]+)=", text).stream()
                        .filter(user -> !user.equals(BrokerUsers.BROKER))
                        .collect(Collectors.toSet()))
                .isEqualTo(withRights);
    }

    @Test
    void whatMustBeFilledInStandsInTheExample() throws Exception {
        Set<String> required = found("\\$\\{([A-Z_]+):\\?", text);

        assertThat(required).contains("KEURWERK_KAFKA_BROKER_PASSWORD");
        assertThat(Files.readAllLines(ROOT.resolve(".env.example")).stream()
                        .map(line -> line.split("=", 2)[0])
                        .toList())
                .containsAll(required);
    }

    @Test
    void theMachineRoomHasADoorOfItsOwnThatNobodyReachesFromOutside() throws Exception {
        for (String service : Set.of("audit-service", "certificate-service", "notification-service")) {
            JsonNode environment = services.path(service).path("environment");
            assertThat(environment.path("MANAGEMENT_SERVER_ADDRESS").asString()).isEqualTo("127.0.0.1");
            assertThat(services.path(service).path("ports").toString())
                    .contains("127.0.0.1:80")
                    .doesNotContain(environment.path("MANAGEMENT_SERVER_PORT").asString());
        }
        assertThat(Files.readString(ROOT.resolve("docker/health.sh"))).contains("${MANAGEMENT_SERVER_PORT:-");
    }

    @Test
    void whoeverIsWaitedForSaysWhenItIsReady() throws Exception {
        Set<String> awaited = new TreeSet<>();
        services.forEach(service -> service.path("depends_on").properties().forEach(other -> {
            assertThat(services.has(other.getKey())).as(other.getKey()).isTrue();
            if (other.getValue().path("condition").asString().equals("service_healthy")) {
                awaited.add(other.getKey());
            }
        }));

        assertThat(awaited).containsExactlyInAnyOrder("kafka", "mongo", "postgres");
        for (String service : awaited) {
            JsonNode check = services.path(service).path("healthcheck");
            assertThat(check.path("test").isEmpty()).as("health of " + service).isFalse();
            assertThat(check.path("retries").asInt()).as("tries of " + service).isPositive();
        }
        for (String service : OURS) {
            assertThat(Files.readString(ROOT.resolve(service).resolve("Dockerfile")))
                    .as("health of " + service)
                    .containsPattern("HEALTHCHECK[\\s\\S]+health\\.sh");
            assertThat(services.path(service)
                            .path("depends_on")
                            .path("kafka-init")
                            .path("condition")
                            .asString())
                    .as("rights come before " + service)
                    .isEqualTo("service_completed_successfully");
        }
    }

    @Test
    void everyServiceHasCredentialsOfItsOwnThatStandNowhere() throws Exception {
        String users = Files.readString(ROOT.resolve("docker/mongo-init.js"));
        for (String service : OURS) {
            JsonNode environment = services.path(service).path("environment");
            String name = service.replace("-service", "");
            String own = environment.path("KEURWERK_KAFKA_PASSWORD").asString();
            assertThat(own).startsWith("${KEURWERK_KAFKA_" + name.toUpperCase(Locale.ROOT) + "_PASSWORD:?");
            assertThat(services.path("kafka")
                            .path("environment")
                            .path("KAFKA_LISTENER_NAME_SERVICES_PLAIN_SASL_JAAS_CONFIG")
                            .asString())
                    .as("the broker knows " + service)
                    .contains("user_" + service + "=\"" + own + "\"");
            assertThat(environment.path("SPRING_MONGODB_URI").asString())
                    .startsWith("mongodb://" + name + ":${")
                    .contains("/" + name + "?", "authSource=" + name);
            assertThat(users).contains("\"" + name + "\"");
        }
        services.forEach(service -> service.path("environment").properties().forEach(setting -> {
            if (setting.getKey().endsWith("PASSWORD") || setting.getKey().endsWith("_KEY")) {
                assertThat(setting.getValue().asString()).as(setting.getKey()).matches("\\$\\{[A-Z_]+:\\?[^}]+}");
            }
        }));
    }

    @Test
    void theRightsOfTheTopicsComeFromTheFileOfThisBuild() {
        assertThat(services.path("kafka-init").path("volumes").toString())
                .contains(
                        "./local-platform/src/main/resources/org/keurwerk/platform/broker/access.txt:/init/access.txt");
        assertThat(services.path("kafka-init").path("entrypoint").toString()).contains("kafka-init.sh", "rules");
        assertThat(services.path("kafka")
                        .path("environment")
                        .path("KAFKA_AUTO_CREATE_TOPICS_ENABLE")
                        .asString())
                .as("topics are made by who may declare them, and by nobody's mistake")
                .isEqualTo("false");
    }

    private static Set<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }
}
