package org.keurwerk.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keurwerk.scenario.yaml.Part;

/**
 * A file that a scenario adds: its name and the words on its one page, written here, so that the scenario needs no other file.
 *
 * @param name ends with {@code .pdf}
 * @param fields what is sent beside it
 */
record AddedFile(String name, String words, Map<String, String> fields) {

    private static final Set<String> OWN = Set.of("file", "says");

    static AddedFile of(Part content) {
        Part name = content.required("file");
        if (!name.text().endsWith(".pdf")) {
            throw name.wrong("a name that ends with .pdf");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        content.fields().forEach((field, said) -> {
            if (!OWN.contains(field)) {
                fields.put(field, said.text());
            }
        });
        return new AddedFile(name.text(), content.text("says", name.text()), fields);
    }

    byte[] content() {
        return WrittenPdf.of(words);
    }
}
