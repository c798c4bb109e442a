package org.keurwerk.scenario;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * So many objects of a list, no more and no fewer, or at least so many.
 *
 * @param noun what one of them is called, and where they are
 * @param list all that could be meant
 * @param facts what is so of those that are meant
 * @param shown the fields that tell people what was seen instead
 */
record ListCheck(
        Noun noun, Function<Keurwerk, List<JsonNode>> list, Facts facts, List<String> shown, int count, boolean atLeast)
        implements Check {

    /** One, many, and where. */
    record Noun(String one, String many, String where) {}

    @Override
    public String expected() {
        return (atLeast ? "at least " : "") + Check.counted(count, noun.one(), noun.many()) + " " + noun.where()
                + facts;
    }

    @Override
    public Seen look(Keurwerk keurwerk) {
        List<JsonNode> all = list.apply(keurwerk);
        long matching = all.stream().filter(facts::hold).count();
        String seen = all.stream().map(one -> Facts.shown(one, shown)).collect(Collectors.joining("; "));
        return new Seen(
                atLeast ? matching >= count : matching == count,
                "%d, of all: %s".formatted(matching, seen.isEmpty() ? "none" : seen));
    }

    /** What is counted exactly could still become too many. */
    @Override
    public boolean exact() {
        return !atLeast;
    }
}
