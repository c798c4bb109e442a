package org.keurwerk.scenario.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of a YAML file: a value, a list or a mapping, with the name of its field and its line. */
public final class Part {

    private final String file;
    private final String name;
    private final Node node;

    Part(String file, String name, Node node) {
        this.file = file;
        this.name = name;
        this.node = node;
    }

    Part at(Node other) {
        return new Part(file, name, other);
    }

    /** The field's name. */
    public String name() {
        return name;
    }

    /** Where it stands, counted from 1. */
    public int line() {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    /** File and line, for messages. */
    public String place() {
        return file + ":" + line();
    }

    /** A refusal of this piece. */
    public FileMistake mistake(String sentence) {
        return new FileMistake(place() + ": " + sentence);
    }

    /** Whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** A mapping in which only the named fields may stand. */
    public Fields fields(String... known) {
        Set<String> allowed = Set.of(known);
        Fields fields = entries();
        fields.all().forEach((field, part) -> {
            if (!allowed.contains(field)) {
                String hint = field.contains(" ") ? " (a text with a comma inside { } must stand in quotes)" : "";
                throw part.mistake("field '%s' is not known here; known are %s%s"
                        .formatted(field, String.join(", ", known), hint));
            }
        });
        return fields;
    }

    /** A mapping whose keys are free, for instance numbers of norms. */
    public Fields entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrongType("a block of fields");
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            parts.put(keyOf(tuple), new Part(file, keyOf(tuple), tuple.getValueNode()));
        }
        return new Fields(this, parts);
    }

    /** A list, possibly empty. */
    public List<Part> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrongType("a list");
        }
        List<Part> parts = new ArrayList<>();
        sequence.getValue().forEach(item -> parts.add(new Part(file, name, item)));
        return parts;
    }

    /** A text that says something. */
    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrongType("a text");
        }
        return scalar.getValue().strip();
    }

    /** A whole number within bounds. */
    public int number(int min, int max) {
        String allowed = "a whole number from %d to %d".formatted(min, max);
        try {
            int value = Integer.parseInt(text());
            if (value < min || value > max) {
                throw wrong(allowed);
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw wrong(allowed);
        }
    }

    /** A number that may have decimals, with a point. */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException notANumber) {
            throw wrong("a number such as 12 or 12.5");
        }
    }

    /** True or false. */
    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false");
        };
    }

    /** A date of the calendar, year-month-day. */
    public LocalDate date() {
        return tryDate().orElseThrow(() -> wrong("a date such as 2021-02-09"));
    }

    /** The date, if it is one: for fields that may also say a day otherwise. */
    public Optional<LocalDate> tryDate() {
        try {
            return Optional.of(LocalDate.parse(text()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** One of the words. */
    public String oneOf(String... words) {
        String text = text();
        if (!List.of(words).contains(text)) {
            throw wrong("one of " + String.join(", ", words));
        }
        return text;
    }

    /** A text of a certain shape. */
    public String matching(String pattern, String described) {
        String text = text();
        if (!text.matches(pattern)) {
            throw wrong(described);
        }
        return text;
    }

    /** What was written is not what is allowed. */
    public FileMistake wrong(String allowed) {
        return mistake("field '%s' must be %s, not '%s'".formatted(name, allowed, text()));
    }

    /** The same under another name, for messages. */
    public Part named(String other) {
        return new Part(file, other, node);
    }

    /** This mapping without a field, as if it had not been written. */
    public Part without(String field) {
        if (!(node instanceof MappingNode mapping)) {
            return this;
        }
        List<NodeTuple> rest = mapping.getValue().stream()
                .filter(tuple -> !keyOf(tuple).equals(field))
                .toList();
        return new Part(
                file,
                name,
                new MappingNode(
                        mapping.getTag(), true, rest, node.getStartMark(), node.getEndMark(), mapping.getFlowStyle()));
    }

    /** This mapping laid over another: its fields win, mappings are joined field by field, lists and values are replaced. */
    public Part over(Part base) {
        return new Part(file, name, join(node, base.node));
    }

    private FileMistake wrongType(String expected) {
        String seen = node instanceof MappingNode
                ? "a block of fields"
                : node instanceof SequenceNode ? "a list" : "a single value";
        return mistake(
                "field '%s' must be %s, but here is %s".formatted(name, expected, emptyScalar() ? "nothing" : seen));
    }

    private boolean emptyScalar() {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private static Node join(Node top, Node base) {
        if (!(top instanceof MappingNode upper) || !(base instanceof MappingNode lower)) {
            return top;
        }
        Map<String, NodeTuple> joined = new LinkedHashMap<>();
        lower.getValue().forEach(tuple -> joined.put(keyOf(tuple), tuple));
        for (NodeTuple tuple : upper.getValue()) {
            joined.merge(
                    keyOf(tuple),
                    tuple,
                    (under, own) -> new NodeTuple(own.getKeyNode(), join(own.getValueNode(), under.getValueNode())));
        }
        return new MappingNode(
                upper.getTag(),
                true,
                List.copyOf(joined.values()),
                upper.getStartMark(),
                upper.getEndMark(),
                upper.getFlowStyle());
    }

    private static String keyOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : tuple.toString();
    }
}
