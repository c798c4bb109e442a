package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.scenario.http.Patience;

/** A kind of task that the player has never heard of is played as the file says, with no change of the player. */
class NewTaskTest {

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(2), Duration.ofMillis(20));

    private static final String FILE = """
            name: new
            start: 2020-07-01
            trajectories:
              - organisation: {name: A, place: X, account: a}
                scopes: [LIBRARY]
                framework: KIB
                auditQuarter: 2021-Q1
                begin: 2020-07-01
                application: {on: 2020-07-01}
                HearAppeal:
                  on: 2020-07-06
                  who: WHO
                  summary: A summary
                  days: [week 2 monday, 2020-08-01]
                  panel: {chair: true, members: 3}
            """;

    private final FakeKeurwerk keurwerk = new FakeKeurwerk();
    private final HeardSteps heard = new HeardSteps();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        keurwerk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, a",
        "office, office",
        "director, director",
        "lead, auditor-lead",
        "auditors, auditor-lead+auditor-co",
        "board, board"
    })
    void itIsDoneByThoseWhomTheFileNames(String who, String accounts) throws Exception {
        keurwerk.dossiers.line.clear();
        keurwerk.dossiers.line.add("HearAppeal/" + accounts);

        assertThat(play(FILE.replace("WHO", who))).isZero();
        for (String account : accounts.split("\\+")) {
            assertThat(keurwerk.dossiers.submitted("trj_1 HearAppeal " + account))
                    .hasToString("{\"summary\":\"A summary\",\"days\":[\"2020-07-13\",\"2020-08-01\"],"
                            + "\"panel\":{\"chair\":true,\"members\":3}}");
        }
        assertThat(heard.all())
                .contains(
                        "A: does the task HearAppeal -> summary A summary, days 2020-07-13, 2020-08-01, panel true 3; sub_");
    }

    @Test
    void fieldsThatAreCalledAsThoseOfTheBlockStandInItsContent() throws Exception {
        keurwerk.dossiers.line.clear();
        keurwerk.dossiers.line.add("HearAppeal/office");
        String block = "HearAppeal: {on: 2020-07-06, who: office, content: {on: noon, who: all, draft: 1}}";

        assertThat(play(FILE.replaceAll("(?s)HearAppeal:.*", block))).isZero();
        assertThat(keurwerk.dossiers.submitted("trj_1 HearAppeal office"))
                .hasToString("{\"on\":\"noon\",\"who\":\"all\",\"draft\":1}");
    }

    @Test
    void itsRowsAreWrittenLikeThoseOfAnyOther() throws Exception {
        keurwerk.dossiers.line.clear();
        keurwerk.dossiers.line.add("TakeDecision/board");
        String block = "TakeDecision: {on: 2020-07-06, who: board, outcomes: {each: scope, value: verdict, all: GOOD}}";

        assertThat(play(FILE.replaceAll("(?s)HearAppeal:.*", block))).isZero();
        assertThat(keurwerk.dossiers.submitted("trj_1 TakeDecision board"))
                .hasToString("{\"outcomes\":[{\"verdict\":\"GOOD\",\"scope\":\"LIBRARY\"}]}");
    }

    @Test
    void aKindThatDoesNotExistIsSaidWithItsPlaceAndWhatIsOpenInstead() throws Exception {
        assertThat(play(FILE.replace("WHO", "office"))).isOne();
        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains(
                        "x.yaml:11:7: expected the task HearAppeal for office, seen: phase INTAKE, open tasks: Intake by a");
    }

    private int play(String text) throws Exception {
        Scenario scenario = ScenarioPlayer.read(Files.writeString(folder.resolve("x.yaml"), text));
        return ScenarioPlayer.play(scenario, keurwerk.addresses(folder), heard, SHORT);
    }
}
