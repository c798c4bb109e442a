package org.keurwerk.scenario;

import static org.keurwerk.scenario.StepKind.CONSOLIDATION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keurwerk.scenario.yaml.Fields;
import org.keurwerk.scenario.yaml.Part;

/** Reads the block of one kind of step: which fields it may have, and the content of the task that they make. */
final class BlockReader {

    private static final int MANY = 20_000_000;

    private final Days days;

    BlockReader(Days days) {
        this.days = days;
    }

    /** The content of a block that one person enters. */
    Content content(StepKind kind, Part block, List<String> scopes, Team team) {
        return switch (kind) {
            case APPLICATION ->
                new Form(block.fields("on", "motivation")).maybe("motivation").done();
            case RENEWAL -> new Form(block.fields("on")).done();
            case INTAKE -> intake(block);
            case INTAKE_CHECK ->
                new Form(block.fields("on", "auditCategory", "halfDays", "remarks"))
                        .with("auditCategory", said -> said.required("auditCategory")
                                .oneOf("S", "M", "L", "XL"))
                        .numbers(1, 4, "halfDays")
                        .maybe("remarks")
                        .done();
            case TEAM ->
                new Form(block.fields("on", "lead", "coAuditors"))
                        .with("lead", said -> team.lead())
                        .with("coAuditors", said -> team.coAuditors())
                        .done();
            case INDEPENDENCE ->
                new Form(block.fields("on", "by", "accepted", "independent", "remarks"))
                        .flag("accepted", true)
                        .flag("independent", true)
                        .maybe("remarks")
                        .done();
            case VISIT_PROPOSAL ->
                new Form(block.fields("on", "options"))
                        .with("options", this::options)
                        .done();
            case VISIT_CHOICE ->
                new Form(block.fields("on", "option"))
                        .with(
                                "option",
                                said -> said.optional("option")
                                                .map(chosen -> chosen.number(1, 3))
                                                .orElse(1)
                                        - 1)
                        .done();
            case SELF_EVALUATION -> selfEvaluation(block);
            case SCORES, CONSOLIDATION -> scores(kind, block);
            case REPORT -> report(block);
            case RESPONSE ->
                new Form(block.fields("on", "agreed", "remarks"))
                        .flag("agreed", true)
                        .with("remarks", BlockReader::remarks)
                        .done();
            case FINAL_REPORT ->
                new Form(block.fields("on", "summary", "answers"))
                        .texts("summary")
                        .with("answers", BlockReader::answers)
                        .done();
            case DECISION ->
                new Form(block.fields("on", "outcome", "outcomes", "rationale"))
                        .with("outcomes", said -> outcomes(block, said, scopes))
                        .texts("rationale")
                        .done();
            case SURVEY ->
                new Form(block.fields("on", "trajectory", "report", "auditor", "communication", "remarks"))
                        .numbers(1, 5, "trajectory", "report", "auditor", "communication")
                        .maybe("remarks")
                        .done();
        };
    }

    private static Content intake(Part block) {
        return new Form(block.fields(
                        "on",
                        "contactName",
                        "contactEmail",
                        "contactPhone",
                        "branches",
                        "staffFte",
                        "reach",
                        "services",
                        "remarks"))
                .texts("contactName", "contactEmail")
                .maybe("contactPhone")
                .numbers(0, MANY, "branches", "reach")
                .decimal("staffFte")
                .texts("services")
                .maybe("remarks")
                .done();
    }

    private List<Map<String, Object>> options(Fields fields) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Part option : fields.required("options").list()) {
            options.add(Map.of(
                    "days",
                    option.list().stream().map(days::read).map(String::valueOf).toList()));
        }
        return options;
    }

    private static Content selfEvaluation(Part block) {
        Fields fields = block.fields("on", "draft", "ambitions", "bottlenecks", "all", "norms", "subNorms");
        Draft draft = Draft.of(fields);
        Form form = new Form(fields);
        Map<String, Object> told = draft.saved()
                ? form.maybe("ambitions", "bottlenecks").asMap()
                : form.texts("ambitions", "bottlenecks").asMap();
        PerSubNorm answers = new PerSubNorm(block, fields, "judgement", "situation", draft);
        return norms -> with(told, "answers", answers.under(norms));
    }

    private static Content scores(StepKind kind, Part block) {
        Fields fields = kind == CONSOLIDATION
                ? block.fields("on", "draft", "all", "norms", "subNorms")
                : block.fields("on", "by", "draft", "all", "norms", "subNorms");
        PerSubNorm scores = new PerSubNorm(block, fields, "score", "rationale", Draft.of(fields));
        return norms -> Map.of("scores", scores.under(norms));
    }

    private static Content report(Part block) {
        Fields fields = block.fields("on", "summary", "finding", "norms");
        String summary = fields.required("summary").text();
        Map<String, Form> perNorm = new LinkedHashMap<>();
        fields.optional("norms").ifPresent(said -> said.entries()
                .all()
                .forEach((norm, entry) -> perNorm.put(
                        norm,
                        new Form(entry.fields("finding", "developmentPoint")).maybe("finding", "developmentPoint"))));
        Map<String, Object> usual = new Form(fields).maybe("finding").asMap();
        return norms -> Map.of(
                "summary",
                summary,
                "findings",
                norms.subNormsByNorm().keySet().stream()
                        .map(norm -> finding(block, norm, usual, perNorm))
                        .toList());
    }

    private static Map<String, Object> finding(
            Part block, String norm, Map<String, Object> usual, Map<String, Form> perNorm) {
        Map<String, Object> finding = new LinkedHashMap<>(Map.of("norm", norm));
        finding.putAll(usual);
        Form own = perNorm.get(norm);
        if (own != null) {
            finding.putAll(own.asMap());
        }
        if (!finding.containsKey("finding")) {
            throw block.mistake("norm %s has no finding in 'report'".formatted(norm));
        }
        return finding;
    }

    private static List<Map<String, Object>> remarks(Fields fields) {
        return fields.optional("remarks").map(Part::list).orElse(List.of()).stream()
                .map(remark -> new Form(remark.fields("norm", "text"))
                        .texts("norm", "text")
                        .asMap())
                .toList();
    }

    private static List<Map<String, Object>> answers(Fields fields) {
        List<Part> answers = fields.optional("answers").map(Part::list).orElse(List.of());
        return IntStream.range(0, answers.size())
                .mapToObj(i -> new Form(answers.get(i).fields("accepted", "reason"))
                        .with("remark", said -> i)
                        .flag("accepted", true)
                        .texts("reason")
                        .asMap())
                .toList();
    }

    private static List<Map<String, Object>> outcomes(Part block, Fields fields, List<String> scopes) {
        Map<String, Part> perScope = fields.optional("outcomes")
                .map(said -> said.fields(scopes.toArray(String[]::new)).all())
                .orElse(Map.of());
        return scopes.stream()
                .map(scope -> {
                    Part said = perScope.containsKey(scope)
                            ? perScope.get(scope)
                            : fields.optional("outcome").orElse(null);
                    if (said == null) {
                        throw block.mistake("scope %s has no outcome in 'decision'".formatted(scope));
                    }
                    return Map.<String, Object>of(
                            "scope", scope, "outcome", said.oneOf("CERTIFIED", "CONDITIONAL", "NOT_CERTIFIED"));
                })
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> content, String name, Object value) {
        Map<String, Object> whole = new LinkedHashMap<>(content);
        whole.put(name, value);
        return whole;
    }
}
