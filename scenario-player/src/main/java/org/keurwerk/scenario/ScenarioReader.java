package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keurwerk.scenario.yaml.Fields;
import org.keurwerk.scenario.yaml.Part;

/** Reads a whole scenario file; the first mistake ends the reading. */
final class ScenarioReader {

    private static final String DEMO_PASSWORD = "keurwerk-demo";

    private ScenarioReader() {}

    static Scenario read(Part file) {
        Fields fields = file.fields(
                "name",
                "description",
                "start",
                "end",
                "accounts",
                "organisations",
                "plans",
                "trajectories",
                "then",
                "expect");
        LocalDate start = fields.required("start").date();
        Optional<LocalDate> end = fields.optional("end").map(part -> notBefore(start, part));
        Cast cast = fields.optional("accounts").map(ScenarioReader::cast).orElse(standardCast());
        TrajectoryReader trajectories = new TrajectoryReader(
                entries(fields.optional("plans")),
                new OrganisationReader(entries(fields.optional("organisations"))),
                cast);
        List<Trajectory> read = fields.required("trajectories").list().stream()
                .map(part -> within(start, end, part, trajectories.read(part)))
                .toList();
        return new Scenario(
                fields.required("name").text(),
                fields.optional("description").map(Part::text).orElse(""),
                start,
                cast,
                read,
                then(fields, start, end),
                fields.optional("expect").map(ExpectationReader::read).orElse(List.of()));
    }

    private static Trajectory within(LocalDate start, Optional<LocalDate> end, Part part, Trajectory whole) {
        Step first = whole.steps().get(0);
        if (first.on().isBefore(start)) {
            throw part.mistake(
                    "the first step is on %s, before the scenario's field 'start' (%s)".formatted(first.on(), start));
        }
        List<Step> played = whole.steps().stream()
                .filter(step -> end.isEmpty() || !step.on().isAfter(end.get()))
                .toList();
        return new Trajectory(
                whole.organisation(), whole.scopes(), whole.framework(), whole.version(), whole.auditQuarter(), played);
    }

    private static LocalDate notBefore(LocalDate start, Part end) {
        if (end.date().isBefore(start)) {
            throw end.mistake(
                    "field 'end' (%s) lies before the scenario's field 'start' (%s)".formatted(end.date(), start));
        }
        return end.date();
    }

    private static List<LocalDate> then(Fields fields, LocalDate start, Optional<LocalDate> end) {
        List<Part> moves = fields.optional("then").map(Part::list).orElse(List.of());
        LocalDate before = start;
        for (Part move : moves) {
            if (move.date().isBefore(before)) {
                throw move.mistake("the clock moves forward only: %s lies before %s".formatted(move.date(), before));
            }
            before = move.date();
        }
        return Stream.concat(moves.stream().map(Part::date), end.stream())
                .distinct()
                .toList();
    }

    private static Cast cast(Part part) {
        Fields fields = part.fields("office", "director", "lead", "coAuditor", "password");
        Cast standard = standardCast();
        return new Cast(
                fields.optional("office").map(Part::text).orElse(standard.office()),
                fields.optional("director").map(Part::text).orElse(standard.director()),
                fields.optional("lead").map(Part::text).orElse(standard.lead()),
                fields.optional("coAuditor").map(Part::text).orElse(standard.coAuditor()),
                fields.optional("password").map(Part::text).orElse(standard.password()));
    }

    private static Cast standardCast() {
        return new Cast("office", "director", "auditor-lead", "auditor-co", DEMO_PASSWORD);
    }

    private static Map<String, Part> entries(Optional<Part> part) {
        return part.map(said -> said.entries().all()).orElse(Map.of());
    }
}
