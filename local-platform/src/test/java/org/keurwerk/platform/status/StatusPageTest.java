package org.keurwerk.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.scenario.ScenarioProgress;
import tools.jackson.databind.JsonNode;

/** What the status page says, and its JSON. */
class StatusPageTest {

    private final ServedStatus served;

    StatusPageTest(@TempDir Path folder) throws Exception {
        served = new ServedStatus(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void theStatusAsJsonHasEveryComponentWithItsFigures() throws Exception {
        JsonNode json = served.json("/api/status");

        assertThat(json.get("ready").asBoolean()).isTrue();
        JsonNode component = json.get("components").get(0);
        assertThat(component.propertyNames())
                .containsExactly("name", "address", "state", "pid", "residentMiB", "restarts");
        assertThat(component.get("name").asString()).isEqualTo("audit-service");
        assertThat(component.get("pid").asLong()).isEqualTo(42);
        assertThat(component.get("restarts").asInt()).isEqualTo(2);
        assertThat(json.get("scenario").isNull()).isTrue();
    }

    @Test
    void aComponentThatIsDownMakesThePlatformNotReadyAndIsSaidInWords() throws Exception {
        served.status = ServedStatus.statusOf(ChildState.RESTARTING, null);

        assertThat(served.json("/api/status").get("ready").asBoolean()).isFalse();
        assertThat(served.get("/?lang=nl").body()).contains("Keurwerk is nog niet helemaal klaar", "wordt herstart");
        assertThat(served.get("/?lang=en").body()).contains("Keurwerk is not quite ready", "being restarted");
    }

    @Test
    void aScenarioShowsHowFarItIs() throws Exception {
        served.status = ServedStatus.statusOf(
                ChildState.READY,
                new ScenarioProgress(
                        "demo",
                        ScenarioProgress.State.PLAYING,
                        12,
                        40,
                        "Voorbeeld-Noord doet een aanvraag",
                        List.of()));

        assertThat(served.json("/api/status").get("scenario").get("done").asInt())
                .isEqualTo(12);
        assertThat(served.get("/?lang=nl").body()).contains("12 van 40 stappen", "Voorbeeld-Noord doet een aanvraag");
    }

    @ParameterizedTest
    @CsvSource({
        "READY, klaar, ready, good",
        "STARTING, start, starting, due",
        "UNREADY, antwoordt niet, does not answer, late",
        "RESTARTING, wordt herstart, being restarted, late",
        "STOPPING, stopt, stopping, due",
        "STOPPED, gestopt, stopped, late"
    })
    void everyStateIsSaidInWordsAndWithASignAndNotByColourAlone(
            ChildState state, String dutch, String english, String tone) throws Exception {
        served.status = ServedStatus.statusOf(state, null);

        assertThat(rowOf("audit-service", "nl")).contains(dutch, "kw-status " + tone, "<i class=\"bi bi-");
        assertThat(rowOf("audit-service", "en")).contains(english);
        assertThat(served.json("/api/status").at("/components/0/state").asString())
                .isEqualTo(state.name());
    }

    @Test
    void whatDoesNotRunHasNoFiguresAndWhatIsNoPageIsNoLink() throws Exception {
        assertThat(rowOf("broker", "en")).contains("127.0.0.1:9", "–").doesNotContain("<a ", "MB");
        assertThat(rowOf("audit-service", "en")).contains("href=\"http://localhost:1\"", "300 MB", ">42<", ">2<");
        JsonNode broker = served.json("/api/status").at("/components/1");
        assertThat(broker.get("pid").isNull()).isTrue();
        assertThat(broker.get("residentMiB").isNull()).isTrue();
    }

    @Test
    void memoryAndRestartsAreAddedUpAndTheLauncherIsOneOfTheParts() throws Exception {
        assertThat(served.json("/api/status").get("residentMiB").asInt()).isEqualTo(360);
        assertThat(served.json("/api/status").at("/launcher/name").asString()).isEqualTo("local-platform");
        assertThat(served.get("/?lang=en").body())
                .contains("2 parts use 360 MB of memory together; parts have been restarted 2 times.");
        assertThat(rowOf("local-platform", "en")).contains("60 MB", "http://localhost:4");
    }

    @ParameterizedTest
    @CsvSource({
        "PLAYING, wordt afgespeeld, being played, due",
        "SUCCEEDED, geslaagd, succeeded, good",
        "FAILED, niet geslaagd, failed, late"
    })
    void aScenarioSaysWhereItStands(ScenarioProgress.State state, String dutch, String english, String tone)
            throws Exception {
        served.status = ServedStatus.statusOf(
                ChildState.READY, new ScenarioProgress("demo", state, 1, 2, "the last thing", List.of()));

        assertThat(served.get("/?lang=nl").body()).contains(dutch, "kw-status " + tone, "the last thing");
        assertThat(served.get("/?lang=en").body()).contains(english, "1 of 2 steps");
        assertThat(served.json("/api/status").at("/scenario/state").asString()).isEqualTo(state.name());
    }

    @Test
    void whatWentWrongInAScenarioIsListedAndNeverTakenForHtml() throws Exception {
        served.status = ServedStatus.statusOf(
                ChildState.READY,
                new ScenarioProgress(
                        "<b>demo</b>", ScenarioProgress.State.FAILED, 0, 0, "", List.of("no <i>mail</i>", "no PDF")));

        assertThat(served.get("/").body())
                .contains("&lt;b&gt;demo&lt;/b&gt;", "no &lt;i&gt;mail&lt;/i&gt;", "no PDF")
                .contains("max=\"1\"");
        assertThat(served.json("/api/status").at("/scenario/failures")).hasSize(2);
    }

    private String rowOf(String component, String language) throws Exception {
        String page = served.get("/?lang=" + language).body();
        String row = page.substring(page.indexOf(component + "</th>"));
        return row.substring(0, row.indexOf("</tr>"));
    }
}
