package org.keurwerk.scenario.yaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a YAML file as parts that still know their places; no object of any class is ever made from it. */
public final class YamlFile {

    private final String file;
    /** What is around the node that is being read; an alias may name none of it. */
    private final Set<Node> around = new HashSet<>();

    private YamlFile(String file) {
        this.file = file;
    }

    /**
     * The whole document.
     *
     * @throws FileMistake when the text is not YAML or the file is empty
     * @throws IOException when the file cannot be read
     */
    public static Part read(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(path.toString(), reader);
        }
    }

    /**
     * The whole document of a text that is called like a file.
     *
     * @throws FileMistake when the text is not YAML or empty
     */
    public static Part read(String file, Reader reader) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new FileMistake(file + ":1: the file is empty");
            }
            return new YamlFile(file).part("file", root);
        } catch (MarkedYAMLException notYaml) {
            throw new FileMistake("%s:%s: this is not YAML: %s"
                    .formatted(file, lineAndColumn(notYaml.getProblemMark()), notYaml.getProblem()));
        } catch (YAMLException notYaml) {
            throw new FileMistake(file + ":1: this is not YAML: " + notYaml.getMessage());
        }
    }

    private Part part(String name, Node node) {
        Part empty = Part.nothing(file + ":" + lineAndColumn(node.getStartMark()), name);
        if (node instanceof ScalarNode scalar) {
            boolean nothing = scalar.isPlain() && List.of("null", "~").contains(scalar.getValue());
            return empty.value(nothing ? "" : scalar.getValue(), !scalar.isPlain());
        }
        if (!around.add(node)) {
            throw empty.mistake("this part refers to itself");
        }
        Part whole = node instanceof SequenceNode list
                ? empty.list(
                        list.getValue().stream().map(item -> part(name, item)).toList())
                : empty.mapping(fields((MappingNode) node, empty));
        around.remove(node);
        return whole;
    }

    private Map<String, Part> fields(MappingNode mapping, Part place) {
        Map<String, Part> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw place.mistake("the name of a field must be a plain word");
            }
            Part field = part(key.getValue(), tuple.getValueNode());
            if (fields.put(key.getValue(), field) != null) {
                throw field.mistake("field '%s' stands here twice".formatted(key.getValue()));
            }
        }
        return fields;
    }

    private static String lineAndColumn(@Nullable Mark mark) {
        return mark == null ? "1" : (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
