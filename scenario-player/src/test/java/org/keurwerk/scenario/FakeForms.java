package org.keurwerk.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** With what the forms of the fake begin. */
final class FakeForms {

    private FakeForms() {}

    /** The rows that forms begin with. */
    static Map<String, Object> beginning(String kind, List<String> scopes, int remarks) {
        return switch (kind) {
            case "SelfEvaluation" -> Map.of("answers", rows("subNorm", subNorms()));
            case "ScoreNorms", "ConsolidateScores" -> Map.of("scores", rows("subNorm", subNorms()));
            case "WriteConceptReport" -> Map.of("findings", rows("norm", List.of("1", "2", "3", "4", "5", "6", "7")));
            case "FinaliseReport" ->
                Map.of(
                        "answers",
                        rows("remark", IntStream.range(0, remarks).boxed().toList()));
            case "TakeDecision" -> Map.of("outcomes", rows("scope", scopes));
            default -> Map.of();
        };
    }

    private static List<Map<String, Object>> rows(String key, List<?> values) {
        return values.stream().map(value -> Map.<String, Object>of(key, value)).toList();
    }

    private static List<String> subNorms() {
        int[] counts = {4, 3, 4, 3, 4, 4, 2};
        return IntStream.rangeClosed(1, counts.length)
                .boxed()
                .flatMap(norm -> IntStream.rangeClosed(1, counts[norm - 1]).mapToObj(sub -> norm + "." + sub))
                .toList();
    }
}
