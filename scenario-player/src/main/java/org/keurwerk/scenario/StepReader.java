package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keurwerk.scenario.yaml.Part;

/**
 * Reads the steps of one trajectory. A block is one step for each person who does it; a list of blocks are its rounds. Steps are played in the order of
 * their dates; on one date by round, and in a round in the order of {@link StepNames}.
 */
final class StepReader {

    private static final String ON = "on";
    private static final String WHO = "who";
    private static final String BY = "by";
    private static final String DRAFT = "draft";
    private static final String CONTENT = "content";
    private static final String TEAM = "team";
    /** Whoever stops somewhere may also go back or withdraw there; and a task that has no short name stands nowhere in the order. */
    private static final Set<String> PLAYED_ANYWHERE = Set.of("takenBack", "stageAgain", "withdrawal");

    private final Part trajectory;
    private final RoleAccounts accounts;
    private final Days days;
    private final People people;

    StepReader(Part trajectory, RoleAccounts accounts, String organisation) {
        this.trajectory = trajectory;
        this.accounts = accounts;
        this.days = new Days(trajectory.optional("begin").map(Part::date));
        this.people = new People(accounts, organisation, rounds(TEAM), days);
    }

    List<Step> read() {
        List<Step> steps = new ArrayList<>();
        for (StepName name : played()) {
            List<Part> rounds = rounds(name.name());
            for (int round = 0; round < rounds.size(); round++) {
                for (Map.Entry<String, Part> own :
                        perPerson(name, rounds.get(round), round + 1).entrySet()) {
                    Step step = step(name, round + 1, own.getKey(), own.getValue());
                    refuseGoingBack(step, steps);
                    steps.add(step);
                }
            }
        }
        steps.sort(Comparator.comparing(Step::on).thenComparing(Step::round));
        return steps;
    }

    private List<StepName> played() {
        List<StepName> all = Stream.concat(
                        StepName.SHORT.stream(),
                        trajectory.fields().values().stream()
                                .filter(block -> StepName.isKindOfTask(block.name()))
                                .map(StepName::ofTask))
                .toList();
        Part until = trajectory.optional("until").orElse(null);
        if (until == null) {
            return all;
        }
        List<String> names = all.stream().map(StepName::name).toList();
        int last = names.indexOf(until.text());
        if (last < 0) {
            throw until.wrong("one of " + String.join(", ", names));
        }
        return IntStream.range(0, all.size())
                .filter(at -> at <= last || isPlayedAnywhere(all.get(at).name()))
                .mapToObj(all::get)
                .toList();
    }

    private static boolean isPlayedAnywhere(String name) {
        return PLAYED_ANYWHERE.contains(name) || StepName.isKindOfTask(name);
    }

    private List<Part> rounds(String name) {
        return trajectory
                .optional(name)
                .map(said -> said.isList() ? said.items() : List.of(said))
                .orElse(List.of());
    }

    private Map<String, Part> perPerson(StepName name, Part block, int round) {
        Map<String, Part> exceptions = block.optional(BY).map(Part::fields).orElse(Map.of());
        Part common = block.without(BY);
        String who = block.optional(WHO)
                .map(Part::text)
                .or(name::who)
                .orElseThrow(() ->
                        block.mistake("field 'who' is missing in %s: who does this task?".formatted(name.name())));
        LocalDate on = block.optional(ON).map(days::read).orElse(LocalDate.MAX);
        Map<String, Part> blocks = new LinkedHashMap<>();
        for (String person : people.meantBy(who, on, round)) {
            Part own = Optional.ofNullable(exceptions.get(person))
                    .map(said -> said.over(common))
                    .orElse(common);
            blocks.put(
                    person, name.over().map(below -> over(own, below, person)).orElse(own));
        }
        exceptions.forEach((person, said) -> {
            if (!blocks.containsKey(person)) {
                throw said.mistake("'%s' does not do this step; it is done by %s"
                        .formatted(person, String.join(", ", blocks.keySet())));
            }
        });
        return blocks;
    }

    /** What the same person did in another block stands, except what this one says otherwise. */
    private Part over(Part own, String below, String person) {
        List<Part> rounds = rounds(below);
        if (rounds.isEmpty()) {
            return own;
        }
        Part last = rounds.get(rounds.size() - 1);
        Optional<Part> exception = last.optional(BY).flatMap(by -> by.optional(person));
        Part base = last.without(BY, ON, WHO, DRAFT);
        return own.over(exception.map(said -> said.over(base)).orElse(base));
    }

    private Step step(StepName name, int round, String person, Part block) {
        Part content = block.optional(CONTENT).filter(Part::isMapping).orElseGet(() -> block.without(ON, WHO, DRAFT));
        Part whole = name.name().equals(TEAM) ? Team.writtenOut(content, accounts) : content;
        return new Step(
                block,
                days.of(block),
                name,
                person,
                round,
                name.shorthand().writtenOut(days.inContent(whole)),
                draft(block));
    }

    private static OptionalInt draft(Part block) {
        return switch (block.text(DRAFT, "false")) {
            case "false" -> OptionalInt.empty();
            case "true" -> OptionalInt.of(Integer.MAX_VALUE);
            default -> OptionalInt.of(block.required(DRAFT).number());
        };
    }

    private static void refuseGoingBack(Step step, List<Step> before) {
        for (Step earlier : before) {
            if (step.on().isBefore(earlier.on()) && step.mustFollow(earlier)) {
                throw step.block()
                        .mistake("'%s' on %s lies before '%s' on %s"
                                .formatted(
                                        step.name().name(),
                                        step.on(),
                                        earlier.name().name(),
                                        earlier.on()));
            }
        }
    }
}
