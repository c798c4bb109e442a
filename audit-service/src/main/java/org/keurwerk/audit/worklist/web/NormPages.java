package org.keurwerk.audit.worklist.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.web.util.UriUtils;

/**
 * A long form, a page per norm (norm voor norm), with how much of each is filled.
 *
 * @param steps the pages: first one for the fields that belong to no norm, if there are any, then one per norm
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
    record Step(
            String key, String title, int filled, int total, boolean faulty, List<Row> rows, List<Missing> missing) {}

    /**
     * Something that is not filled in yet.
     *
     * @param name the sub-norm; null for a field that belongs to none, which has words of its own
     * @param place of the field that is empty
     * @param anchor the first of its fields that is empty
     */
    record Missing(@Nullable String name, String place, String anchor) {}

    /** A sub-norm and its index in the content. */
    record Row(int index, SubNorm subNorm) {}

    /** The address of a page of a task's form; the norm may come from a form that was sent, and so be anything. */
    static String address(TaskId task, @Nullable String norm) {
        return "/tasks/" + task + (norm == null ? "" : "?norm=" + UriUtils.encode(norm, StandardCharsets.UTF_8));
    }

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

    /** The pages on which something is missing. */
    public List<Step> incomplete() {
        return steps.stream().filter(step -> !step.missing().isEmpty()).toList();
    }

    /** How much is missing. */
    public int missing() {
        return steps.stream().mapToInt(step -> step.missing().size()).sum();
    }

    private List<Step> norms() {
        return steps.stream().filter(step -> !step.key().equals(GENERAL)).toList();
    }

    static NormPages of(NormForm form, Framework framework, FormView values, @Nullable String wanted, String language) {
        List<Step> steps = new ArrayList<>();
        if (!form.generalPlaces(values).isEmpty()) {
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
        List<String> places = form.generalPlaces(values);
        boolean faulty = places.stream().anyMatch(field -> values.error(field) != null)
                || form.lists().stream().anyMatch(list -> values.errorIn(list.name()) != null);
        List<Missing> missing = places.stream()
                .filter(field -> values.value(field).isBlank())
                .map(field -> new Missing(null, field, FormView.idOf(field)))
                .toList();
        return new Step(GENERAL, "", places.size() - missing.size(), places.size(), faulty, List.of(), missing);
    }

    private static Step step(NormForm form, Norm norm, List<Row> rows, FormView values, String language) {
        int filled = (int)
                rows.stream().filter(row -> form.isFilled(row.index(), values)).count();
        boolean faulty = rows.stream().anyMatch(row -> values.errorIn(form.rows() + "[" + row.index() + "]") != null);
        List<Missing> missing = rows.stream()
                .flatMap(row -> form.firstEmpty(row.index(), values).stream()
                        .map(field -> new Missing(row.subNorm().id(), field, FormView.idOf(field))))
                .toList();
        return new Step(norm.id(), norm.titleIn(language), filled, rows.size(), faulty, List.copyOf(rows), missing);
    }
}
