package org.keurwerk.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keurwerk.scenario.yaml.Part;

/** Reads one trajectory: lays it over its plan, and has its blocks read as steps. */
final class TrajectoryReader {

    private static final List<String> OWN_FIELDS =
            List.of("organisation", "plan", "begin", "scopes", "framework", "version", "auditQuarter", "until");

    private final Map<String, Part> plans;
    private final Map<String, Part> organisations;
    private final RoleAccounts accounts;

    TrajectoryReader(Map<String, Part> plans, Map<String, Part> organisations, RoleAccounts accounts) {
        this.plans = plans;
        this.organisations = organisations;
        this.accounts = accounts;
        plans.values().forEach(TrajectoryReader::known);
    }

    Trajectory read(Part part) {
        Part fields = overPlan(part, new HashSet<>());
        Organisation organisation = organisation(fields.required("organisation"));
        List<Step> steps = new StepReader(withApplication(fields), accounts, organisation.account()).read();
        if (steps.isEmpty()
                || !(steps.get(0).name().isApplication() || steps.get(0).name().isAnnounced())) {
            throw part.mistake(
                    "a trajectory begins with field 'application', 'renewal' or 'reaudit'; this one does not");
        }
        return new Trajectory(
                organisation,
                fields.required("scopes").items().stream().map(Part::text).toList(),
                fields.required("framework").text(),
                fields.required("auditQuarter").text(),
                steps);
    }

    /** The application says what the trajectory is for. */
    private static Part withApplication(Part trajectory) {
        Part block = trajectory.optional("application").orElse(null);
        if (block == null) {
            return trajectory;
        }
        Map<String, Part> said = new LinkedHashMap<>();
        for (String field : List.of("scopes", "framework", "auditQuarter")) {
            said.put(field, trajectory.required(field));
        }
        trajectory.optional("version").ifPresent(version -> said.put("frameworkVersion", version));
        return trajectory.with("application", block.over(block.mapping(said)));
    }

    private Organisation organisation(Part part) {
        if (part.isMapping()) {
            return Organisation.of(part);
        }
        Part named = organisations.get(part.text());
        if (named == null) {
            throw part.wrong("written out, or the name of one under 'organisations'");
        }
        return Organisation.of(named);
    }

    private Part overPlan(Part part, Set<String> followed) {
        Part named = known(part).optional("plan").orElse(null);
        if (named == null) {
            return part;
        }
        Part plan = plans.get(named.text());
        if (plan == null) {
            throw named.wrong("one of the plans " + String.join(", ", plans.keySet()));
        }
        if (!followed.add(named.text())) {
            throw named.mistake("plan '%s' is built on itself".formatted(named.text()));
        }
        return part.over(overPlan(plan, followed));
    }

    private static Part known(Part part) {
        return part.only(
                StepName::isKindOfTask,
                Stream.concat(OWN_FIELDS.stream(), StepName.SHORT.stream().map(StepName::name))
                        .toArray(String[]::new));
    }
}
