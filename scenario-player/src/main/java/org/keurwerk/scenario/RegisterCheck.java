package org.keurwerk.scenario;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** So many entries of an organisation in the public register (openbaar register), no more and no fewer. */
record RegisterCheck(String organisation, Facts facts, int count) implements Check {

    @Override
    public String expected() {
        return "%s in the register of %s%s".formatted(Check.counted(count, "entry", "entries"), organisation, facts);
    }

    @Override
    public Seen look(Keurwerk keurwerk) {
        List<JsonNode> entries = entriesOf(organisation, keurwerk);
        long matching = entries.stream().filter(facts::hold).count();
        String seen = entries.stream()
                .map(entry -> Facts.shown(
                        entry,
                        "number",
                        "scope",
                        "framework",
                        "frameworkVersion",
                        "outcome",
                        "status",
                        "validFrom",
                        "validUntil"))
                .collect(Collectors.joining("; "));
        return new Seen(matching == count, "%d, of all: %s".formatted(matching, seen.isEmpty() ? "none" : seen));
    }

    static List<JsonNode> entriesOf(String organisation, Keurwerk keurwerk) {
        return keurwerk.all(keurwerk.register(), "/api/v1/register?q=" + Keurwerk.quoted(organisation), null).stream()
                .filter(entry -> organisation.equals(entry.path("organisation").asString("")))
                .toList();
    }
}
