package org.keurwerk.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the broker reads is what was meant, wherever the data lie. */
class BrokerSettingsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "Súdwest-Fryslân",
                "数据",
                "a=b",
                "c:d",
                "#hash",
                "back\\slash",
                "emoji \uD83D\uDCDA"
            })
    void aFolderOfAnyNameIsReadBackAsItIs(String name) throws Exception {
        BrokerSettings settings = new BrokerSettings(temporary.resolve(name), 19_392, 19_393);

        Properties read = read(settings);

        assertThat(read).isEqualTo(settings.asProperties());
        assertThat(read.getProperty("log.dirs"))
                .isEqualTo(temporary.resolve(name).resolve("log").toString());
    }

    @Test
    void nobodyReachesItFromOutsideAndNoTopicIsConjuredUp() throws Exception {
        Properties read = read(new BrokerSettings(temporary, 19_392, 19_393));

        assertThat(read.getProperty("listeners")).isEqualTo("CLIENTS://127.0.0.1:19392,CONTROLLER://127.0.0.1:19393");
        assertThat(read.getProperty("advertised.listeners")).isEqualTo("CLIENTS://127.0.0.1:19392");
        assertThat(read.getProperty("auto.create.topics.enable")).isEqualTo("false");
        assertThat(read.getProperty("listener.security.protocol.map"))
                .isEqualTo("CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        assertThat(read.getProperty("log.retention.ms")).isEqualTo("-1");
    }

    private static Properties read(BrokerSettings settings) throws Exception {
        Properties read = new Properties();
        try (InputStream in = Files.newInputStream(settings.write())) {
            read.load(in);
        }
        return read;
    }
}
