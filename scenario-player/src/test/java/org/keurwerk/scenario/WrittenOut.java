package org.keurwerk.scenario;

import java.io.StringReader;
import org.keurwerk.scenario.yaml.Part;
import org.keurwerk.scenario.yaml.PartJson;
import org.keurwerk.scenario.yaml.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** YAML and JSON of tests, and what a block of a scenario becomes on its way to the API. */
final class WrittenOut {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WrittenOut() {}

    static Part yaml(String text) {
        return YamlFile.read("block.yaml", new StringReader(text));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    /** The content of a block with a short name, for a form that begins with no rows. */
    static JsonNode sent(String shortName, String block) {
        return sent(shortName, block, "{}");
    }

    /** The content of a block with a short name, for a form that begins so. */
    static JsonNode sent(String shortName, String block, String begun) {
        StepName name = StepName.SHORT.stream()
                .filter(step -> step.name().equals(shortName))
                .findFirst()
                .orElseThrow();
        return sentAs(Rows.writtenOut(name.shorthand().writtenOut(yaml(block)), json(begun), Integer.MAX_VALUE));
    }

    /** The JSON that the API gets to read. */
    static JsonNode sentAs(Part part) {
        return JSON.readTree(JSON.writeValueAsString(PartJson.of(part)));
    }
}
