package org.keurwerk.scenario.yaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

/** Opens a YAML file as a tree that still knows its lines; no object of any class is ever made from it. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * The whole document.
     *
     * @throws FileMistake when the text is not YAML or the file is empty
     * @throws IOException when the file cannot be read
     */
    public static Part read(Path path) throws IOException {
        String file = path.toString();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new FileMistake(file + ":1: the file is empty");
            }
            Part document = new Part(file, "file", root);
            refuseDoubles(document, root, Collections.newSetFromMap(new IdentityHashMap<>()));
            return document;
        } catch (MarkedYAMLException notYaml) {
            throw new FileMistake(
                    file + ":" + lineOf(notYaml.getProblemMark()) + ": this is not YAML: " + notYaml.getProblem());
        } catch (YAMLException notYaml) {
            throw new FileMistake(file + ":1: this is not YAML: " + notYaml.getMessage());
        }
    }

    private static void refuseDoubles(Part document, Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> refuseDoubles(document, item, seen));
        } else if (node instanceof MappingNode mapping) {
            Set<String> names = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw document.at(tuple.getKeyNode()).mistake("the name of a field must be a plain word");
                }
                if (!names.add(key.getValue())) {
                    throw document.at(key).mistake("field '%s' stands here twice".formatted(key.getValue()));
                }
                refuseDoubles(document, tuple.getValueNode(), seen);
            }
        }
    }

    private static int lineOf(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
