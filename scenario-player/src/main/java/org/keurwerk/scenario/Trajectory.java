package org.keurwerk.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One trajectory (traject) of a scenario: for whom, for what, and the steps in the order in which they are played. */
record Trajectory(
        Organisation organisation,
        List<String> scopes,
        String framework,
        Optional<String> version,
        String auditQuarter,
        List<Step> steps) {

    Map<String, Object> application(Object motivation) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("scopes", scopes);
        content.put("framework", framework);
        version.ifPresent(said -> content.put("frameworkVersion", said));
        content.put("auditQuarter", auditQuarter);
        if (motivation instanceof Map<?, ?> said && said.get("motivation") != null) {
            content.put("motivation", String.valueOf(said.get("motivation")));
        }
        return content;
    }

    /** The same whenever this file is played, so that the same application is never made twice. */
    String key() {
        return "%s %s %s %s".formatted(organisation.name(), framework, auditQuarter, String.join("+", scopes));
    }
}
