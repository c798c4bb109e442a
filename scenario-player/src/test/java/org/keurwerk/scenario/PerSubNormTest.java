package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.scenario.yaml.Part;
import org.keurwerk.scenario.yaml.YamlFile;

class PerSubNormTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theNearestAnswerWinsFieldByField() throws Exception {
        PerSubNorm scores = read("""
                all: {score: 3, rationale: general, phase: DO}
                norms: {1: {rationale: about one}}
                subNorms: {1.2: 4}
                """, false);

        assertThat(scores.under(norms()))
                .containsExactly(
                        Map.of("subNorm", "1.1", "score", 3, "rationale", "about one", "phase", "DO"),
                        Map.of("subNorm", "1.2", "score", 4, "rationale", "about one", "phase", "DO"),
                        Map.of("subNorm", "2.1", "score", 3, "rationale", "general", "phase", "DO"));
    }

    @Test
    void aSubNormWithoutAnswerIsAMistakeUnlessItIsADraft() throws Exception {
        String onlyOne = "norms: {1: {score: 2, rationale: x}}";

        assertThat(read(onlyOne, true).under(norms())).hasSize(2);
        assertThatThrownBy(() -> read(onlyOne, false).under(norms()))
                .hasMessageContaining(":1: sub-norm 2.1 has no score");
        assertThatThrownBy(() -> read("all: 3", false).under(norms()))
                .hasMessageContaining("sub-norm 1.1 has no rationale");
    }

    @Test
    void aNumberThatTheFrameworkDoesNotHaveIsAMistake() {
        assertThatThrownBy(() -> read("norms: {9: 3}", true).under(norms()))
                .hasMessageContaining("norm 9", "known are 1, 2");
        assertThatThrownBy(() -> read("subNorms: {1.9: 3}", true).under(norms()))
                .hasMessageContaining("known are 1.1, 1.2, 2.1");
    }

    @Test
    void aScoreAboveFourIsAMistake() {
        assertThatThrownBy(() -> read("all: 5", true)).hasMessageContaining("a whole number from 0 to 4, not '5'");
    }

    private PerSubNorm read(String text, boolean draft) throws IOException {
        Part block = YamlFile.read(Files.writeString(folder.resolve("scores.yaml"), text));
        return new PerSubNorm(
                block, block.fields("all", "norms", "subNorms"), "score", "rationale", new Draft(draft, 100));
    }

    private static Norms norms() {
        Map<String, List<String>> norms = new LinkedHashMap<>();
        norms.put("1", List.of("1.1", "1.2"));
        norms.put("2", List.of("2.1"));
        return new Norms(norms);
    }
}
