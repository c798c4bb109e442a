package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableBackendTest {

    @ParameterizedTest
    @ValueSource(strings = {"find", "getMore", "isMaster", "hello", "count", "listIndexes"})
    void aQuestionDoesNotWaitForTheWriters(String command) {
        assertThat(DurableBackend.readsOnly(command, new Document())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"insert", "update", "delete", "findAndModify", "createIndexes", "drop", "dropDatabase", "new"})
    void whateverIsNotKnownToBeAQuestionCountsAsAWrite(String command) {
        assertThat(DurableBackend.readsOnly(command, new Document())).isFalse();
    }

    @Test
    void anAggregationWritesOnlyWhenItSaysWhereTo() {
        Document reading = new Document("pipeline", List.of(new Document("$match", new Document())));
        Document writing = new Document("pipeline", List.of(new Document("$out", "copy")));

        assertThat(DurableBackend.readsOnly("aggregate", reading)).isTrue();
        assertThat(DurableBackend.readsOnly("aggregate", writing)).isFalse();
    }

    @Test
    void aStoreThatClosedItselfIsReportedByTheNextCommand(@TempDir Path folder) {
        AtomicInteger reports = new AtomicInteger();
        DurableBackend backend =
                new DurableBackend(folder.resolve("documents.mv").toString(), reports::incrementAndGet);
        Document ping = new Document("ping", 1);

        backend.handleCommand(new EmbeddedChannel(), "admin", "ping", ping);
        assertThat(reports).hasValue(0);

        backend.getMvStore().closeImmediately();
        backend.handleCommand(new EmbeddedChannel(), "admin", "ping", ping);
        assertThat(reports).hasValue(1);
    }
}
