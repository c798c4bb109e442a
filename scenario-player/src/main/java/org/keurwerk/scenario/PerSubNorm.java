package org.keurwerk.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.scenario.yaml.Fields;
import org.keurwerk.scenario.yaml.Part;

/**
 * Answers for every sub-norm, written short: one for all, others per norm, exceptions per sub-norm; the nearest wins, field by
 * field. A draft may leave sub-norms open, anything handed in may not.
 */
final class PerSubNorm {

    private final Part block;
    private final String value;
    private final String text;
    private final Said all;
    private final Map<String, Said> norms;
    private final Map<String, Said> subNorms;
    private final Draft draft;

    private record Said(Optional<Integer> value, Optional<String> text, Optional<String> phase) {

        static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());

        Said or(Said wider) {
            return new Said(value.or(wider::value), text.or(wider::text), phase.or(wider::phase));
        }
    }

    /** Reads the fields {@code all}, {@code norms}, {@code subNorms}; value and text are called as the task calls them. */
    PerSubNorm(Part block, Fields fields, String value, String text, Draft draft) {
        this.block = block;
        this.value = value;
        this.text = text;
        this.draft = draft;
        all = fields.optional("all").map(this::said).orElse(Said.NOTHING);
        norms = table(fields.optional("norms"));
        subNorms = table(fields.optional("subNorms"));
    }

    /** One entry per sub-norm, in the framework's order. */
    List<Map<String, Object>> under(Norms framework) {
        refuseUnknown(framework);
        List<Map<String, Object>> entries = new ArrayList<>();
        framework
                .subNormsByNorm()
                .forEach((norm, below) -> below.forEach(subNorm -> {
                    Said said = subNorms.getOrDefault(subNorm, Said.NOTHING)
                            .or(norms.getOrDefault(norm, Said.NOTHING))
                            .or(all);
                    if (said.value().isPresent() && said.text().isPresent()) {
                        entries.add(entry(subNorm, said));
                    } else if (!draft.saved()) {
                        throw block.mistake("sub-norm %s has no %s in '%s'"
                                .formatted(subNorm, said.value().isEmpty() ? value : text, block.name()));
                    }
                }));
        return entries.subList(0, Math.min(entries.size(), draft.subNorms()));
    }

    private Map<String, Object> entry(String subNorm, Said said) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("subNorm", subNorm);
        said.value().ifPresent(number -> entry.put(value, number));
        said.text().ifPresent(words -> entry.put(text, words));
        said.phase().ifPresent(phase -> entry.put("phase", phase));
        return entry;
    }

    private void refuseUnknown(Norms framework) {
        List<String> known = framework.subNormsByNorm().values().stream()
                .flatMap(List::stream)
                .toList();
        norms.keySet().stream()
                .filter(norm -> !framework.subNormsByNorm().containsKey(norm))
                .findFirst()
                .ifPresent(
                        norm -> refuse("norm", norm, framework.subNormsByNorm().keySet()));
        subNorms.keySet().stream()
                .filter(subNorm -> !known.contains(subNorm))
                .findFirst()
                .ifPresent(subNorm -> refuse("sub-norm", subNorm, known));
    }

    private void refuse(String what, String number, Iterable<String> known) {
        throw block.mistake("%s %s of '%s' is not in the framework; known are %s"
                .formatted(what, number, block.name(), String.join(", ", known)));
    }

    private Map<String, Said> table(Optional<Part> part) {
        Map<String, Said> table = new LinkedHashMap<>();
        part.ifPresent(said -> said.entries().all().forEach((number, entry) -> table.put(number, said(entry))));
        return table;
    }

    private Said said(Part entry) {
        if (!entry.isMapping()) {
            return new Said(Optional.of(entry.number(0, 4)), Optional.empty(), Optional.empty());
        }
        boolean scored = value.equals("score");
        Fields fields = scored ? entry.fields(value, text, "phase") : entry.fields(value, text);
        return new Said(
                fields.optional(value).map(part -> part.number(0, 4)),
                fields.optional(text).map(Part::text),
                fields.optional("phase").map(part -> part.oneOf("PLAN", "DO", "CHECK", "ACT")));
    }
}
