package org.keurwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.contracts.id.Id;

/** Names on the wire and the rule of the NL GOV profile: ids and dates travel, personal data never. */
class EventCatalogTest {

    /** The topic that a type belongs to follows from the second word of its name. */
    private static final Map<String, List<String>> TOPICS = Map.of(
            "audit", List.of(Topics.AUDIT_EVENTS),
            "certificate", List.of(Topics.CERTIFICATE_EVENTS),
            "notification", List.of(Topics.NOTIFICATION_EVENTS, Topics.NOTIFICATION_COMMANDS));

    private static final List<String> PERSONAL = List.of(
            "email",
            "mail",
            "phone",
            "telephone",
            "mobile",
            "contact",
            "firstname",
            "lastname",
            "surname",
            "fullname",
            "displayname",
            "birth",
            "address",
            "street",
            "bsn",
            "iban",
            "username",
            "rationale",
            "remarktext",
            "answer");

    static List<Class<? extends Event>> types() {
        return EventCatalog.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aWireNameIsAReverseDomainNameWithTheRecordsNameAndAVersion(Class<? extends Event> type) {
        String name = EventCatalog.typeOf(type).value();
        String words = type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);

        assertThat(name).matches("nl\\.keurwerk\\.(audit|certificate|notification)\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
        assertThat(name.split("\\.")[3]).isEqualTo(words.replaceAll("-v[0-9]+$", ""));
        assertThat(TOPICS.get(name.split("\\.")[2]))
                .contains(EventCatalog.typeOf(type).topic());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeIsARecordWhoseSubjectIsOneOfItsIds(Class<? extends Event> type) {
        assertThat(type).isRecord();
        assertThat(EventCodec.encode(Examples.of(type)).key())
                .isEqualTo(GoldenFile.of(type).data().values().iterator().next().asString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void noFieldSuggestsPersonalData(Class<? extends Event> type) {
        assertThat(fieldsOf(type))
                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                .noneMatch(field -> PERSONAL.stream().anyMatch(field::contains) && !field.equals("surveyanswered"));
    }

    @Test
    void aNameThatThisVersionDoesNotKnowHasNoRecord() {
        assertThat(EventCatalog.recordOf("nl.keurwerk.audit.not-yet-invented.v1"))
                .isEmpty();
    }

    @Test
    void aRecordWithoutANameOnTheWireIsRefused() {
        record Nameless(String subject) implements Event {}

        assertThatThrownBy(() -> EventCatalog.typeOf(Nameless.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nameless");
    }

    @Test
    void theDeadLetterTopicIsNamedAfterItsConsumerGroup() {
        assertThat(Topics.deadLettersOf("certificate-service")).isEqualTo("certificate-service.dead-letters.v1");
    }

    /** Components of the type and, in them, of the records and lists of records that it holds. */
    private static Stream<RecordComponent> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(field -> Stream.concat(
                        Stream.of(field),
                        heldBy(field)
                                .filter(held -> held.isRecord() && !Id.class.isAssignableFrom(held))
                                .flatMap(EventCatalogTest::fieldsOf)));
    }

    private static Stream<Class<?>> heldBy(RecordComponent field) {
        if (field.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return Stream.of(element);
        }
        return Stream.of(field.getType());
    }
}
