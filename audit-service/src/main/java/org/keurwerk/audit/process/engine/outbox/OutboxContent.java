package org.keurwerk.audit.process.engine.outbox;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.keurwerk.commons.trace.TraceContext;

/**
 * What one job of the outbox has to tell: facts in their order. Stored as lines of text.
 *
 * @param trace what led to the facts, as {@link TraceContext#asText} writes it
 */
record OutboxContent(String trajectoryId, String trace, List<ProcessFact> facts) implements JobHandlerConfiguration {

    /** PostgreSQL has an index over the text, and no entry of an index there may be longer than about 2,700 bytes. */
    private static final int LONGEST = 2000;

    OutboxContent {
        facts = List.copyOf(facts);
    }

    static OutboxContent parse(String text) {
        List<String> lines = text.lines().toList();
        return new OutboxContent(
                lines.get(0),
                lines.get(1),
                lines.stream().skip(2).map(ProcessFact::parse).toList());
    }

    @Override
    public String toCanonicalString() {
        List<String> lines = new ArrayList<>(List.of(trajectoryId, trace));
        facts.forEach(fact -> lines.add(fact.text()));
        return String.join("\n", lines);
    }

    OutboxContent with(ProcessFact fact) {
        List<ProcessFact> all = new ArrayList<>(facts);
        all.add(fact);
        return new OutboxContent(trajectoryId, trace, all);
    }

    boolean fits() {
        return toCanonicalString().length() <= LONGEST;
    }
}
