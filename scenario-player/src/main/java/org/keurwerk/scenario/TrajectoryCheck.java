package org.keurwerk.scenario;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** So many trajectories of an organisation in the portal, as the office sees them. */
record TrajectoryCheck(String organisation, Facts facts, int count) implements Check {

    @Override
    public String expected() {
        return "%s of %s%s".formatted(Check.counted(count, "trajectory", "trajectories"), organisation, facts);
    }

    @Override
    public Seen look(Keurwerk keurwerk) {
        List<JsonNode> trajectories = keurwerk
                .all(
                        keurwerk.portal(),
                        "/api/v1/trajectories?q=" + Keurwerk.quoted(organisation),
                        keurwerk.cast().asOffice())
                .stream()
                .filter(one -> organisation.equals(one.path("organisation").asString("")))
                .toList();
        long matching = trajectories.stream().filter(facts::hold).count();
        String seen = trajectories.stream()
                .map(one ->
                        Facts.shown(one, "auditQuarter", "scopes", "framework", "frameworkVersion", "phase", "status"))
                .collect(Collectors.joining("; "));
        return new Seen(matching == count, "%d, of all: %s".formatted(matching, seen.isEmpty() ? "none" : seen));
    }
}
