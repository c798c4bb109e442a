package org.keurwerk.scenario;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The norms of the framework versions in use, each asked of the portal once; a version never changes. */
final class Frameworks {

    private final Keurwerk keurwerk;
    private final Map<String, Norms> known = new ConcurrentHashMap<>();

    Frameworks(Keurwerk keurwerk) {
        this.keurwerk = keurwerk;
    }

    Norms norms(String framework, String version) {
        return known.computeIfAbsent(
                "/api/v1/frameworks/%s/%s".formatted(framework, version),
                path -> Norms.of(keurwerk.portal().get(path, keurwerk.cast().asOffice())));
    }
}
