package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.scenario.http.Patience;

/** A task that is asked again must be done again, also when the file is played a second time. */
class RoundsTest {

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(1), Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(2), Duration.ofMillis(20));

    private static final String TEAM_DECLINES = """
            name: rounds
            start: 2020-07-01
            trajectories:
              - organisation: {name: A, place: X, account: a}
                scopes: [LIBRARY]
                framework: KIB
                auditQuarter: 2021-Q1
                application: {on: 2020-07-01}
                team:
                  - {on: 2020-07-01}
                  - {on: 2020-07-02, coAuditors: [auditor-three]}
                independence:
                  - {on: 2020-07-01, by: {auditor-co: {accepted: false, remarks: busy}}}
                  - {on: 2020-07-02}
            """;

    private final FakeKeurwerk keurwerk = new FakeKeurwerk();
    private final HeardSteps heard = new HeardSteps();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void askTwice() {
        keurwerk.dossiers.line.clear();
        keurwerk.dossiers.line.addAll(List.of(
                "ComposeTeam/office",
                "DeclareIndependence/auditor-lead+auditor-co",
                "ComposeTeam/office",
                "DeclareIndependence/auditor-lead+auditor-three"));
    }

    @AfterEach
    void stop() {
        keurwerk.close();
    }

    @Test
    void eachRoundIsPlayedByTheTeamOfItsTime() throws Exception {
        assertThat(play(TEAM_DECLINES)).isZero();
        assertThat(handedIn())
                .containsExactly(
                        "ComposeTeam office",
                        "DeclareIndependence auditor-lead",
                        "DeclareIndependence auditor-co",
                        "ComposeTeam office",
                        "DeclareIndependence auditor-lead",
                        "DeclareIndependence auditor-three");
    }

    @Test
    void aSecondRoundIsNotDoneBecauseTheFirstOneHasItsAnswer() throws Exception {
        keurwerk.dossiers.looksInVain = 3;

        assertThat(play(TEAM_DECLINES.replace("2020-07-02", "2020-07-01"))).isZero();
        assertThat(handedIn()).hasSize(6);
    }

    @Test
    void playingAgainGoesOnInTheSecondRound() throws Exception {
        assertThat(play(TEAM_DECLINES + "end: 2020-07-01\n")).isZero();
        assertThat(handedIn()).hasSize(3);
        assertThat(play(TEAM_DECLINES)).isZero();
        assertThat(handedIn()).hasSize(6);
        assertThat(play(TEAM_DECLINES)).isZero();
        assertThat(handedIn()).hasSize(6);
    }

    @Test
    void aTaskThatWasReopenedAndIsNotThereYetIsMissedAndNotPassedOver() throws Exception {
        keurwerk.dossiers.line.remove(3);

        assertThat(play(TEAM_DECLINES.replace("2020-07-02", "2020-07-01"))).isOne();
        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains("expected the task DeclareIndependence for auditor-lead", "open tasks: none");
    }

    @Test
    void whatOnePersonDidIsNotDoneForAnother() throws Exception {
        play(TEAM_DECLINES);
        keurwerk.dossiers.dossiers.get(0).documents.removeIf(one -> one.containsValue("acc_auditor-three"));

        assertThat(play(TEAM_DECLINES)).isOne();
        assertThat(heard.failures()).singleElement().asString().contains("for auditor-three");
    }

    @Test
    void aRoundMayComeBeforeALaterStepOfTheRoundBeforeIt() throws Exception {
        Scenario scenario = read(TEAM_DECLINES.replaceAll("2020-07-01, by.*", "2020-07-03}"));

        assertThat(scenario.trajectories().get(0).steps())
                .extracting(
                        step -> step.on().getDayOfMonth() + " " + step.name().name() + " " + step.round())
                .containsExactly(
                        "1 application 1",
                        "1 team 1",
                        "2 team 2",
                        "2 independence 2",
                        "2 independence 2",
                        "3 independence 1",
                        "3 independence 1");
    }

    @Test
    void roundsAreReadAsStrictlyAsSingleBlocks() {
        assertThatThrownBy(() -> read(TEAM_DECLINES.replace("- {on: 2020-07-02}", "- {on: soon}")))
                .hasMessageContaining("x.yaml:14:14: field 'on' must be a date");
        assertThatThrownBy(() -> read(TEAM_DECLINES.replace("- {on: 2020-07-02}", "- tomorrow")))
                .hasMessageContaining("x.yaml:14:9: field 'independence' must be a block of fields");
    }

    private List<String> handedIn() {
        return keurwerk.dossiers.dossiers.get(0).documents.stream()
                .map(one -> one.get("kind") + " "
                        + String.valueOf(one.get("author")).replace("acc_", ""))
                .toList();
    }

    private Scenario read(String text) throws Exception {
        return ScenarioPlayer.read(Files.writeString(folder.resolve("x.yaml"), text));
    }

    private int play(String text) throws Exception {
        return ScenarioPlayer.play(read(text), keurwerk.addresses(folder), heard, SHORT);
    }
}
