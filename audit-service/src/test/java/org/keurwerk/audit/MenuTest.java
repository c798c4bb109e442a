package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The entries of the menu, in both languages: each has words and leads to a page that is there. */
class MenuTest extends RunningPortal {

    private static final Map<String, List<String>> OF_THE_OFFICE = Map.of(
            "nl",
            List.of(
                    "Mijn werk",
                    "Trajecten",
                    "Kaders",
                    "Organisaties",
                    "Accounts",
                    "Auditors",
                    "Berichten",
                    "Regels",
                    "Klachten",
                    "Datum"),
            "en",
            List.of(
                    "My work",
                    "Certifications",
                    "Frameworks",
                    "Organisations",
                    "Accounts",
                    "Auditors",
                    "Messages",
                    "Rules",
                    "Complaints",
                    "Date"));

    @Test
    void everyEntryLeadsToItsPageInBothLanguages() throws Exception {
        for (String account : List.of("office", "organisation", "director")) {
            HttpClient browser = signedIn(account);
            for (String language : List.of("nl", "en")) {
                Document start = page(browser, "/tasks?lang=" + language);
                List<String> entries = start.select(".kw-menu a").eachText();
                if (account.equals("office")) {
                    assertThat(entries).isEqualTo(OF_THE_OFFICE.get(language));
                } else {
                    assertThat(entries).startsWith(start(language)).hasSizeBetween(4, 5);
                }
                for (Element entry : start.select(".kw-menu a")) {
                    Document page = page(browser, entry.attr("href"));
                    assertThat(page.select("html").attr("lang")).isEqualTo(language);
                    assertThat(page.select(".kw-menu a[aria-current=page]").text())
                            .isEqualTo(entry.text());
                }
            }
        }
    }

    /** What everybody has. */
    private static String[] start(String language) {
        return Objects.requireNonNull(OF_THE_OFFICE.get(language)).subList(0, 3).toArray(String[]::new);
    }

    private Document page(HttpClient browser, String address) throws Exception {
        HttpResponse<String> answer = get(browser, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return WellBuiltPage.check(answer.body());
    }
}
