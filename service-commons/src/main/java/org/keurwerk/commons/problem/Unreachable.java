package org.keurwerk.commons.problem;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.EventPublisher.EventNotPublished;
import org.springframework.dao.DataAccessResourceFailureException;

/** Failures that mean that a store or the broker does not answer just now: nothing is wrong with the request, and it may succeed later. */
final class Unreachable {

    private static final int DEEPEST = 10;

    private Unreachable() {}

    static boolean isBehind(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .anyMatch(Unreachable::is);
    }

    private static boolean is(@Nullable Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof MongoSocketException
                || cause instanceof MongoTimeoutException
                || cause instanceof MongoNotPrimaryException
                || cause instanceof RetriableException
                || cause instanceof EventNotPublished;
    }
}
