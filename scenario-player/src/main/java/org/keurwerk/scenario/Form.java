package org.keurwerk.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.keurwerk.scenario.yaml.Fields;
import org.keurwerk.scenario.yaml.Part;

/** Takes the fields of a block over into the JSON of a task, each with the type that it must have. */
final class Form {

    private final Fields fields;
    private final Map<String, Object> content = new LinkedHashMap<>();

    Form(Fields fields) {
        this.fields = fields;
    }

    Form texts(String... names) {
        for (String name : names) {
            content.put(name, fields.required(name).text());
        }
        return this;
    }

    Form maybe(String... names) {
        for (String name : names) {
            fields.optional(name).ifPresent(said -> content.put(name, said.text()));
        }
        return this;
    }

    Form numbers(int min, int max, String... names) {
        for (String name : names) {
            content.put(name, fields.required(name).number(min, max));
        }
        return this;
    }

    Form decimal(String name) {
        content.put(name, fields.required(name).decimal());
        return this;
    }

    Form flag(String name, boolean unlessSaid) {
        content.put(name, fields.optional(name).map(Part::flag).orElse(unlessSaid));
        return this;
    }

    Form with(String name, Function<Fields, Object> value) {
        content.put(name, value.apply(fields));
        return this;
    }

    Map<String, Object> asMap() {
        return content;
    }

    Content done() {
        return norms -> content;
    }
}
