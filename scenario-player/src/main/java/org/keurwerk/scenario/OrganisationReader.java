package org.keurwerk.scenario;

import java.util.HashMap;
import java.util.Map;
import org.keurwerk.scenario.yaml.Fields;
import org.keurwerk.scenario.yaml.Part;

/** Reads organisations: written out in the trajectory, or named there and written out once under {@code organisations}. */
final class OrganisationReader {

    private final Map<String, Organisation> named = new HashMap<>();

    OrganisationReader(Map<String, Part> parts) {
        parts.forEach((key, part) -> named.put(key, read(part)));
    }

    Organisation of(Part part) {
        if (part.isMapping()) {
            return read(part);
        }
        Organisation organisation = named.get(part.text());
        if (organisation == null) {
            throw part.wrong("written out, or the name of one under 'organisations'");
        }
        return organisation;
    }

    private static Organisation read(Part part) {
        Fields fields = part.fields("name", "place", "email", "language", "account");
        String account = fields.required("account")
                .matching("[a-z0-9][a-z0-9-]*", "a user name of small letters, digits and hyphens");
        return new Organisation(
                fields.required("name").text(),
                fields.required("place").text(),
                fields.optional("email").map(Part::text).orElse("contact@" + account + ".example"),
                fields.optional("language").map(said -> said.oneOf("nl", "en")).orElse("nl"),
                account);
    }
}
