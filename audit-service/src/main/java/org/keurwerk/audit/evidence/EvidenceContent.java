package org.keurwerk.audit.evidence;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonObjectId;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The content of evidence, in GridFS: written and read chunk by chunk, so that a file of any size takes the room of one chunk in memory, here and in
 * the store. A reader asks for one chunk at a time, because a query for all of them may be answered from the memory of the store.
 *
 * <p>A content that is being received is noted first ({@link Receiving}); the note goes when a file holds the content, or when it was thrown away. What
 * a crash leaves is found by its note.
 */
@Component
class EvidenceContent {

    static final String BUCKET = "evidence_content";
    static final String FILES = BUCKET + ".files";
    static final String CHUNKS = BUCKET + ".chunks";

    private static final int CHUNK = 255 * 1024;
    private static final int PART = 8 * 1024;

    private final MongoTemplate mongo;

    EvidenceContent(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What was written. */
    record Written(ObjectId id, long size, String sha256) {}

    /** It is longer than it may be. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Writes it, as far as it comes. What ends early leaves nothing.
     *
     * @param most bytes
     */
    Written write(String name, InputStream in, long most) throws IOException, TooLarge {
        ObjectId id = new ObjectId();
        mongo.insert(new Receiving(id));
        MessageDigest digest = sha256();
        long size = 0;
        boolean whole = false;
        GridFSUploadStream out =
                bucket().openUploadStream(new BsonObjectId(id), name, new GridFSUploadOptions().chunkSizeBytes(CHUNK));
        try {
            byte[] part = new byte[PART];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                size += read;
                if (size > most) {
                    throw new TooLarge();
                }
                digest.update(part, 0, read);
                out.write(part, 0, read);
            }
            out.close();
            whole = true;
        } finally {
            if (!whole) {
                throwAway(id);
            }
        }
        return new Written(id, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** A file holds it now. */
    void keep(ObjectId id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), Receiving.class);
    }

    /** Nothing of it stays. */
    void throwAway(ObjectId id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), FILES);
        mongo.remove(Query.query(Criteria.where("files_id").is(id)), CHUNKS);
        keep(id);
    }

    /** What was begun so long ago that nobody receives it any more. The age is that of the id, whatever date the portal shows. */
    List<ObjectId> begunBefore(Duration age) {
        int now = new ObjectId().getTimestamp();
        return mongo.findAll(Receiving.class).stream()
                .map(Receiving::id)
                .filter(id -> now - id.getTimestamp() >= age.toSeconds())
                .toList();
    }

    /** The bytes of one that is whole. */
    Bytes bytes(ObjectId id, long size) {
        return new Bytes() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public int chunkSize() {
                return CHUNK;
            }

            @Override
            public byte[] chunk(int number) throws IOException {
                org.bson.Document found = mongo.getCollection(CHUNKS)
                        .find(Filters.and(Filters.eq("files_id", id), Filters.eq("n", number)))
                        .first();
                if (found == null) {
                    throw new EOFException("chunk " + number + " of " + id + " is missing");
                }
                return found.get("data", Binary.class).getData();
            }
        };
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(mongo.getDb(), BUCKET);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
