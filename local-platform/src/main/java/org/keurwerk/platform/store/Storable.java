package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the file can hold: a document no deeper than MongoDB documents as its limit (100 levels), with values that BSON
 * knows. All others are refused before anything is changed, because a fault while the file is written closes it for everybody.
 */
final class Storable {

    private static final int DEEPEST = 100;
    private static final int OVERFLOW = 15;
    private static final int BAD_VALUE = 2;

    private Storable() {}

    /** Refuses a document that the file cannot hold. */
    static void check(Document document) {
        check(document, 1);
    }

    private static void check(@Nullable Object value, int level) {
        if (level > DEEPEST) {
            throw new MongoServerError(
                    OVERFLOW, "Overflow", "a document may be at most " + DEEPEST + " levels deep, and this is deeper");
        }
        if (value instanceof Map<?, ?> document) {
            document.values().forEach(each -> check(each, level + 1));
        } else if (value instanceof Collection<?> list) {
            list.forEach(each -> check(each, level + 1));
        } else {
            checkKind(value);
        }
    }

    private static void checkKind(@Nullable Object value) {
        try {
            BsonEncoder.determineType(value);
        } catch (IllegalArgumentException e) {
            throw new MongoServerError(BAD_VALUE, "BadValue", "a value cannot be stored: " + e.getMessage());
        }
    }
}
