package org.keurwerk.audit.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/** A decision table of the service, evaluated without a process. */
final class DecisionTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private DecisionTables() {}

    static Map<String, Object> decide(String table, Map<String, Object> facts) {
        try (InputStream xml = new ClassPathResource("processes/" + table + ".dmn").getInputStream()) {
            DmnDecision decision = ENGINE.parseDecision(table, xml);
            return ENGINE.evaluateDecisionTable(decision, facts)
                    .getSingleResult()
                    .getEntryMap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
