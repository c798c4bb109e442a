package org.keurwerk.scenario;

import static org.keurwerk.scenario.StepKind.APPLICATION;
import static org.keurwerk.scenario.StepKind.RENEWAL;
import static org.keurwerk.scenario.StepKind.SCORES;
import static org.keurwerk.scenario.StepKind.TEAM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keurwerk.scenario.yaml.Fields;
import org.keurwerk.scenario.yaml.Part;

/** Reads one trajectory: lays it over its plan, and turns its blocks into steps, each block once and in the order of dates. */
final class TrajectoryReader {

    static final String[] KNOWN = Stream.concat(
                    Stream.of(
                            "organisation", "plan", "begin", "scopes", "framework", "version", "auditQuarter", "until"),
                    Stream.of(StepKind.blocks()))
            .toArray(String[]::new);

    private final Map<String, Part> plans;
    private final OrganisationReader organisations;
    private final Cast cast;

    TrajectoryReader(Map<String, Part> plans, OrganisationReader organisations, Cast cast) {
        this.plans = plans;
        this.organisations = organisations;
        this.cast = cast;
        plans.values().forEach(plan -> plan.fields(KNOWN));
    }

    Trajectory read(Part part) {
        part.fields(KNOWN);
        Fields fields = overPlan(part, new HashSet<>()).fields(KNOWN);
        List<String> scopes = fields.required("scopes").list().stream()
                .map(scope -> scope.matching("[A-Z_]+", "a scope such as LIBRARY, POI, CULTURE or LANGUAGE_HOUSE"))
                .toList();
        Organisation organisation = organisations.of(fields.required("organisation"));
        return new Trajectory(
                organisation,
                scopes,
                fields.required("framework").text(),
                fields.optional("version").map(Part::text),
                fields.required("auditQuarter").matching("\\d{4}-Q[1-4]", "a quarter such as 2021-Q1"),
                steps(part, fields, scopes, organisation));
    }

    private Part overPlan(Part part, Set<String> followed) {
        Part named = part.fields(KNOWN).optional("plan").orElse(null);
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

    private List<Step> steps(Part part, Fields fields, List<String> scopes, Organisation organisation) {
        Days days = new Days(fields.optional("begin").map(Part::date));
        BlockReader reader = new BlockReader(days);
        Team team = team(fields);
        StepKind last = fields.optional("until").map(TrajectoryReader::last).orElse(StepKind.SURVEY);
        List<Step> steps = new ArrayList<>();
        for (StepKind kind : StepKind.values()) {
            Part block = fields.optional(kind.block()).orElse(null);
            if (block == null || kind.compareTo(last) > 0) {
                continue;
            }
            for (Map.Entry<String, Part> entry :
                    perActor(kind, block, fields, team, organisation).entrySet()) {
                Part own = entry.getValue();
                LocalDate on = days.read(own.entries().required("on"));
                refuseGoingBack(own, on, steps, kind);
                boolean draft = Draft.of(own.entries()).saved();
                Content content = reader.content(kind, own, scopes, team);
                steps.add(new Step(own.place(), on, kind, entry.getKey(), content, draft));
            }
        }
        if (steps.isEmpty()
                || (steps.get(0).kind() != APPLICATION && steps.get(0).kind() != RENEWAL)) {
            throw part.mistake("a trajectory begins with field 'application' or 'renewal'; this one has neither");
        }
        return List.copyOf(steps);
    }

    private static StepKind last(Part until) {
        String block = until.oneOf(StepKind.blocks());
        return Stream.of(StepKind.values())
                .filter(kind -> kind.block().equals(block))
                .findFirst()
                .orElseThrow();
    }

    private Team team(Fields fields) {
        Fields team = fields.optional(TEAM.block()).map(Part::entries).orElse(null);
        if (team == null) {
            return new Team(cast.lead(), List.of(cast.coAuditor()));
        }
        return new Team(
                team.optional("lead").map(Part::text).orElse(cast.lead()),
                team.optional("coAuditors")
                        .map(said -> said.list().stream().map(Part::text).toList())
                        .orElse(List.of(cast.coAuditor())));
    }

    /** Who plays this block, each with the block as it holds for them. */
    private Map<String, Part> perActor(StepKind kind, Part block, Fields fields, Team team, Organisation organisation) {
        return switch (kind) {
            case APPLICATION, RENEWAL, INTAKE, VISIT_CHOICE, SELF_EVALUATION, RESPONSE, SURVEY ->
                Map.of(organisation.account(), block);
            case INTAKE_CHECK, TEAM -> Map.of(cast.office(), block);
            case DECISION -> Map.of(cast.director(), block);
            case INDEPENDENCE, SCORES -> PerAuditor.of(block, team);
            case CONSOLIDATION -> Map.of(team.lead(), overScores(block, fields, team));
            case VISIT_PROPOSAL, REPORT, FINAL_REPORT -> Map.of(team.lead(), block);
        };
    }

    /** What the lead scored stands, except what the consolidation says otherwise. */
    private static Part overScores(Part block, Fields fields, Team team) {
        return fields.optional(SCORES.block())
                .map(scores -> PerAuditor.of(scores, team).get(team.lead()))
                .map(block::over)
                .orElse(block);
    }

    private static void refuseGoingBack(Part block, LocalDate on, List<Step> before, StepKind kind) {
        for (Step earlier : before) {
            if (on.isBefore(earlier.on()) && earlier.kind() != kind) {
                throw block.mistake("'%s' on %s lies before '%s' on %s"
                        .formatted(kind.block(), on, earlier.kind().block(), earlier.on()));
            }
        }
    }
}
