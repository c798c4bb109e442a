package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.scenario.yaml.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlockReaderTest {

    private static final Norms NORMS = new Norms(Map.of("1", List.of("1.1", "1.2")));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theIntakeIsSentWithNumbersAsNumbers() throws Exception {
        JsonNode intake = content(StepKind.INTAKE, """
                on: 2020-07-14
                contactName: Contactpersoon
                contactEmail: a@b.example
                branches: 36
                staffFte: 120.5
                reach: 580000
                services: Uitleen
                """);

        assertThat(intake.path("branches").isInt()).isTrue();
        assertThat(intake.path("staffFte").asDouble()).isEqualTo(120.5);
        assertThat(intake.has("on")).isFalse();
        assertThat(intake.has("remarks")).isFalse();
    }

    @Test
    void theTeamIsTakenFromTheTrajectory() throws Exception {
        assertThat(content(StepKind.TEAM, "on: 2020-07-28"))
                .isEqualTo(JSON.readTree("{\"lead\":\"auditor-lead\",\"coAuditors\":[\"auditor-co\"]}"));
    }

    @Test
    void silenceInADeclarationMeansAcceptedAndIndependent() throws Exception {
        assertThat(content(StepKind.INDEPENDENCE, "on: 2020-07-28"))
                .isEqualTo(JSON.readTree("{\"accepted\":true,\"independent\":true}"));
        assertThat(content(StepKind.INDEPENDENCE, "{on: 2020-07-28, independent: false}")
                        .path("independent")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void visitDaysMayBeCountedInWeeks() throws Exception {
        assertThat(content(StepKind.VISIT_PROPOSAL, "options: [[week 1 tuesday, week 1 wednesday], [2020-08-01]]"))
                .isEqualTo(JSON.readTree(
                        "{\"options\":[{\"days\":[\"2020-07-07\",\"2020-07-08\"]},{\"days\":[\"2020-08-01\"]}]}"));
    }

    @Test
    void peopleCountOptionsFromOneAndTheApiFromZero() throws Exception {
        assertThat(content(StepKind.VISIT_CHOICE, "option: 2").path("option").asInt())
                .isEqualTo(1);
        assertThat(content(StepKind.VISIT_CHOICE, "on: 2020-08-25")
                        .path("option")
                        .asInt())
                .isZero();
    }

    @Test
    void theSelfEvaluationHasAnAnswerForEverySubNorm() throws Exception {
        JsonNode said = content(
                StepKind.SELF_EVALUATION,
                "{ambitions: a, bottlenecks: b, all: {judgement: 3, situation: s}, subNorms: {1.2: 4}}");

        assertThat(said.path("answers")).isEqualTo(JSON.readTree("""
                        [{"subNorm":"1.1","judgement":3,"situation":"s"},{"subNorm":"1.2","judgement":4,"situation":"s"}]"""));
    }

    @Test
    void aDraftMayLeaveOutWhatIsNotKnownYet() throws Exception {
        JsonNode said = content(StepKind.SELF_EVALUATION, "{draft: 1, all: {judgement: 3, situation: s}}");

        assertThat(said.path("answers")).hasSize(1);
        assertThat(said.has("ambitions")).isFalse();
    }

    @Test
    void everyNormHasAFindingInTheReport() throws Exception {
        assertThat(content(StepKind.REPORT, "{summary: s, finding: f, norms: {1: {developmentPoint: d}}}"))
                .isEqualTo(JSON.readTree("""
                        {"summary":"s","findings":[{"norm":"1","finding":"f","developmentPoint":"d"}]}"""));
        assertThatThrownBy(() -> content(StepKind.REPORT, "{summary: s}"))
                .hasMessageContaining("norm 1 has no finding");
    }

    @Test
    void answersBelongToRemarksInTheirOrder() throws Exception {
        assertThat(content(StepKind.FINAL_REPORT, "{summary: s, answers: [{reason: r}, {accepted: false, reason: q}]}")
                        .path("answers"))
                .isEqualTo(JSON.readTree("""
                        [{"remark":0,"accepted":true,"reason":"r"},{"remark":1,"accepted":false,"reason":"q"}]"""));
    }

    @Test
    void oneOutcomeHoldsForAllScopesUnlessOneSaysOtherwise() throws Exception {
        assertThat(content(StepKind.DECISION, "{outcome: CERTIFIED, outcomes: {POI: CONDITIONAL}, rationale: r}")
                        .path("outcomes"))
                .isEqualTo(JSON.readTree("""
                        [{"scope":"LIBRARY","outcome":"CERTIFIED"},{"scope":"POI","outcome":"CONDITIONAL"}]"""));
        assertThatThrownBy(() -> content(StepKind.DECISION, "{outcomes: {POI: CERTIFIED}, rationale: r}"))
                .hasMessageContaining("scope LIBRARY has no outcome");
        assertThatThrownBy(() -> content(StepKind.DECISION, "{outcomes: {CULTURE: CERTIFIED}, rationale: r}"))
                .hasMessageContaining("field 'CULTURE' is not known here; known are LIBRARY, POI");
        assertThatThrownBy(() -> content(StepKind.DECISION, "{outcome: PASSED, rationale: r}"))
                .hasMessageContaining("one of CERTIFIED, CONDITIONAL, NOT_CERTIFIED, not 'PASSED'");
    }

    private JsonNode content(StepKind kind, String block) throws IOException {
        Path file = Files.writeString(folder.resolve("block.yaml"), block);
        Object content = new BlockReader(new Days(Optional.of(LocalDate.of(2020, 7, 1))))
                .content(
                        kind,
                        YamlFile.read(file).named(kind.block()),
                        List.of("LIBRARY", "POI"),
                        new Team("auditor-lead", List.of("auditor-co")))
                .under(NORMS);
        return JSON.readTree(JSON.writeValueAsString(content));
    }
}
