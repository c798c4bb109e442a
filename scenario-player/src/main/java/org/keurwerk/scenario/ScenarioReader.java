package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keurwerk.scenario.yaml.Part;

/** Reads a whole scenario file; the first mistake ends the reading. */
final class ScenarioReader {

    private ScenarioReader() {}

    static Scenario read(Part file) {
        Part fields = file.only(
                "name",
                "description",
                "start",
                "end",
                "accounts",
                "frameworks",
                "organisations",
                "plans",
                "trajectories",
                "then",
                "expect");
        LocalDate start = fields.required("start").date();
        Optional<LocalDate> end = fields.optional("end").map(part -> notBefore(start, part));
        RoleAccounts accounts =
                fields.optional("accounts").map(RoleAccounts::of).orElse(RoleAccounts.OF_THE_DEMONSTRATION);
        TrajectoryReader trajectories = new TrajectoryReader(
                entries(fields.optional("plans")), entries(fields.optional("organisations")), accounts);
        List<Trajectory> read = fields.required("trajectories").items().stream()
                .map(part -> within(start, end, part, trajectories.read(part)))
                .toList();
        return new Scenario(
                fields.required("name").text(),
                fields.text("description", ""),
                start,
                accounts,
                fields.optional("frameworks").map(Part::items).orElse(List.of()).stream()
                        .map(UploadedFramework::of)
                        .toList(),
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
        return new Trajectory(whole.organisation(), whole.scopes(), whole.framework(), whole.auditQuarter(), played);
    }

    private static LocalDate notBefore(LocalDate start, Part end) {
        if (end.date().isBefore(start)) {
            throw end.mistake(
                    "field 'end' (%s) lies before the scenario's field 'start' (%s)".formatted(end.date(), start));
        }
        return end.date();
    }

    private static List<LocalDate> then(Part fields, LocalDate start, Optional<LocalDate> end) {
        List<Part> moves = fields.optional("then").map(Part::items).orElse(List.of());
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

    private static Map<String, Part> entries(Optional<Part> part) {
        return part.map(Part::fields).orElse(Map.of());
    }
}
