package org.keurwerk.audit.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.framework.OutcomeRule.Totals;

/**
 * One difference between a version of a framework and the one before it.
 *
 * @param what what differs
 * @param of the norm or sub-norm that it is about, for example {@code 5.1}; empty for the framework
 * @param before by language, and under an empty language what is no text; empty where it was not there
 * @param after likewise; empty where it is there no more
 */
public record FrameworkDifference(What what, String of, Map<String, String> before, Map<String, String> after) {

    private static final String NO_LANGUAGE = "";

    /** What can differ. */
    public enum What {
        /** Its name. */
        NAME,
        /** Its first day. */
        VALID_FROM,
        /** Its last day. */
        VALID_TO,
        /** Whether texts and thresholds are examples. */
        ILLUSTRATIVE,
        /** What can be certified under it. */
        SCOPES,
        /** Which rule makes the outcome. */
        PRESET,
        /** The minimum of each norm. */
        MINIMUM,
        /** The floor of each norm. */
        FLOOR,
        /** How many norms may lie between. */
        CONDITIONAL_NORMS,
        /** The bands of the total. */
        TOTALS,
        /** A norm. */
        NORM,
        /** A sub-norm. */
        SUB_NORM,
        /** A guiding question. */
        QUESTION,
        /** The order of the guiding questions. */
        QUESTION_ORDER
    }

    public FrameworkDifference {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** Whether it was not there before. */
    public boolean added() {
        return before.isEmpty();
    }

    /** Whether it is there no more. */
    public boolean removed() {
        return after.isEmpty();
    }

    /** All differences, the framework first and then norm by norm. */
    static List<FrameworkDifference> between(Framework before, Framework after) {
        List<FrameworkDifference> found = new ArrayList<>();
        words(found, What.NAME, "", before.name(), after.name());
        value(found, What.VALID_FROM, before.validFrom(), after.validFrom());
        value(found, What.VALID_TO, before.validTo(), after.validTo());
        value(found, What.ILLUSTRATIVE, before.illustrative(), after.illustrative());
        value(found, What.SCOPES, scopes(before), scopes(after));
        OutcomeRule was = before.rule();
        OutcomeRule is = after.rule();
        value(found, What.PRESET, was.preset(), is.preset());
        value(found, What.MINIMUM, was.minimum(), is.minimum());
        value(found, What.FLOOR, was.floor(), is.floor());
        value(found, What.CONDITIONAL_NORMS, was.conditionalNorms(), is.conditionalNorms());
        value(found, What.TOTALS, bands(was.totals()), bands(is.totals()));
        for (String id : ids(
                before.norms().stream().map(Norm::id).toList(),
                after.norms().stream().map(Norm::id).toList())) {
            norm(found, before.norm(id).orElse(null), after.norm(id).orElse(null));
        }
        return List.copyOf(found);
    }

    private static void norm(List<FrameworkDifference> found, @Nullable Norm before, @Nullable Norm after) {
        String id = Objects.requireNonNull(before == null ? after : before).id();
        words(
                found,
                What.NORM,
                id,
                before == null ? Map.of() : before.title(),
                after == null ? Map.of() : after.title());
        List<SubNorm> was = before == null ? List.of() : before.subNorms();
        List<SubNorm> is = after == null ? List.of() : after.subNorms();
        for (String sub : ids(
                was.stream().map(SubNorm::id).toList(),
                is.stream().map(SubNorm::id).toList())) {
            subNorm(found, sub, named(was, sub), named(is, sub));
        }
    }

    private static void subNorm(
            List<FrameworkDifference> found, String id, @Nullable SubNorm before, @Nullable SubNorm after) {
        words(
                found,
                What.SUB_NORM,
                id,
                before == null ? Map.of() : before.title(),
                after == null ? Map.of() : after.title());
        questions(
                found,
                id,
                before == null ? List.of() : before.questions(),
                after == null ? List.of() : after.questions());
    }

    /** A question that stands elsewhere in the list is the same question; one that stands in the place of another is that one, in other words. */
    private static void questions(
            List<FrameworkDifference> found,
            String id,
            List<Map<String, String>> before,
            List<Map<String, String>> after) {
        if (new HashSet<>(before).equals(new HashSet<>(after))) {
            if (!before.equals(after)) {
                found.add(new FrameworkDifference(What.QUESTION_ORDER, id, numbered(before), numbered(after)));
            }
            return;
        }
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Map<String, String> was = i < before.size() && !after.contains(before.get(i)) ? before.get(i) : Map.of();
            Map<String, String> is = i < after.size() && !before.contains(after.get(i)) ? after.get(i) : Map.of();
            words(found, What.QUESTION, id, was, is);
        }
    }

    private static Map<String, String> numbered(List<Map<String, String>> questions) {
        return Map.of("nl", joined(questions, "nl"), "en", joined(questions, "en"));
    }

    private static String joined(List<Map<String, String>> questions, String language) {
        return questions.stream()
                .map(question -> question.getOrDefault(language, ""))
                .collect(Collectors.joining(" / "));
    }

    private static @Nullable SubNorm named(List<SubNorm> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static List<String> ids(List<String> before, List<String> after) {
        Set<String> all = new LinkedHashSet<>(after);
        all.addAll(before);
        return List.copyOf(all);
    }

    private static String scopes(Framework framework) {
        return new TreeSet<>(framework.scopes()).stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String bands(@Nullable Totals totals) {
        return totals == null
                ? ""
                : totals.reauditFrom() + ", " + totals.conditionalFrom() + ", " + totals.certifiedFrom() + ", "
                        + totals.plusFrom();
    }

    private static void value(
            List<FrameworkDifference> found, What what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new FrameworkDifference(what, "", said(before), said(after)));
        }
    }

    private static Map<String, String> said(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.isEmpty() ? Map.of() : Map.of(NO_LANGUAGE, text);
    }

    private static void words(
            List<FrameworkDifference> found,
            What what,
            String of,
            Map<String, String> before,
            Map<String, String> after) {
        if (!before.equals(after)) {
            found.add(new FrameworkDifference(what, of, before, after));
        }
    }
}
