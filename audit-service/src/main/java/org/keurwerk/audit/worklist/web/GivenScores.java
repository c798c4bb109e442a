package org.keurwerk.audit.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each auditor gave a sub-norm, side by side, for the one who consolidates. Reads the context of the task as page and API get it. */
record GivenScores(List<Map<?, ?>> sheets) {

    /** What one auditor gave. */
    record Given(String auditor, String score, @Nullable String phase, String rationale) {}

    /** What all gave one sub-norm, and whether their scores differ. */
    record SideBySide(List<Given> scores) {

        /** Whether there is something to talk about. */
        public boolean differ() {
            return scores.stream().map(Given::score).distinct().count() > 1;
        }
    }

    static GivenScores of(Map<String, Object> context) {
        List<Map<?, ?>> sheets = new ArrayList<>();
        if (context.get("sheets") instanceof List<?> all) {
            all.forEach(sheet -> {
                if (sheet instanceof Map<?, ?> fields) {
                    sheets.add(fields);
                }
            });
        }
        return new GivenScores(List.copyOf(sheets));
    }

    /** For one sub-norm. */
    public SideBySide of(String subNorm) {
        List<Given> given = new ArrayList<>();
        for (Map<?, ?> sheet : sheets) {
            if (sheet.get("scores") instanceof List<?> scores) {
                scores.forEach(score -> {
                    if (score instanceof Map<?, ?> fields && subNorm.equals(fields.get("subNorm"))) {
                        given.add(new Given(
                                text(sheet.get("name")),
                                text(fields.get("score")),
                                nullable(fields.get("phase")),
                                text(fields.get("rationale"))));
                    }
                });
            }
        }
        return new SideBySide(List.copyOf(given));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String nullable(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
