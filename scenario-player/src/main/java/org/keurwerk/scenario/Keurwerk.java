package org.keurwerk.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.scenario.http.Account;
import org.keurwerk.scenario.http.JsonApi;
import org.keurwerk.scenario.http.Patience;
import tools.jackson.databind.JsonNode;

/** The running system as a scenario sees it: its public addresses, the accounts that play, and where PDFs are put. */
record Keurwerk(JsonApi portal, JsonApi register, JsonApi status, Path out, Cast cast, Patience patience) {

    LocalDate date() {
        return LocalDate.parse(
                portal.get("/api/v1/clock", cast.asOffice()).path("date").asString());
    }

    /** All pages of a list, as one list. */
    List<JsonNode> all(JsonApi api, String path, @Nullable Account who) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode answer = api.get(path + "&page=" + page + "&size=100", who);
            answer.path("items").forEach(items::add);
            if (answer.path("items").isEmpty()
                    || items.size() >= answer.path("total").asInt(0)) {
                return items;
            }
        }
    }

    static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
