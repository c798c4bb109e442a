package org.keurwerk.audit.settings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.settings.NeighbourRules.Neighbour;
import org.keurwerk.audit.settings.TradeRule;
import org.keurwerk.audit.settings.TradeRule.Unit;
import org.keurwerk.audit.settings.TradeRules.Value;
import org.keurwerk.commons.settings.SetValue.Source;

/** The office reads each rule with its value, its unit and who set it. That nobody else does stands in the access matrix. */
class SettingsPagesTest extends PageSlice {

    private static final Caller OFFICE = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void someRules() {
        given(tradeRules.all())
                .willReturn(List.of(
                        value("keurwerk.terms.Intake", Unit.TERM, "2 weeks", "2 weeks", "", Source.DEFAULT, ""),
                        value(
                                "keurwerk.terms.TakeDecision",
                                Unit.TERM,
                                "10 working days",
                                "1 working day",
                                "",
                                Source.COMMAND_LINE,
                                "\"keurwerk.terms.TakeDecision\" from property source <b>\"commandLineArgs\"</b>"),
                        value(
                                "keurwerk.team.cooling-off",
                                Unit.PERIOD,
                                "P2Y",
                                "P18M",
                                "",
                                Source.FILE,
                                "rules.properties"),
                        value(
                                "keurwerk.accounts.link-valid",
                                Unit.DURATION,
                                "P7D",
                                "36h",
                                "/office/accounts",
                                Source.ENVIRONMENT,
                                "KEURWERK_ACCOUNTS_LINK_VALID"),
                        value("keurwerk.certificate.validity.years", Unit.YEARS, "4", "4", "", Source.DEFAULT, ""),
                        value(
                                "keurwerk.trail.reading-days",
                                Unit.DAYS,
                                "1",
                                "0",
                                "",
                                Source.FILE,
                                "rules.properties")));
    }

    private void reached() {
        given(neighbourRules.of(Neighbour.CERTIFICATE))
                .willReturn(Optional.of(List.of(
                        value("keurwerk.renewal.windows", Unit.PERIOD, "", "P12M, P6M,P30D", "", Source.DEFAULT, ""))));
        given(neighbourRules.of(Neighbour.NOTIFICATION))
                .willReturn(Optional.of(List.of(
                        value("keurwerk.reminders.days-before", Unit.DAYS, "", "7,1", "", Source.ENVIRONMENT, "X"),
                        value("keurwerk.reminders.weekly-on", Unit.WEEKDAY, "", "MONDAY", "", Source.DEFAULT, ""))));
    }

    private static Value value(
            String key, Unit unit, String fallback, String value, String page, Source source, String origin) {
        return new Value(new TradeRule(key, unit, fallback, 0, 9_999, page), value, source, origin);
    }

    private static String cell(Document page, String key, int column) {
        Elements row = page.select("tbody tr:has(code:containsOwn(" + key + "))");
        assertThat(row).as(key).hasSize(1);
        return row.get(0).child(column).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void eachRuleIsReadWithItsValueInItsUnitAndWhoSetIt(String language) throws Exception {
        Document page = page("/office/settings", OFFICE, language);
        boolean dutch = language.equals("nl");

        assertThat(page.select("tbody tr")).hasSize(6);
        assertThat(page.select("main").text()).doesNotContain("??");
        assertThat(cell(page, "terms.Intake", 1)).isEqualTo(dutch ? "2 weken" : "2 weeks");
        assertThat(cell(page, "terms.Intake", 2)).isEqualTo(dutch ? "standaard" : "default");
        assertThat(cell(page, "terms.TakeDecision", 1)).isEqualTo(dutch ? "1 werkdag" : "1 working day");
        assertThat(cell(page, "terms.TakeDecision", 2))
                .startsWith(dutch ? "bij het starten" : "")
                .contains("<b>\"commandLineArgs\"</b>", (dutch ? "Standaard" : "Default") + ": 10 working days");
        assertThat(cell(page, "cooling-off", 1)).isEqualTo(dutch ? "18 maanden" : "18 months");
        assertThat(cell(page, "cooling-off", 2)).contains("rules.properties", "P2Y");
        assertThat(cell(page, "link-valid", 1)).isEqualTo(dutch ? "36 uur" : "36 hours");
        assertThat(cell(page, "link-valid", 2)).contains("KEURWERK_ACCOUNTS_LINK_VALID");
        assertThat(cell(page, "validity.years", 1)).isEqualTo(dutch ? "4 jaar" : "4 years");
        assertThat(cell(page, "reading-days", 1)).isEqualTo(dutch ? "0 dagen" : "0 days");
    }

    @Test
    void aRuleLeadsToThePageOnWhichItIsSeenAtWork() throws Exception {
        Document page = page("/office/settings", OFFICE, "nl");

        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("/office/accounts");
        assertThat(page.select("tbody a").attr("aria-label")).startsWith("Bekijk waar dit geldt: ");
    }

    @Test
    void thePageIsToReadAndSaysWhatIsSetElsewhere() throws Exception {
        Document page = page("/office/settings", OFFICE, "nl");

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a[href=/frameworks]")).hasSize(1);
        assertThat(page.select("main .kw-notice")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theRulesOfTheOtherServicesAreReadWithTheirValues(String language) throws Exception {
        reached();

        Document page = page("/office/settings", OFFICE, language);

        boolean dutch = language.equals("nl");
        assertThat(page.select("main").text()).doesNotContain("??");
        assertThat(page.select("main .kw-notice")).isEmpty();
        assertThat(cell(page, "renewal.windows", 1))
                .isEqualTo(dutch ? "1 jaar, 6 maanden, 30 dagen" : "1 year, 6 months, 30 days");
        assertThat(cell(page, "days-before", 1)).isEqualTo(dutch ? "7 dagen, 1 dag" : "7 days, 1 day");
        assertThat(cell(page, "days-before", 2)).isEqualTo(dutch ? "in de omgeving X" : "in the environment X");
        assertThat(cell(page, "weekly-on", 1)).isEqualTo(dutch ? "maandag" : "Monday");
    }

    @Test
    void theApiSaysWhatIsSetElsewhereAndWhatCouldNotBeRead() throws Exception {
        reached();
        given(neighbourRules.of(Neighbour.CERTIFICATE)).willReturn(Optional.empty());

        String json = send(get("/api/v1/settings"), OFFICE).getContentAsString(StandardCharsets.UTF_8);

        assertThat(JsonPath.<List<Boolean>>read(json, "$.elsewhere[*].reached")).containsExactly(false, true);
        assertThat(JsonPath.<List<String>>read(json, "$.elsewhere[1].items[*].written"))
                .containsExactly("7,1", "MONDAY");
    }

    @Test
    void theApiSaysTheSame() throws Exception {
        String json =
                send(get("/api/v1/settings").param("lang", "en"), OFFICE).getContentAsString(StandardCharsets.UTF_8);

        assertThat(JsonPath.<List<String>>read(json, "$.items[*].key"))
                .hasSize(6)
                .contains("keurwerk.team.cooling-off");
        assertThat(JsonPath.<List<String>>read(json, "$.items[?(@.key == 'keurwerk.team.cooling-off')].value"))
                .containsExactly("18 months");
        assertThat(JsonPath.<List<String>>read(json, "$.items[?(@.key == 'keurwerk.terms.TakeDecision')].written"))
                .containsExactly("1 working day");
        assertThat(JsonPath.<List<String>>read(json, "$.items[*].source"))
                .containsExactly("DEFAULT", "COMMAND_LINE", "FILE", "ENVIRONMENT", "DEFAULT", "FILE");
    }
}
