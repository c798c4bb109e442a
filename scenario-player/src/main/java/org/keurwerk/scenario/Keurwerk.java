package org.keurwerk.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.keurwerk.scenario.http.Account;
import org.keurwerk.scenario.http.JsonApi;
import org.keurwerk.scenario.http.Patience;
import tools.jackson.databind.JsonNode;

/** The running system as a scenario sees it: its public addresses, the accounts that play, and where PDFs are put. */
record Keurwerk(JsonApi portal, JsonApi register, JsonApi status, Path out, RoleAccounts accounts, Patience patience) {

    LocalDate date() {
        return LocalDate.parse(
                portal.get("/api/v1/clock", accounts.asOffice()).path("date").asString());
    }

    List<JsonNode> registerOf(String organisation) {
        return of(organisation, register, "/api/v1/register?q=", null);
    }

    List<JsonNode> trajectoriesOf(String organisation) {
        return of(organisation, portal, "/api/v1/trajectories?q=", accounts.asOffice());
    }

    List<JsonNode> mailsTo(String address) {
        return StreamSupport.stream(
                        status.get("/api/mails?to=" + quoted(address), null).spliterator(), false)
                .toList();
    }

    JsonNode surveys(String framework, String year) {
        return portal.get(
                "/api/v1/surveys?framework=%s&year=%s".formatted(quoted(framework), quoted(year)), accounts.asOffice());
    }

    /** All pages of a list; the search also finds names that only contain the one that is meant. */
    private static List<JsonNode> of(String organisation, JsonApi api, String path, @Nullable Account who) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode answer;
        int page = 0;
        do {
            answer = api.get("%s%s&page=%d&size=100".formatted(path, quoted(organisation), page++), who);
            answer.path("items").forEach(items::add);
        } while (!answer.path("items").isEmpty()
                && items.size() < answer.path("total").asInt(0));
        items.removeIf(item -> !organisation.equals(item.path("organisation").asString("")));
        return items;
    }

    static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
