package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

    @Test
    void everyKindOfValueComesBackAsItWas() {
        Document document = new Document("text", "é€\uD83D\uDE00")
                .append("nothing", null)
                .append("int", 1)
                .append("long", 1L << 40)
                .append("double", 0.5)
                .append("yes", true)
                .append("at", Instant.ofEpochMilli(1_600_000_000_123L))
                .append("id", new ObjectId())
                .append("uuid", new UUID(1, 2))
                .append("old uuid", new LegacyUUID(1, 2))
                .append("decimal", Decimal128.ONE)
                .append("bytes", new BinData(new byte[] {1, 0, -1}))
                .append("pattern", new BsonRegularExpression("^a", "i"))
                .append("stamp", new BsonTimestamp(7))
                .append("least", MinKey.getInstance())
                .append("most", MaxKey.getInstance())
                .append("list", Arrays.asList(1, null, List.of("a"), new Document("b", 2)))
                .append("part", new Document("z", 1).append("a", 2));

        Document back = written(document);

        assertThat(back.toString()).isEqualTo(document.toString());
        assertThat(back.keySet()).containsExactlyElementsOf(document.keySet());
    }

    @Test
    void twoDocumentsBehindEachOtherAreReadOneByOne() {
        WriteBuffer file = new WriteBuffer();
        DocumentType.INSTANCE.write(file, new Document("a", 1));
        DocumentType.INSTANCE.write(file, new Document("b", "x".repeat(1_000)));
        ByteBuffer bytes = file.getBuffer().flip();

        assertThat(DocumentType.INSTANCE.read(bytes)).isEqualTo(new Document("a", 1));
        assertThat(DocumentType.INSTANCE.read(bytes)).isEqualTo(new Document("b", "x".repeat(1_000)));
    }

    @Test
    void aLargerDocumentCountsForMoreMemory() {
        assertThat(DocumentType.INSTANCE.getMemory(new Document("a", "x".repeat(1_000))))
                .isGreaterThan(1_000)
                .isGreaterThan(DocumentType.INSTANCE.getMemory(new Document("a", List.of(new Document("b", 1)))));
    }

    /** By this the store bounds its cache: a part of a file that counted for nothing would fill its memory. */
    @Test
    void thePartsOfAFileCountForWhatTheyTake() {
        int part = 255 * 1_024;

        assertThat(DocumentType.INSTANCE.getMemory(new Document("data", new BinData(new byte[part]))))
                .isBetween(part, part + 1_000);
    }

    private static Document written(Document document) {
        WriteBuffer file = new WriteBuffer();
        DocumentType.INSTANCE.write(file, document);
        return DocumentType.INSTANCE.read(file.getBuffer().flip());
    }
}
