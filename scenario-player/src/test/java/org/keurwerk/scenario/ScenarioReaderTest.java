package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.scenario.yaml.PartJson;

class ScenarioReaderTest {

    private static final String SMALL = """
            name: small
            start: 2024-03-04
            plans:
              usual:
                scopes: [LIBRARY]
                framework: KIB
                application: {on: week 0 monday}
                intake: {on: week 2 tuesday, contactName: A, contactEmail: a@b.example, branches: 1, staffFte: 1.5, reach: 9, services: x}
                intakeCheck: {on: week 3 monday, auditCategory: S, halfDays: 1}
            trajectories:
              - organisation: {name: A, place: X, account: a}
                plan: usual
                begin: 2024-03-06
                auditQuarter: 2024-Q4
                intakeCheck: {halfDays: 2}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTrajectoryStandsOnItsPlanAndSaysOnlyWhatDiffers() throws Exception {
        Trajectory read = read(SMALL).trajectories().get(0);

        assertThat(read.steps())
                .extracting(step -> step.name().name())
                .containsExactly("application", "intake", "intakeCheck");
        assertThat(read.steps())
                .extracting(Step::on)
                .containsExactly(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 19), LocalDate.of(2024, 3, 25));
        assertThat(PartJson.of(read.steps().get(2).content()))
                .hasToString("{\"verdict\":\"ACCEPT\",\"auditCategory\":\"S\",\"halfDays\":2}");
        assertThat(read.organisation().content().required("email").text()).isEqualTo("contact@a.example");
    }

    @Test
    void untilAndEndLeaveOutWhatComesLater() throws Exception {
        assertThat(read(SMALL.replace("plan: usual", "plan: usual\n    until: intake"))
                        .trajectories()
                        .get(0)
                        .steps())
                .hasSize(2);
        Scenario ended = read(SMALL.replace("start: 2024-03-04", "start: 2024-03-04\nend: 2024-03-20"));
        assertThat(ended.trajectories().get(0).steps()).hasSize(2);
        assertThat(ended.then()).containsExactly(LocalDate.of(2024, 3, 20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            halfDays: 2            | on: 2024-02-30           | 15:23: field 'on' must be a date such as 2021-02-09, or 'week 3 tuesday' counted from 'begin', not '2024-02-30'
            halfDays: 2            | on: 2024-03-05           | 15:18: 'intakeCheck' on 2024-03-05 lies before 'intake' on 2024-03-19
            halfDays: 2            | draft: half              | 15:26: field 'draft' must be a whole number such as 2, not 'half'
            begin: 2024-03-06      | begin: soon              | 13:12: field 'begin' must be a date such as 2021-02-09, not 'soon'
            plan: usual            | plan: unusual            | 12:11: field 'plan' must be one of the plans usual, not 'unusual'
            scopes: [LIBRARY]      | scopes: LIBRARY          | 5:13: field 'scopes' must be a list, but here is a single value
            auditQuarter: 2024-Q4  | auditYear: 2024          | 14:16: field 'auditYear' is not known here; known are organisation
            auditQuarter: 2024-Q4  | intakeChek: {}           | 14:17: field 'intakeChek' is not known here; known are organisation
            plan: usual            | until: soon              | 12:12: field 'until' must be one of application, renewal
            intake: {on: week 2 tuesday | intake: {on: tuesday | 8:18: field 'on' must be a date such as 2021-02-09, or 'week 3 tuesday'
            intake: {on: week 2 tuesday, | Intake: {on: week 2 tuesday, | 8:13: field 'who' is missing in Intake: who does this task?
            start: 2024-03-04      | start: 2024-04-01        | 11:5: the first step is on 2024-03-04, before the scenario's field 'start' (2024-04-01)
            application: {on: week 0 monday} | framework: KIB | 7:16: field 'framework' stands here twice
            name: small            | title: small             | 1:8: field 'title' is not known here; known are name, description, start
            name: small            | name:                    | 1:6: field 'name' must be a text, but here is nothing
            """)
    void aMistakeIsNamedWithFileLineFieldAndWhatIsAllowed(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> read(SMALL.replace(right, wrong)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:" + sentence);
    }

    @Test
    void aFieldThatMustBeThereIsNamedWhenItIsMissing() {
        assertThatThrownBy(() -> read(SMALL.replace("    auditQuarter: 2024-Q4\n", "")))
                .hasMessageContaining("small.yaml:11:5: field 'auditQuarter' is missing");
    }

    @Test
    void whatIsNotYamlAtAllIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("name: small\nstart: [2024\n"))
                .hasMessageContaining("small.yaml:3:1: this is not YAML");
        assertThatThrownBy(() -> read("")).hasMessageContaining("small.yaml:1: the file is empty");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ScenarioPlayer.read(folder.resolve("none.yaml")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("none.yaml: the file cannot be read");
    }

    @Test
    void aPlanBuiltOnItselfIsRefused() {
        assertThatThrownBy(() -> read(SMALL.replace("  usual:\n", "  usual:\n    plan: usual\n")))
                .hasMessageContaining("plan 'usual' is built on itself");
    }

    @Test
    void onlyAuditorsOfTheTeamCanScore() {
        String scores =
                "intakeCheck: {halfDays: 2}\n    scores: {on: 2024-05-01, all: {score: 3, rationale: x}, by: {somebody: {on: 2024-05-02}}}";
        assertThatThrownBy(() -> read(SMALL.replace("intakeCheck: {halfDays: 2}", scores)))
                .hasMessageContaining("'somebody' does not do this step; it is done by auditor-lead, auditor-co");
    }

    @Test
    void anExpectationWithAnUnknownFieldIsRefused() {
        assertThatThrownBy(
                        () -> read(SMALL + "expect:\n  - on: 2024-05-01\n    mails: [{to: a@b.example, topic: x}]\n"))
                .hasMessageContaining("field 'topic' is not known here; known are to, subject, date");
    }

    private Scenario read(String text) throws IOException, ScenarioException {
        return ScenarioPlayer.read(Files.writeString(folder.resolve("small.yaml"), text));
    }
}
