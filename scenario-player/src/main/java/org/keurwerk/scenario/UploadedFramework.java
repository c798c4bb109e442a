package org.keurwerk.scenario;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import org.keurwerk.scenario.yaml.Part;
import org.keurwerk.scenario.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * A framework version that the office uploads and confirms, before the steps of that date.
 *
 * @param place file and line where it stands
 * @param yaml the framework file, as the office would upload it
 */
record UploadedFramework(String place, LocalDate on, String yaml, String key, String version) {

    static UploadedFramework of(Part part) {
        part.only("on", "yaml");
        String yaml = part.required("yaml").text();
        Part framework = YamlFile.read(part.place(), new StringReader(yaml));
        return new UploadedFramework(
                part.place(),
                part.required("on").date(),
                yaml,
                framework.required("key").text(),
                framework.required("version").text());
    }

    /** Whether it had to be uploaded; false when it was there, because the scenario goes on after a stop. */
    boolean upload(Keurwerk keurwerk) {
        for (JsonNode there : keurwerk.portal()
                .get("/api/v1/frameworks", keurwerk.accounts().asOffice())
                .path("items")) {
            if (key.equals(there.path("key").asString(""))
                    && version.equals(there.path("version").asString(""))) {
                return false;
            }
        }
        JsonNode proposed = keurwerk.portal()
                .postYaml("/api/v1/framework-uploads", keurwerk.accounts().asOffice(), yaml);
        keurwerk.portal()
                .post(
                        "/api/v1/framework-uploads/%s/confirmation"
                                .formatted(proposed.path("upload").path("id").asString("")),
                        keurwerk.accounts().asOffice(),
                        Map.of("seen", proposed.path("seen").asInt(0)));
        return true;
    }
}
