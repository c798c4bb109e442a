package org.keurwerk.commons.messaging;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.EventPublisher.EventNotPublished;
import org.springframework.dao.DataAccessResourceFailureException;

/** Failures that mean that a store or the broker does not answer just now: nothing is wrong with the request, and it may succeed later. */
public final class Unreachable {

    private static final int DEEPEST = 10;

    private Unreachable() {}

    /** Codes of MongoDB for faults of the server itself: internal and unknown errors, shutting down, no disk left. */
    private static final Set<Integer> FAULTS_OF_STORE = Set.of(1, 8, 91, 11600, 14031);

    /** Whether such a failure is the cause, however deep. */
    public static boolean isBehind(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .anyMatch(Unreachable::is);
    }

    private static boolean is(@Nullable Throwable cause) {
        return isFaultOfStore(cause)
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof MongoSocketException
                || cause instanceof MongoTimeoutException
                || cause instanceof MongoNotPrimaryException
                || cause instanceof RetriableException
                || cause instanceof EventNotPublished;
    }

    private static boolean isFaultOfStore(@Nullable Throwable cause) {
        return cause instanceof MongoServerException answer && FAULTS_OF_STORE.contains(answer.getCode());
    }
}
