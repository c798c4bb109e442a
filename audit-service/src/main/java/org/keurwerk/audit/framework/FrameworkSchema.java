package org.keurwerk.audit.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.framework.OutcomeRule.Preset;
import org.keurwerk.audit.framework.OutcomeRule.Totals;
import org.keurwerk.audit.framework.YamlTree.Node;
import org.keurwerk.audit.framework.YamlTree.Scalar;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.contracts.audit.Scope;

/**
 * What a framework file may hold (docs/frameworks.md). All that is wrong is found at once, each with its line and place. Validity is in whole quarters, as
 * an audit falls in a quarter (domain.md, phase 0): it begins on the first day of one and ends on the last day of one.
 */
final class FrameworkSchema {

    static final int MOST_FAULTS = 100;
    private static final int PERCENT = 100;
    private static final int MOST_NORMS = 30;
    private static final int MOST_SUB_NORMS = 30;
    private static final int MOST_QUESTIONS = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 500;

    private final List<FrameworkFault> faults = new ArrayList<>();

    private FrameworkSchema() {}

    /** What came of checking a file: the framework, or what is wrong with it in the order of the file. */
    record Checked(Optional<Framework> framework, List<FrameworkFault> faults) {}

    /** Checks a file. */
    static Checked check(byte[] content) {
        FrameworkSchema schema = new FrameworkSchema();
        Optional<Framework> framework = Optional.empty();
        try {
            framework = schema.framework(YamlTree.read(content), Sha256.of(content));
        } catch (YamlTree.Unreadable e) {
            schema.faults.add(e.fault());
        }
        List<FrameworkFault> found = schema.faults.stream()
                .sorted(Comparator.comparingInt(FrameworkFault::line))
                .limit(MOST_FAULTS)
                .toList();
        return new Checked(found.isEmpty() ? framework : Optional.empty(), found);
    }

    private Optional<Framework> framework(Node root, String hash) {
        YamlFields top = new YamlFields(
                root,
                "",
                faults,
                "key",
                "version",
                "name",
                "validFrom",
                "validTo",
                "illustrative",
                "scopes",
                "rule",
                "norms");
        String key = top.pattern("key", "[A-Z][A-Z0-9]{1,9}", "KIB");
        String version = top.pattern("version", "[A-Za-z0-9][A-Za-z0-9.-]{0,19}", "III");
        Map<String, String> name = top.words("name", LONGEST_TITLE);
        LocalDate from = top.day("validFrom");
        LocalDate to = top.day("validTo");
        quarters(top, from, to);
        boolean illustrative = top.yes("illustrative");
        List<String> scopes =
                top.oneOf("scopes", Stream.of(Scope.values()).map(Enum::name).toList());
        List<Norm> norms = norms(top);
        OutcomeRule rule = rule(top, norms.size());
        if (!faults.isEmpty() || from == null || to == null || rule == null) {
            return Optional.empty();
        }
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        scopes.forEach(scope -> all.add(Scope.valueOf(scope)));
        return Optional.of(new Framework(
                Framework.idOf(key, version), key, version, name, from, to, illustrative, all, rule, norms, hash, 1));
    }

