package org.keurwerk.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody entered in a task, in a few words for the line that is printed. */
final class InShort {

    private InShort() {}

    static String of(StepKind kind, Object content) {
        if (!(content instanceof Map<?, ?> said)) {
            return "";
        }
        return switch (kind) {
            case INTAKE_CHECK -> "%s, %s half-days; ".formatted(said.get("auditCategory"), said.get("halfDays"));
            case TEAM -> "lead %s, with %s; ".formatted(said.get("lead"), said.get("coAuditors"));
            case VISIT_PROPOSAL -> joined(said.get("options"), "days", "") + "; ";
            case VISIT_CHOICE -> said.get("option") instanceof Integer index ? "option " + (index + 1) + "; " : "";
            case SELF_EVALUATION -> size(said.get("answers")) + " sub-norms; ";
            case SCORES, CONSOLIDATION -> size(said.get("scores")) + " sub-norms; ";
            case RESPONSE -> Check.counted(size(said.get("remarks")), "remark", "remarks") + "; ";
            case FINAL_REPORT -> Check.counted(size(said.get("answers")), "remark", "remarks") + " answered; ";
            case DECISION -> joined(said.get("outcomes"), "scope", "outcome") + "; ";
            default -> "";
        };
    }

    private static int size(@Nullable Object list) {
        return list instanceof List<?> items ? items.size() : 0;
    }

    private static String joined(@Nullable Object list, String first, String second) {
        return list instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .map(item -> (item.get(first) + " " + (second.isEmpty() ? "" : item.get(second))).strip())
                        .collect(Collectors.joining(", "))
                : "";
    }
}
