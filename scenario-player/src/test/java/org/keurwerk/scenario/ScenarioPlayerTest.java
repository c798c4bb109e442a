package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.scenario.http.Patience;

class ScenarioPlayerTest {

    private static final Path GRONINGEN = Path.of("../scenarios/groningen.yaml");
    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofMillis(2),
            Duration.ofMillis(20));

    private final FakeKeurwerk keurwerk = new FakeKeurwerk();
    private final HeardSteps heard = new HeardSteps();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        keurwerk.close();
    }

    @Test
    void theGroningenCaseIsPlayedToItsEnd() throws Exception {
        int result = play(GRONINGEN);

        assertThat(heard.failures()).isEmpty();
        assertThat(result).isZero();
        assertThat(heard.done).isEqualTo(heard.total);
        assertThat(keurwerk.dossiers.date).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(keurwerk.dossiers.register).hasSize(2);
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("CBCT-2021-000001-K.pdf", "CBCT-2021-000002-K.pdf");
        }
    }

    @Test
    void everySubNormIsScoredByEveryAuditorWithTheNearestAnswer() throws Exception {
        play(GRONINGEN);

        var lead = keurwerk.dossiers.submitted("trj_1 ScoreNorms auditor-lead");
        var co = keurwerk.dossiers.submitted("trj_1 ScoreNorms auditor-co");
        assertThat(lead.path("scores")).hasSize(24);
        assertThat(co.path("scores")).hasSize(24);
        assertThat(lead.path("scores").get(4 + 2).path("score").asInt()).isEqualTo(2);
        assertThat(co.path("scores").get(4 + 2).path("score").asInt()).isEqualTo(3);
    }

    @Test
    void stepsOfAllTrajectoriesArePlayedInTheOrderOfTheirDates() throws Exception {
        Path file = file("""
                name: two
                start: 2020-07-01
                trajectories:
                  - organisation: {name: Later, place: X, account: later}
                    scopes: [LIBRARY]
                    framework: KIB
                    auditQuarter: 2021-Q1
                    application: {on: 2020-07-08}
                  - organisation: {name: Sooner, place: X, account: sooner}
                    scopes: [LIBRARY]
                    framework: KIB
                    auditQuarter: 2021-Q1
                    application: {on: 2020-07-02}
                    intake: {on: 2020-07-09, contactName: A, contactEmail: a@b.example, branches: 1, staffFte: 1.5, reach: 2, services: x}
                """);

        assertThat(play(file)).isZero();
        assertThat(heard.dates).isSorted();
        assertThat(heard.all()).containsSubsequence("Sooner: applies", "Later: applies", "Sooner: fills in");
    }

    @Test
    void aFailedExpectationSaysExpectedAndSeenAndTheRestIsStillPlayed() throws Exception {
        Path file = file(Files.readString(GRONINGEN)
                .replace("validUntil: 2025-03-22, outcome", "validUntil: 2026-03-22, outcome"));

        assertThat(play(file)).isNotZero();
        assertThat(heard.failures())
                .hasSize(2)
                .first()
                .asString()
                .containsPattern("file.yaml:\\d+:\\d+: expected 1 entry in the register of Biblionet Groningen")
                .contains("validUntil '2026-03-22'", "seen 0, of all: CBCT-2021-000001-K LIBRARY");
        assertThat(keurwerk.dossiers.date).isEqualTo(LocalDate.of(2024, 7, 1));
    }

    @Test
    void oneMailTooManyIsAFailure() throws Exception {
        keurwerk.dossiers.mails.add(Map.of(
                "to",
                "bureau@cbct.example",
                "subject",
                "Nieuwe audit aangekondigd: Biblionet Groningen",
                "date",
                "2024-07-01",
                "attachments",
                List.of()));

        assertThat(play(GRONINGEN)).isNotZero();
        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains("expected 1 mail to bureau@cbct.example", "seen 2");
    }

    @Test
    void aRefusalIsShownAsASentenceWithTheLineOfTheScenario() throws Exception {
        keurwerk.dossiers.refusedTask = "ScoreNorms";

        assertThat(play(GRONINGEN)).isNotZero();
        assertThat(heard.failures())
                .first()
                .asString()
                .containsPattern("groningen.yaml:\\d+:\\d+: This is not complete \\(HTTP 422\\)\n"
                        + "  .*groningen.yaml:122:22: scores 1.1.score: must be 0 to 4");
    }

    @Test
    void aTaskThatNeverComesIsNamedWithWhatIsThereInstead() throws Exception {
        Path file = file("""
                name: gap
                start: 2020-07-01
                trajectories:
                  - organisation: {name: A, place: X, account: a}
                    scopes: [LIBRARY]
                    framework: KIB
                    auditQuarter: 2021-Q1
                    application: {on: 2020-07-01}
                    team: {on: 2020-07-02}
                """);

        assertThat(play(file)).isNotZero();
        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains("expected the task ComposeTeam for office, seen: phase INTAKE, open tasks: Intake by a");
    }

    @Test
    void anAnswerThatGetsLostDoesNotMakeASecondTrajectory() throws Exception {
        keurwerk.cutPath = "/applications";
        keurwerk.cut.set(2);

        assertThat(play(GRONINGEN)).isZero();
        assertThat(keurwerk.dossiers.dossiers).hasSize(2);
    }

    @Test
    void aServerThatIsAwayForAWhileOnlyDelaysThePlay() throws Exception {
        keurwerk.down.set(12);

        assertThat(play(GRONINGEN)).isZero();
        assertThat(heard.all()).contains("waits for 127.0.0.1");
    }

    @Test
    void playingAgainGoesOnWhereItStopped() throws Exception {
        Path half = file(Files.readString(GRONINGEN)
                .replace("    framework: KIB\n", "    framework: KIB\n    until: team\n")
                .replaceAll("(?s)# After the last step.*", ""));
        assertThat(play(half)).isZero();
        int before = keurwerk.dossiers.submissions.size();

        HeardSteps again = new HeardSteps();
        int result = ScenarioPlayer.play(
                ScenarioPlayer.read(GRONINGEN), keurwerk.addresses(folder.resolve("out")), again, SHORT);

        assertThat(again.failures()).isEmpty();
        assertThat(result).isZero();
        assertThat(before).isEqualTo(3);
        assertThat(again.all())
                .doesNotContain("fills in the intake", "composes the team")
                .contains("answers the assignment");
        assertThat(again.done).isEqualTo(again.total);
    }

    @Test
    void aTaskThatIsNotThereYetIsAwaitedAlsoWhileALaterOneIsOpen() throws Exception {
        keurwerk.dossiers.looksInVain = 3;
        Path file = file("""
                name: one day
                start: 2020-07-01
                trajectories:
                  - organisation: {name: A, place: X, account: a}
                    scopes: [LIBRARY]
                    framework: KIB
                    auditQuarter: 2021-Q1
                    application: {on: 2020-07-01}
                    intake: {on: 2020-07-01, contactName: A, contactEmail: a@b.example, branches: 1, staffFte: 1.5, reach: 2, services: x}
                    intakeCheck: {on: 2020-07-01, auditCategory: S, halfDays: 2}
                    team: {on: 2020-07-01}
                    independence: {on: 2020-07-01}
                """);

        assertThat(play(file)).isZero();
        assertThat(keurwerk.dossiers.submissions)
                .containsOnlyKeys(
                        "trj_1 Intake a",
                        "trj_1 CheckIntake office",
                        "trj_1 ComposeTeam office",
                        "trj_1 DeclareIndependence auditor-lead",
                        "trj_1 DeclareIndependence auditor-co");
    }

    @Test
    void anotherFileIsNotPlayedWhereTheDateHasPassed() throws Exception {
        keurwerk.dossiers.date = LocalDate.of(2023, 1, 1);

        assertThat(play(GRONINGEN)).isNotZero();
        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains("2023-01-01", "begins on 2020-07-01", "--fresh");
        assertThat(keurwerk.dossiers.dossiers).isEmpty();
    }

    @Test
    void aDraftIsSavedAndNotHandedIn() throws Exception {
        Path file = file(Files.readString(GRONINGEN)
                .replace("    framework: KIB\n", "    framework: KIB\n    until: selfEvaluation\n")
                .replace("    selfEvaluation:\n", "    selfEvaluation:\n      draft: true\n")
                .replaceAll("(?s)# After the last step.*", ""));

        assertThat(play(file)).isZero();
        assertThat(keurwerk.dossiers.dossiers.get(0).drafts).containsExactly("SelfEvaluation");
        assertThat(keurwerk.dossiers.submissions).doesNotContainKey("trj_1 SelfEvaluation organisation");
    }

    @Test
    void evidenceIsAddedWhileTheSelfEvaluationIsOpenAndOnceHoweverOftenItIsPlayed() throws Exception {
        Path file = file(
                Files.readString(GRONINGEN)
                        .replace(
                                "    selfEvaluation:\n",
                                "    evidence: {on: 2020-12-21, file: Plan.pdf, norm: 1, says: Ons plan}\n    selfEvaluation:\n"));

        assertThat(play(file)).isZero();
        assertThat(play(file)).isZero();

        assertThat(keurwerk.dossiers.forms).singleElement().satisfies(form -> assertThat(form)
                .contains("name=\"norm\"\r\n\r\n1\r\n", "filename=\"Plan.pdf\"", "(Ons plan)")
                .doesNotContain("name=\"says\""));
        assertThat(heard.failures()).isEmpty();
    }

    private int play(Path file) throws ScenarioException {
        return ScenarioPlayer.play(ScenarioPlayer.read(file), keurwerk.addresses(folder.resolve("out")), heard, SHORT);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.yaml"), text);
    }
}
