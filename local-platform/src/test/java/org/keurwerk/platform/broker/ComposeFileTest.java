package org.keurwerk.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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

    private static Set<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }
}
