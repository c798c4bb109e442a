package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scenario file may say about dates and accounts, and that every mistake in it is a sentence with its line. */
class ScenarioMistakesTest {

    private static final String SMALL = """
            name: small
            start: 2024-03-04
            trajectories:
              - organisation: {name: A, place: X, account: a}
                scopes: [LIBRARY]
                framework: KIB
                auditQuarter: 2024-Q4
                application: {on: 2024-03-04}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutAccountsTheOnesOfTheDemonstrationPlay() throws Exception {
        assertThat(read(SMALL).accounts())
                .isEqualTo(new RoleAccounts("office", "director", "auditor-lead", "auditor-co", "keurwerk-demo"));
    }

    @Test
    void accountsThatAreNamedTakeTheirPlaceAndTheOthersStay() throws Exception {
        assertThat(read("accounts: {lead: somebody, password: a secret}\n" + SMALL)
                        .accounts())
                .isEqualTo(new RoleAccounts("office", "director", "somebody", "auditor-co", "a secret"));
        assertThatThrownBy(() -> read("accounts: {leader: somebody}\n" + SMALL))
                .hasMessageContaining("small.yaml:1:20: field 'leader' is not known here");
    }

    @Test
    void theClockMovesToEachDayThatIsSaidAndThenToTheEnd() throws Exception {
        assertThat(read(SMALL + "then: [2024-03-04, 2024-05-01, 2028-02-29]\nend: 2030-01-01\n")
                        .then())
                .containsExactly(
                        LocalDate.of(2024, 3, 4),
                        LocalDate.of(2024, 5, 1),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2030, 1, 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "then: [2024-05-01, 2024-04-30] | the clock moves forward only: 2024-04-30 lies before 2024-05-01",
                "then: [2024-03-03] | the clock moves forward only: 2024-03-03 lies before 2024-03-04",
                "then: [2023-02-29] | field 'then' must be a date",
                "then: 2024-05-01 | field 'then' must be a list"
            })
    void theClockDoesNotMoveBack(String then, String sentence) {
        assertThatThrownBy(() -> read(SMALL + then + "\n"))
                .hasMessageContaining("small.yaml:9:")
                .hasMessageContaining(sentence);
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        assertThatThrownBy(() -> read(SMALL + "end: 2024-03-03\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:9:")
                .hasMessageContaining("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trajectories:\n  - {}", "trajectories: [1]", "trajectories:"})
    void trajectoriesWithoutAnythingInThemAreASentence(String trajectories) {
        assertThatThrownBy(() -> read("name: small\nstart: 2024-03-04\n" + trajectories + "\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:");
    }

    @Test
    void aTrajectoryWithoutAnyStepIsASentence() {
        assertThatThrownBy(() -> read(SMALL.replace("    application: {on: 2024-03-04}\n", "")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:4:");
    }

    @Test
    void aTrajectoryWithoutItsApplicationIsASentence() {
        assertThatThrownBy(() -> read(SMALL.replace(
                        "application: {on: 2024-03-04}",
                        "intakeCheck: {on: 2024-03-04, auditCategory: S, halfDays: 1}")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\tname: tab",
                "name: 'never closed",
                "{[a]: b}",
                "- a\n- list",
                "just words",
                "a: &x [*x]",
                "name: small\nname: again",
                "--- \nname: one\n--- \nname: two"
            })
    void whatIsNoScenarioIsASentenceAndNeverAMistakeOfOurs(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void aFileInAnotherEncodingIsASentence() throws Exception {
        Path file = Files.write(folder.resolve("small.yaml"), "name: Súdwest\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ScenarioPlayer.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml");
    }

    private Scenario read(String text) throws IOException, ScenarioException {
        return ScenarioPlayer.read(Files.writeString(folder.resolve("small.yaml"), text));
    }
}
