package org.keurwerk.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import java.net.ConnectException;
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
    void aMistakeOfOursIsNone() {
        assertThat(Unreachable.isBehind(new IllegalStateException("ours", new NullPointerException())))
                .isFalse();
    }
}
