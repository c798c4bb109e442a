package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.scenario.http.Patience;

/** What the API refuses is told with the place of that very field in the file. */
class RefusedFieldsTest {

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(2), Duration.ofMillis(20));

    private static final String FILE = """
            name: refused
            start: 2020-07-01
            plans:
              usual:
                intake:
                  contactName: C
                  services: S
                scores:
                  norms: {1: {rationale: R}}
            trajectories:
              - organisation: {name: A, place: X, account: a}
                scopes: [LIBRARY, NONE]
                framework: KIB
                auditQuarter: 2021-Q1
                plan: usual
                application: {on: 2020-07-01, motivation: M}
                intake: {on: 2020-07-02, branches: 1, helpers: 2}
                scores:
                  on: 2020-07-03
                  all: {score: 3, rationale: general}
                  subNorms: {1.2: 9}
            """;

    private final FakeKeurwerk keurwerk = new FakeKeurwerk();
    private final HeardSteps heard = new HeardSteps();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        keurwerk.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Intake     | branches            | refused.yaml:17:40: branches: no
            Intake     | helpers             | refused.yaml:17:52: helpers: no
            Intake     | contactName         | refused.yaml:6:20: contactName: no
            Intake     | reach               | refused.yaml:17:13: reach: no
            Intake     |                     | refused.yaml:17:13: all of it: no
            ScoreNorms | scores[1].score     | refused.yaml:21:23: scores 1.2.score: no
            ScoreNorms | scores[1].rationale | refused.yaml:9:30: scores 1.2.rationale: no
            ScoreNorms | scores[4].score     | refused.yaml:20:20: scores 2.1.score: no
            ScoreNorms | scores[4].phase     | refused.yaml:20:12: scores 2.1.phase: no
            ScoreNorms | scores              | refused.yaml:19:7: scores: no
            """)
    void aFieldIsToldWithItsPlaceAlsoWhereItStandsInAPlanOrCountsForManyRows(String task, String field, String line)
            throws Exception {
        keurwerk.dossiers.refusedTask = task;
        keurwerk.dossiers.refusedFields = Map.of(field == null ? "" : field, "no");

        assertThat(play()).isOne();
        assertThat(heard.failures()).singleElement().asString().contains("This is not complete (HTTP 422)\n", line);
    }

    @Test
    void ofManyFieldsTheFirstAreToldAndTheOthersCounted() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        IntStream.range(0, 24).forEach(row -> fields.put("scores[%d].phase".formatted(row), "choose one"));
        keurwerk.dossiers.refusedTask = "ScoreNorms";
        keurwerk.dossiers.refusedFields = fields;

        play();

        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains("scores 1.1.phase", "scores 3.1.phase", "and 16 more fields")
                .doesNotContain("scores 3.2.phase");
    }

    @Test
    void aRefusalWithoutFieldsIsJustItsSentence() throws Exception {
        keurwerk.dossiers.refusedTask = "Intake";
        keurwerk.dossiers.refusedFields = Map.of();

        play();

        assertThat(heard.failures())
                .singleElement()
                .asString()
                .endsWith("refused.yaml:17:13: This is not complete (HTTP 422)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisations | place            | refused.yaml:11:36: place: no
            organisations | username         | refused.yaml:11:48: username: no
            applications  | scopes[1]        | refused.yaml:12:23: scopes[1]: no
            applications  | auditQuarter     | refused.yaml:14:19: auditQuarter: no
            applications  | motivation       | refused.yaml:16:47: motivation: no
            """)
    void whatBeginsATrajectoryIsToldInTheSameWay(String what, String field, String line) throws Exception {
        keurwerk.dossiers.refusedTask = what;
        keurwerk.dossiers.refusedFields = Map.of(field, "no");

        assertThat(play()).isOne();
        assertThat(heard.failures()).singleElement().asString().contains(line);
    }

    private int play() throws Exception {
        keurwerk.dossiers.line.removeIf(task -> !task.startsWith("Intake/") && !task.startsWith("ScoreNorms/"));
        Scenario scenario = ScenarioPlayer.read(Files.writeString(folder.resolve("refused.yaml"), FILE));
        return ScenarioPlayer.play(scenario, keurwerk.addresses(folder), heard, SHORT);
    }
}
