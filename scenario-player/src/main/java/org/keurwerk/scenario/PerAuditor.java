package org.keurwerk.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keurwerk.scenario.yaml.Part;

/** A block that every auditor plays: the same for all, with what field {@code by} says otherwise for one of them. */
final class PerAuditor {

    private PerAuditor() {}

    static Map<String, Part> of(Part block, Team team) {
        Map<String, Part> exceptions =
                block.entries().optional("by").map(by -> by.entries().all()).orElse(Map.of());
        exceptions.forEach((auditor, said) -> {
            if (!team.auditors().contains(auditor)) {
                throw said.mistake("'%s' is not in the team; the team is %s"
                        .formatted(auditor, String.join(", ", team.auditors())));
            }
        });
        Part common = block.without("by");
        Map<String, Part> perAuditor = new LinkedHashMap<>();
        for (String auditor : team.auditors()) {
            Part own = exceptions.get(auditor);
            perAuditor.put(auditor, own == null ? common : own.over(common).named(block.name()));
        }
        return perAuditor;
    }
}
