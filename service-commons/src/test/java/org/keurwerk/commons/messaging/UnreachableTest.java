package org.keurwerk.commons.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import java.net.ConnectException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

class UnreachableTest {

    @Test
    void aStoreThatDoesNotAnswerIsFoundBehindWhateverWrapsIt() {
        Exception store = new MongoSocketOpenException("refused", new ServerAddress(), new ConnectException());

        assertThat(Unreachable.isBehind(new IllegalStateException("later", new IllegalArgumentException(store))))
                .isTrue();
        assertThat(Unreachable.isBehind(new org.apache.kafka.common.errors.TimeoutException("broker")))
                .isTrue();
    }

    @Test
    void aStoreThatAnswersWithAFaultOfItsOwnCountsAsOneThatDoesNotAnswer() {
        assertThat(Unreachable.isBehind(answered(8))).isTrue();
        assertThat(Unreachable.isBehind(answered(121))).isFalse();
    }

    private static Exception answered(int code) {
        BsonDocument answer = new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code));
        return new IllegalStateException(new MongoCommandException(answer, new ServerAddress()));
    }

    @Test
    void aMistakeOfOursIsNone() {
        assertThat(Unreachable.isBehind(new IllegalStateException("ours", new NullPointerException())))
                .isFalse();
    }
}
