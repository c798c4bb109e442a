package org.keurwerk.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the services publish and handle, against what {@code access.txt} lets them do: whoever writes or reads a topic without a line there is refused
 * by the broker, and only when the event comes. Read from the sources, so that neither a broker nor a service is started.
 */
class AccessOfServicesTest {

    private static final Path ROOT = Path.of("..");
    private static final String CLOCK = "platform.clock.v1";
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"([\\w.-]+)\";");
    private static final Pattern TOPIC_OF_EVENT = Pattern.compile("topic = Topics\\.(\\w+)");
    private static final Pattern IMPORTED = Pattern.compile("import org\\.keurwerk\\.contracts\\.\\w+\\.(\\w+);");
    private static final Pattern HANDLING = Pattern.compile("EventHandler<|NoticeRule");
    private static final String HISTORY = "history.read(";
    private static final Pattern TOPIC = Pattern.compile("Topics\\.([A-Z_]+)");

    private final Map<String, String> topics = constants();
    private final Map<String, String> topicOfEvent = topicsOfEvents();

    AccessOfServicesTest() throws IOException {}

    @Test
    void everyEventHasATopic() {
        assertThat(topics).containsValues("audit.events.v1", "notification.commands.v1");
        assertThat(topicOfEvent).hasSizeGreaterThan(20).containsEntry("SendNoticeAgain", "notification.commands.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-service", "certificate-service", "notification-service"})
    void aServiceMayWriteWhatItPublishesAndNothingElse(String service) throws IOException {
        Set<String> handled = new TreeSet<>();
        events(service, (event, source) -> handles(event, source) && handled.add(event));
        // what a service handles and makes again from what it stored is not published by it
        Set<String> written =
                events(service, (event, source) -> source.contains("new " + event + "(") && !handled.contains(event));
        written.add(service + ".dead-letters.v1");
        written.add(CLOCK);

        assertThat(allowed(service, AclOperation.WRITE)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-service", "certificate-service", "notification-service"})
    void aServiceMayReadWhatItHandlesAndNothingElse(String service) throws IOException {
        Set<String> read = events(service, AccessOfServicesTest::handles);
        sources(service).stream()
                .filter(source -> source.contains(HISTORY))
                .flatMap(source -> TOPIC.matcher(source).results())
                .forEach(topic -> read.add(topics.get(topic.group(1))));
        read.add(CLOCK);

        assertThat(allowed(service, AclOperation.READ)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-service", "certificate-service", "notification-service"})
    void whicheverServiceStartsFirstMayDeclareEveryTopic(String service) {
        assertThat(allowed(service, AclOperation.CREATE))
                .containsAll(topics.values())
                .contains(service + ".dead-letters.v1");
    }

    private static boolean handles(String event, String source) {
        return source.contains("EventHandler<" + event + ">")
                || (HANDLING.matcher(source).find() && source.contains(event + ".class"));
    }

    private static Set<String> allowed(String service, AclOperation operation) {
        return AccessRules.read().all().stream()
                .filter(rule -> rule.entry().principal().equals("User:" + service))
                .filter(rule -> rule.entry().operation() == operation)
                .filter(rule -> rule.pattern().resourceType() == ResourceType.TOPIC)
                .map(rule -> rule.pattern().name())
                .collect(Collectors.toSet());
    }

    /** The topics of the events that a service's sources use so. */
    private Set<String> events(String service, Use use) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String source : sources(service)) {
            IMPORTED.matcher(source)
                    .results()
                    .map(event -> event.group(1))
                    .filter(topicOfEvent::containsKey)
                    .filter(event -> use.is(event, source))
                    .forEach(event -> found.add(topicOfEvent.get(event)));
        }
        return found;
    }

    /** How an event is used. */
    private interface Use {
        boolean is(String event, String source);
    }

    private static Map<String, String> constants() throws IOException {
        String source =
                Files.readString(ROOT.resolve("event-contracts/src/main/java/org/keurwerk/contracts/Topics.java"));
        return CONSTANT.matcher(source).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    private Map<String, String> topicsOfEvents() throws IOException {
        Map<String, String> found = new HashMap<>();
        for (Path file : javaFiles("event-contracts")) {
            TOPIC_OF_EVENT
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult one) -> one.group(1))
                    .forEach(topic -> found.put(file.getFileName().toString().replace(".java", ""), topics.get(topic)));
        }
        return found;
    }

    private static List<String> sources(String service) throws IOException {
        List<Path> files = javaFiles(service);
        assertThat(files).as("sources of " + service).isNotEmpty();
        return files.stream().map(AccessOfServicesTest::text).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static List<Path> javaFiles(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
