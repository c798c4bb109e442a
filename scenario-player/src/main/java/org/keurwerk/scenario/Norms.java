package org.keurwerk.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The norms of a framework version with their sub-norms, in order, as the API tells them. */
record Norms(Map<String, List<String>> subNormsByNorm) {

    static Norms of(JsonNode framework) {
        Map<String, List<String>> norms = new LinkedHashMap<>();
        for (JsonNode norm : framework.path("norms")) {
            List<String> subNorms = new ArrayList<>();
            norm.path("subNorms").forEach(subNorm -> subNorms.add(idOf(subNorm)));
            norms.put(idOf(norm), List.copyOf(subNorms));
        }
        return new Norms(norms);
    }

    private static String idOf(JsonNode normOrSubNorm) {
        return normOrSubNorm.path("id").asString("");
    }
}
