package org.keurwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.NoticeSent;
import tools.jackson.databind.node.ObjectNode;

/** CloudEvents 1.0 in binary mode, and what happens to a record that is not as it should be. */
class EventCodecTest {

    private static final ReportFinalised FINAL = new ReportFinalised(
            new TrajectoryId("trj_a"), new OrganisationId("org_b"), "rep_c", LocalDate.of(2021, 3, 12));

    static java.util.List<Class<? extends Event>> types() {
        return EventCatalog.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theEnvelopeTravelsInHeadersAndTheBodyIsTheDataAlone(Class<? extends Event> type) {
        GoldenFile written = GoldenFile.of(EventCodec.encode(Examples.of(type)));

        assertThat(written.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", EventCatalog.typeOf(type).value())
                .containsEntry("ce_subject", written.key())
                .containsEntry(
                        "ce_dataschema",
                        "urn:keurwerk:schema:" + EventCatalog.typeOf(type).value())
                .containsKeys("ce_id", "ce_source", "ce_time");
        assertThat(written.headers().get("ce_source")).startsWith("urn:nld:");
        assertThat(written.data().propertyNames()).doesNotContain("subject", "id", "type", "specversion");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyAttributeNameIsAtMostTwentyLowerCaseLettersAndDigits(Class<? extends Event> type) {
        assertThat(GoldenFile.of(EventCodec.encode(Examples.of(type))).headers().keySet())
                .filteredOn(name -> !name.equals("content-type"))
                .allMatch(name -> name.matches("ce_[a-z0-9]{1,20}"));
    }

    @Test
    void whatIsNotKnownIsLeftOutOfTheHeaders() {
        var bare = new EventEnvelope<>("1", "urn:nld:x", Instant.EPOCH, null, null, null, FINAL);

        assertThat(GoldenFile.of(EventCodec.encode(bare)).headers())
                .doesNotContainKeys("ce_correlationid", "ce_causationid", "ce_traceparent");
        assertThat(EventCodec.decode(GoldenFile.of(EventCodec.encode(bare)).received()))
                .contains(bare);
    }

    @Test
    void timeTravelsInMillisecondsOfUtc() {
        var fine = new EventEnvelope<>(
                "1", "urn:nld:x", Instant.parse("2021-03-12T14:47:52.123456Z"), null, null, null, FINAL);

        assertThat(GoldenFile.of(EventCodec.encode(fine)).headers())
                .containsEntry("ce_time", "2021-03-12T14:47:52.123Z");
    }

    @Test
    void aTypeThatThisVersionDoesNotKnowIsNobodysConcern() {
        GoldenFile unknown =
                GoldenFile.of(DecisionTaken.class).withHeader("ce_type", "nl.keurwerk.audit.decision-taken.v9");

        assertThat(EventCodec.decode(unknown.received())).isEmpty();
    }

    @Test
    void aRecordThatIsNoCloudEventIsRefused() {
        assertThatThrownBy(() -> EventCodec.decode(new ConsumerRecord<>("audit.events.v1", 0, 0L, "k", new byte[] {1})))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        GoldenFile golden = GoldenFile.of(IntakeAccepted.class);
        ConsumerRecord<String, byte[]> broken = new ConsumerRecord<>(
                golden.topic(),
                0,
                0L,
                golden.key(),
                "{\"trajectoryId\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        golden.received().headers().forEach(broken.headers()::add);

        assertThatThrownBy(() -> EventCodec.decode(broken)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aBodyWithoutAFieldThatMustBeThereIsRefusedAndTheFieldIsNamed() {
        GoldenFile golden = GoldenFile.of(IntakeAccepted.class);
        ObjectNode less = (ObjectNode) golden.data().deepCopy();
        less.remove("acceptedOn");

        assertThatThrownBy(() -> EventCodec.decode(golden.withData(less).received()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nl.keurwerk.audit.intake-accepted.v1")
                .hasMessageContaining("acceptedOn");
    }

    @Test
    void aFieldThatMayBeAbsentMayBeAbsent() {
        GoldenFile golden = GoldenFile.of(NoticeSent.class);
        ObjectNode less = (ObjectNode) golden.data().deepCopy();
        less.remove("trajectoryId");

        assertThat(EventCodec.decode(golden.withData(less).received()))
                .hasValueSatisfying(event ->
                        assertThat(((NoticeSent) event.data()).trajectoryId()).isNull());
    }
}
