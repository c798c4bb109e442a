package org.keurwerk.audit.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.portal.FormView;

/**
 * A long form, a page per norm (norm voor norm), with how much of each is filled.
 *
 * @param steps the pages: for the self-evaluation first a general one, then one per norm
 * @param current the page that is shown
 */
record NormPages(List<Step> steps, Step current) {

    /** The page that is not about one norm. */
    static final String GENERAL = "general";

    /**
     * One page.
     *
     * @param key the norm, or {@link #GENERAL}
     * @param faulty whether something on it was refused
     */
    record Step(String key, String title, int filled, int total, boolean faulty, List<Row> rows) {}

    /** A sub-norm and its index in the content. */
    record Row(int index, SubNorm subNorm) {}

    /** The page after this one; null on the last. */
    public @Nullable String next() {
        int at = steps.indexOf(current);
        return at + 1 < steps.size() ? steps.get(at + 1).key() : null;
    }

    /** Sub-norms that are filled. */
    public int filled() {
        return norms().stream().mapToInt(Step::filled).sum();
    }

    /** All sub-norms. */
    public int total() {
        return norms().stream().mapToInt(Step::total).sum();
    }

    private List<Step> norms() {
        return steps.stream().filter(step -> !step.key().equals(GENERAL)).toList();
    }

    static NormPages of(NormForm form, Framework framework, FormView values, @Nullable String wanted, String language) {
        List<Step> steps = new ArrayList<>();
        if (!form.general().isEmpty()) {
            steps.add(general(form, values));
        }
        int index = 0;
        for (Norm norm : framework.norms()) {
            List<Row> rows = new ArrayList<>();
            for (SubNorm subNorm : norm.subNorms()) {
                rows.add(new Row(index++, subNorm));
            }
            steps.add(step(form, norm, rows, values, language));
        }
        Optional<Step> chosen =
                steps.stream().filter(step -> step.key().equals(wanted)).findFirst();
        return new NormPages(steps, chosen.orElseGet(() -> begin(steps)));
    }

    private static Step begin(List<Step> steps) {
        return steps.stream()
                .filter(Step::faulty)
                .findFirst()
                .or(() -> steps.stream()
                        .filter(step -> step.filled() < step.total())
                        .findFirst())
                .orElse(steps.get(0));
    }

    private static Step general(NormForm form, FormView values) {
        int filled = (int) form.general().stream()
                .filter(field -> !values.value(field).isBlank())
                .count();
        boolean faulty = form.general().stream().anyMatch(field -> values.error(field) != null);
        return new Step(GENERAL, "", filled, form.general().size(), faulty, List.of());
    }

    private static Step step(NormForm form, Norm norm, List<Row> rows, FormView values, String language) {
        int filled = (int)
                rows.stream().filter(row -> form.isFilled(row.index(), values)).count();
        boolean faulty = rows.stream().anyMatch(row -> values.errorIn(form.rows() + "[" + row.index() + "]") != null);
        return new Step(norm.id(), norm.titleIn(language), filled, rows.size(), faulty, List.copyOf(rows));
    }

    /**
     * Which fields a long form has.
     *
     * @param rows the name of its list, one item per sub-norm
     * @param fields of an item: when all are filled, the sub-norm is
     * @param general fields that belong to no norm
     */
    record NormForm(String rows, List<String> fields, List<String> general) {

        private static final NormForm SELF_EVALUATION =
                new NormForm("answers", List.of("situation", "judgement"), List.of("ambitions", "bottlenecks"));
        private static final NormForm SCORES =
                new NormForm("scores", List.of("score", "rationale", "phase"), List.of());
        private static final Map<String, NormForm> ALL =
                Map.of("SelfEvaluation", SELF_EVALUATION, "ScoreNorms", SCORES, "ConsolidateScores", SCORES);

        static Optional<NormForm> of(String kind) {
            return Optional.ofNullable(ALL.get(kind));
        }

        boolean isFilled(int index, FormView values) {
            return fields.stream().noneMatch(field -> values.value(rows + "[" + index + "]." + field)
                    .isBlank());
        }

        /** The page on which a field stands. */
        String pageOf(String field, Framework framework) {
            if (general.contains(field)) {
                return GENERAL;
            }
            return indexIn(field)
                    .filter(index -> index < framework.subNorms().size())
                    .map(index -> framework.subNorms().get(index).normId())
                    .orElse(framework.norms().get(0).id());
        }

        /** The sub-norm that a field is about. */
        Optional<SubNorm> subNormOf(String field, Framework framework) {
            return indexIn(field)
                    .filter(index -> index < framework.subNorms().size())
                    .map(index -> framework.subNorms().get(index));
        }

        private Optional<Integer> indexIn(String field) {
            String start = rows + "[";
            int end = field.indexOf(']');
            if (!field.startsWith(start) || end < 0) {
                return Optional.empty();
            }
            return Optional.of(Integer.parseInt(field.substring(start.length(), end)));
        }
    }
}
