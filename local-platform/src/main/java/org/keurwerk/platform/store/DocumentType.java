package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents as the file holds them: in BSON, as they crossed the wire, which is smaller and quicker than serialised Java. */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final int BYTES_OF_AN_ENTRY = 80;

    @Override
    public void write(WriteBuffer file, Document document) {
        ByteBuf bytes = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bytes);
        file.putVarInt(bytes.readableBytes());
        file.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer file) {
        byte[] bytes = new byte[DataUtils.readVarInt(file)];
        file.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    /** About what the document takes in memory, by which the store bounds its cache. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        if (value instanceof Map<?, ?> document) {
            return BYTES_OF_AN_ENTRY
                    + document.values().stream()
                            .mapToInt(each -> BYTES_OF_AN_ENTRY + memory(each))
                            .sum();
        }
        if (value instanceof Collection<?> list) {
            return BYTES_OF_AN_ENTRY
                    + list.stream().mapToInt(DocumentType::memory).sum();
        }
        if (value instanceof String text) {
            return BYTES_OF_AN_ENTRY / 2 + text.length();
        }
        if (value instanceof BinData bytes) {
            return BYTES_OF_AN_ENTRY / 2 + bytes.getData().length;
        }
        return BYTES_OF_AN_ENTRY / 4;
    }
}
