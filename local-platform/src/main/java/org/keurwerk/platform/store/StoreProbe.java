package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.keurwerk.platform.process.Probe;

/**
 * Asks the store to write a value and to give it back, in one command over the wire: a store that only takes connections
 * while its file is closed or its threads hang is of no use to anybody.
 */
public final class StoreProbe implements Probe {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final int FLAGS_AND_KIND = 5;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final int port;

    public StoreProbe(int port) {
        this.port = port;
    }

    @Override
    public boolean answers() {
        long value = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(message(command(value)));
            Document answer = answer(new DataInputStream(socket.getInputStream()));
            return answer.get("value") instanceof Document written
                    && Long.valueOf(value).equals(written.get("value"));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static Document command(long value) {
        return new Document("findAndModify", "probe")
                .append("query", new Document("_id", "launcher"))
                .append("update", new Document("$set", new Document("value", value)))
                .append("new", true)
                .append("upsert", true)
                .append("$db", "keurwerk_platform");
    }

    private static byte[] message(Document command) {
        ByteBuf message = Unpooled.buffer();
        message.writeIntLE(0).writeIntLE(1).writeIntLE(0).writeIntLE(OP_MSG);
        message.writeIntLE(0).writeByte(0);
        BsonEncoder.encodeDocument(command, message);
        message.setIntLE(0, message.readableBytes());
        byte[] bytes = new byte[message.readableBytes()];
        message.readBytes(bytes);
        return bytes;
    }

    private static Document answer(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        if (length < HEADER + FLAGS_AND_KIND || length > LONGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] rest = new byte[length - Integer.BYTES];
        in.readFully(rest);
        ByteBuf message = Unpooled.wrappedBuffer(rest);
        message.skipBytes(HEADER - Integer.BYTES + FLAGS_AND_KIND);
        return BsonDecoder.decodeBson(message);
    }
}