    private static void quarters(YamlFields top, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && !AuditQuarter.of(from).firstDay().equals(from)) {
            top.wrong(
                    "validFrom",
                    "framework-first-of-quarter",
                    "" + AuditQuarter.of(from).firstDay());
        }
        if (to != null && !AuditQuarter.of(to).lastDay().equals(to)) {
            top.wrong(
                    "validTo",
                    "framework-last-of-quarter",
                    "" + AuditQuarter.of(to).lastDay());
        }
        if (from != null && to != null && to.isBefore(from)) {
            top.wrong("validTo", "framework-ends-before", "" + from);
        }
    }

    private List<Norm> norms(YamlFields top) {
        List<Norm> norms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Node> items = top.list("norms", MOST_NORMS);
        for (int i = 0; i < items.size(); i++) {
            YamlFields norm = new YamlFields(items.get(i), "norms[" + i + "]", faults, "id", "title", "subNorms");
            String id = norm.pattern("id", "[1-9]\\d?", "\"1\"");
            if (!id.isEmpty() && !ids.add(id)) {
                norm.wrong("id", "framework-twice", id);
            }
            norms.add(new Norm(id, norm.words("title", LONGEST_TITLE), subNorms(norm, id)));
        }
        return norms;
    }

    private List<SubNorm> subNorms(YamlFields norm, String normId) {
        List<SubNorm> subNorms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Node> items = norm.list("subNorms", MOST_SUB_NORMS);
        for (int i = 0; i < items.size(); i++) {
            YamlFields sub =
                    new YamlFields(items.get(i), norm.at("subNorms[" + i + "]"), faults, "id", "title", "questions");
            String example = '"' + normId + "." + (i + 1) + '"';
            String id = sub.pattern("id", "[1-9]\\d?\\.[1-9]\\d?", example);
            if (id.contains(".") && !id.startsWith(normId + ".")) {
                sub.wrong("id", "framework-form", example);
            } else if (!id.isEmpty() && !ids.add(id)) {
                sub.wrong("id", "framework-twice", id);
            }
            Map<String, String> title = sub.words("title", LONGEST_TITLE);
            List<Map<String, String>> questions = new ArrayList<>();
            List<Node> asked = sub.list("questions", MOST_QUESTIONS);
            for (int q = 0; q < asked.size(); q++) {
                questions.add(sub.words(asked.get(q), sub.at("questions[" + q + "]"), LONGEST_QUESTION));
            }
            subNorms.add(new SubNorm(id, title, List.copyOf(questions)));
        }
        return subNorms;
    }

    private @Nullable OutcomeRule rule(YamlFields top, int norms) {
        Node node = top.node("rule");
        if (node == null) {
            return null;
        }
        int before = faults.size();
        YamlFields rule =
                new YamlFields(node, "rule", faults, "preset", "minimum", "floor", "conditionalNorms", "totals");
        String preset = rule.has("preset") ? rule.text("preset", LONGEST_TITLE) : Preset.MINIMUM_PER_NORM.name();
        if (preset.equals(Preset.TOTAL.name())) {
            return total(rule, before);
        }
        if (!preset.equals(Preset.MINIMUM_PER_NORM.name())) {
            rule.wrong("preset", "framework-one-of", Preset.MINIMUM_PER_NORM + ", " + Preset.TOTAL);
            return null;
        }
        if (rule.has("totals")) {
            rule.wrong("totals", "framework-only-with-total", Preset.TOTAL.name());
        }
        int minimum = rule.number("minimum", 1, PERCENT);
        int floor = rule.number("floor", 0, faults.size() == before ? minimum : PERCENT);
        int conditional = rule.number("conditionalNorms", 0, norms == 0 ? MOST_NORMS : norms);
        return faults.size() == before ? OutcomeRule.perNorm(minimum, floor, conditional) : null;
    }

    private @Nullable OutcomeRule total(YamlFields rule, int before) {
        for (String unused : List.of("minimum", "floor", "conditionalNorms")) {
            if (rule.has(unused)
                    && !(rule.node(unused) instanceof Scalar scalar
                            && scalar.text().equals("0"))) {
                rule.wrong(unused, "framework-not-with-total", Preset.TOTAL.name());
            }
        }
        Node node = rule.node("totals");
        if (node == null) {
            return null;
        }
        List<String> names = List.of("reauditFrom", "conditionalFrom", "certifiedFrom", "plusFrom");
        YamlFields bands = new YamlFields(node, "rule.totals", faults, names.toArray(String[]::new));
        int[] from = new int[names.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = bands.number(names.get(i), 0, PERCENT);
            if (faults.size() == before && i > 0 && from[i] < from[i - 1]) {
                bands.wrong(names.get(i), "framework-number", from[i - 1] + ".." + PERCENT);
            }
        }
        return faults.size() == before
                ? new OutcomeRule(Preset.TOTAL, 0, 0, 0, new Totals(from[0], from[1], from[2], from[3]))
                : null;
    }
}
