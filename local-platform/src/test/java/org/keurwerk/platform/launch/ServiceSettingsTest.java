package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.platform.broker.BrokerUsers;

class ServiceSettingsTest {

    private static final BrokerUsers USERS = BrokerUsers.drawn(Platform.SERVICES);
    private static final ServiceSettings SETTINGS = new ServiceSettings(
            Ports.USUAL,
            Addresses.at(Ports.USUAL),
            new DataFolder(Path.of("/srv/data")),
            USERS,
            LocalDate.of(2020, 7, 1));

    @Test
    void everyServiceHasAPasswordOfItsOwnAtTheBroker() {
        assertThat(List.of(SETTINGS.audit(), SETTINGS.certificate(), SETTINGS.notification()))
                .extracting(settings -> settings.get("KEURWERK_KAFKA_PASSWORD"))
                .containsExactlyElementsOf(
                        Platform.SERVICES.stream().map(USERS::passwordOf).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyServiceListensOnLoopbackAndHasADatabaseOfItsOwn() {
        assertThat(SETTINGS.audit())
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("SERVER_PORT", "8080")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:27817/keurwerk_audit");
        assertThat(SETTINGS.certificate())
                .containsEntry("SERVER_PORT", "8081")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:27817/keurwerk_certificate");
        assertThat(SETTINGS.notification())
                .containsEntry("SERVER_PORT", "8082")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:27817/keurwerk_notification");
    }

    @Test
    void theEngineWritesEachCommitToDiskBeforeItAnswers() {
        assertThat(SETTINGS.audit())
                .containsEntry(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:h2:file:/srv/data/engine/engine;WRITE_DELAY=0;RETENTION_TIME=1000;COMPRESS=TRUE;DEFRAG_ALWAYS=TRUE;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void theSimulatedDateBeginsWhereTheScenarioDoes() {
        assertThat(SETTINGS.certificate()).containsEntry("KEURWERK_CLOCK_INITIAL_DATE", "2020-07-01");
        assertThat(new ServiceSettings(
                                Ports.USUAL, Addresses.at(Ports.USUAL), new DataFolder(Path.of("d")), USERS, null)
                        .audit())
                .doesNotContainKey("KEURWERK_CLOCK_INITIAL_DATE");
    }

    @Test
    void onlyTheNotificationServiceSendsMail() {
        assertThat(SETTINGS.notification()).containsEntry("SPRING_MAIL_PORT", "12525");
        assertThat(SETTINGS.audit()).doesNotContainKey("SPRING_MAIL_PORT");
    }
}
