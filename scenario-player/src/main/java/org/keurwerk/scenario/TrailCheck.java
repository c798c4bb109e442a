package org.keurwerk.scenario;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The trail of every trajectory of an organisation proves itself: the office asks for its verification. */
record TrailCheck(String organisation) implements Check {

    @Override
    public String expected() {
        return "an intact trail of every trajectory of " + organisation;
    }

    @Override
    public Seen look(Keurwerk keurwerk) {
        List<String> seen = new ArrayList<>();
        boolean intact = true;
        for (JsonNode trajectory : keurwerk.trajectoriesOf(organisation)) {
            JsonNode checked = keurwerk.portal()
                    .get(
                            "/api/v1/trajectories/%s/trail/verification"
                                    .formatted(trajectory.path("id").asString("")),
                            keurwerk.accounts().asOffice());
            intact &= checked.path("intact").asBoolean(false)
                    && checked.path("entries").asInt(0) > 0;
            seen.add("%d entries, faults: %s"
                    .formatted(
                            checked.path("entries").asInt(0),
                            checked.path("faults").toString()));
        }
        return new Seen(intact && !seen.isEmpty(), seen.isEmpty() ? "none" : String.join("; ", seen));
    }
}
