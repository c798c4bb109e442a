package org.keurwerk.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.CertificateReference;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.lifecycle.Lineage;
import org.keurwerk.certificate.lifecycle.LookingUpCertificates;
import org.keurwerk.certificate.register.Register;
import org.keurwerk.certificate.register.RegisterPage;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.WebConfiguration;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.press.PressConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest
@ActiveProfiles("demo")
@Import({WebConfiguration.class, PressConfiguration.class, LookingUpCertificates.class, PagesTest.Parts.class})
class PagesTest {

    private static final Instant NOW = Instant.parse("2024-06-01T08:42:00Z");
    private static final Certificate LIBRARY = Certified.by(Decisions.groningen(), Scope.LIBRARY, 117);
    private static final Certificate POI = Certified.by(Decisions.groningen(), Scope.POI, 118);
    private static final Certificate OLDER = Certified.by(Decisions.groningen().on("2017-02-20"), Scope.LIBRARY, 5);

    @TestConfiguration
    @EnableConfigurationProperties(BodySettings.class)
    @ComponentScan({"org.keurwerk.certificate.document", "org.keurwerk.certificate.web"})
    static class Parts {
        @Bean
        BusinessTime businessTime() {
            return new BusinessTime(Clock.fixed(NOW, ZoneOffset.UTC));
        }
    }

    private final MockMvc mvc;

    @MockitoBean
    private Certificates certificates;

    @MockitoBean
    private Register register;

    PagesTest(@Autowired MockMvc mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void groningenIsCertified() {
        for (Certificate one : List.of(LIBRARY, POI, OLDER)) {
            when(certificates.withNumber(CertificateNumber.parse(one.number()))).thenReturn(Optional.of(one));
        }
        when(certificates.lineageOf(any(), any())).thenReturn(Lineage.of(List.of(OLDER, LIBRARY)));
        when(certificates.ofTrajectory(LIBRARY.trajectoryId())).thenReturn(List.of(LIBRARY, POI));
        when(register.search(any(), any())).thenReturn(new RegisterPage(List.of(), 0, 20, 0));
        when(register.frameworks()).thenReturn(List.of());
    }

    @Test
    void theAnswerComesFirstAndInOneWord() throws Exception {
        Document page = page(get("/verify/CBCT-2021-000117-R"), 200);
        assertThat(page.select("main > :first-child").text()).startsWith("Geldig");
        assertThat(page.select("main dd").eachText())
                .contains(
                        "CBCT-2021-000117-R",
                        "22 maart 2021 tot 22 maart 2025 (laatste dag: 21 maart 2025)",
                        "1 juni 2024, 10:42");
        assertThat(page.select(".kw-lineage").text()).isEqualTo("2017 · verlopen → 2021 · geldig, u bent hier");
    }

    @Test
    void anExpiredCertificateSaysSo() throws Exception {
        assertThat(page(get("/verify/" + OLDER.number()), 200)
                        .select(".kw-answer .word")
                        .text())
                .isEqualTo("Verlopen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUSPENDED         | Geschorst                   | geschorst sinds 29 februari 2024. Zolang | geschorst sinds 29 februari 2024; de directeur hoort uiterlijk op 29 augustus 2024",
                "WITHDRAWN         | Ingetrokken                 | op 27 mei 2024 ingetrokken               | ingetrokken op 27 mei 2024",
                "SUPERSEDED        | Vervangen door een nieuwer certificaat | Op 9 november 2023 kwam er een nieuwer | vervangen op 9 november 2023",
                "REINSTATED        | Geldig                      | echt en geldig tot                       | opgeheven op 27 mei 2024",
                "EXTENSION_PENDING | Afgelopen, verlenging loopt | Tot en met 29 juni 2024                  | en het register wacht daarop tot en met 29 juni 2024"
            })
    void whatHappenedToACertificateIsSaidInOneWordAndThenWhole(String status, String word, String says, String fact)
            throws Exception {
        Certificate suspended = Lives.suspended(LIBRARY, "2024-02-29");
        Certificate shown =
                switch (status) {
                    case "SUSPENDED" -> suspended;
                    case "WITHDRAWN" -> Lives.withdrawn(suspended, "2024-05-27");
                    case "SUPERSEDED" ->
                        Lives.with(
                                LIBRARY,
                                new CertificateReference("CBCT-2023-000119-0", LocalDate.parse("2023-11-09")),
                                null);
                    case "REINSTATED" -> Lives.reinstated(suspended, "2024-05-27");
                    default ->
                        Lives.extended(
                                Certified.by(Decisions.groningen().on("2020-04-01"), Scope.LIBRARY, 117), "2024-06-30");
                };
        when(certificates.withNumber(CertificateNumber.parse(shown.number()))).thenReturn(Optional.of(shown));

        Document verify = page(get("/verify/" + shown.number()), 200);

        assertThat(verify.select(".kw-answer .word").text()).isEqualTo(word);
        assertThat(verify.select(".kw-answer p").text()).contains(says);
        assertThat(page(get("/certificates/" + shown.number()), 200)
                        .select("dl")
                        .text())
                .contains(fact);
    }

    @Test
    void aNumberNeverGivenOutHasAPageOfItsOwn() throws Exception {
        Document page = page(get("/verify/" + new CertificateNumber("CBCT", 2021, 999)), 404);
        assertThat(page.select("h1").text()).isEqualTo("Onbekend");
        assertThat(page.select("a[href=/register]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CBCT-2021-000117-Q,Verkeerd overgenomen", "hallo,Dit is geen certificaatnummer"})
    void aMistypedNumberSaysWhichMistakeAndKeepsWhatWasTyped(String typed, String word) throws Exception {
        Document page = page(get("/verify").param("number", typed), 400);
        assertThat(page.select("h1").text()).isEqualTo(word);
        assertThat(page.select("input[name=number]").val()).isEqualTo(typed);
        assertThat(page(get("/verify/" + typed), 400).select("h1").text()).isEqualTo(word);
    }

    @Test
    void aPageThatWasPastedIsNotRepeatedWhole() throws Exception {
        Document page = page(get("/verify").param("number", "hallo".repeat(600)), 400);

        assertThat(page.text().length()).isLessThan(2_000);
        assertThat(page.select("input[name=number]").val())
                .startsWith("hallohallo")
                .endsWith("…");
    }

    @Test
    void theRegisterIsAFileForASpreadsheetToo() throws Exception {
        MockHttpServletResponse file = answer(get("/register/list.csv").param("lang", "nl"));

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).startsWith("\uFEFFOrganisatie;Plaats;Nummer;");
        assertThat(answer(get("/register/list.csv").param("scope", "NONSENSE")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void aTypedNumberLeadsToItsAnswer() throws Exception {
        MockHttpServletResponse answer = answer(get("/verify").param("number", "cbct 2021 000117 r"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/verify/CBCT-2021-000117-R");
    }

    @Test
    void theCertificatePageLeadsToThePdfAndToItsTwin() throws Exception {
        Document page = page(get("/certificates/CBCT-2021-000117-R"), 200);
        assertThat(page.select("a[href=/certificates/CBCT-2021-000117-R/pdf]")).hasSize(1);
        assertThat(page.select("a[href=/certificates/CBCT-2021-000117-R/joint-pdf]"))
                .hasSize(1);
        assertThat(page.select("a[href=/certificates/" + POI.number() + "]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register",
                "/verify",
                "/verify/CBCT-2021-000117-R",
                "/certificates/CBCT-2021-000117-R",
                "/verify/x"
            })
    void everyPageIsWholeInBothLanguages(String path) throws Exception {
        for (String language : List.of("nl", "en")) {
            Document page =
                    Jsoup.parse(answer(get(path).param("lang", language)).getContentAsString());
            assertThat(page.html()).doesNotContain("??", "style=", "onclick");
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("a[href=#main]")).hasSize(1);
            page.select("input:not([type=hidden]), select")
                    .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                            .as(field.outerHtml())
                            .hasSize(1));
        }
    }

    @Test
    void theDemonstrationSaysItsDate() throws Exception {
        assertThat(page(get("/register"), 200).select(".kw-clock").text())
                .isEqualTo("Demonstratie: het is hier zaterdag 1 juni 2024");
    }

    @Test
    void theOtherLanguageKeepsWhatWasSearched() throws Exception {
        assertThat(page(get("/register?q=groningen&scope=POI"), 200)
                        .select("header a[hreflang=en]")
                        .attr("href"))
                .isEqualTo("?q=groningen&scope=POI&lang=en");
    }

    @Test
    void anEmptyResultSaysWhyItIsEmpty() throws Exception {
        assertThat(page(get("/register?q=xyz"), 200).select("#results").text())
                .contains("Niets gevonden")
                .contains("begin van woorden");
        when(register.isEmpty()).thenReturn(true);
        assertThat(page(get("/register"), 200).select("#results").text()).contains("Het register is nog leeg");
    }

    @Test
    void theRootIsTheRegister() throws Exception {
        assertThat(answer(get("/")).getRedirectedUrl()).isEqualTo("/register");
    }

    @Test
    void thePdfComesWithANameAndATagByWhichItIsKnownAgain() throws Exception {
        MockHttpServletResponse pdf = answer(get("/api/v1/certificates/CBCT-2021-000117-R/pdf"));
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Content-Disposition")).isEqualTo("inline; filename=\"CBCT-2021-000117-R.pdf\"");
        assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        String tag = String.valueOf(pdf.getHeader("ETag"));
        assertThat(answer(get("/certificates/CBCT-2021-000117-R/pdf").header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void aDoubleCertificateHasASheetForBothByTheNumberOfEach() throws Exception {
        MockHttpServletResponse joint = answer(get("/certificates/CBCT-2021-000117-R/joint-pdf"));
        assertThat(joint.getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"CBCT-2021-000117-R_CBCT-2021-000118-P.pdf\"");
        assertThat(answer(get("/api/v1/certificates/CBCT-2021-000118-P/joint-pdf"))
                        .getContentAsByteArray())
                .isEqualTo(joint.getContentAsByteArray());
    }

    @Test
    void aCertificateThatStandsAloneHasNoJointSheet() throws Exception {
        assertThat(answer(get("/certificates/" + OLDER.number() + "/joint-pdf")).getStatus())
                .isEqualTo(404);
        assertThat(page(get("/certificates/" + OLDER.number()), 200).select("a[href$=joint-pdf]"))
                .isEmpty();
    }

    @Test
    void theFrameworkIsNamedInTheLanguageOfTheReader() throws Exception {
        for (String address : List.of("/verify/", "/certificates/")) {
            assertThat(page(get(address + "CBCT-2021-000117-R").param("lang", "en"), 200)
                            .text())
                    .contains("Quality in View I (2018-2022)")
                    .doesNotContain("Kwaliteit");
        }
    }

    @Test
    void anUnchangedCertificateIsNotSentAgain() throws Exception {
        MockHttpServletResponse first = answer(get("/api/v1/certificates/CBCT-2021-000117-R"));
        assertThat(first.getContentAsString())
                .contains("\"status\":\"EXPIRING\"", "\"validUntil\":\"2025-03-22\"")
                .doesNotContain("trajectoryId", "decisionHash");
        String tag = String.valueOf(first.getHeader("ETag"));
        assertThat(answer(get("/api/v1/certificates/CBCT-2021-000117-R").header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/certificates/CBCT-2021-000999-0,404,unknown-certificate",
        "/api/v1/certificates/CBCT-2021-000999-0/pdf,404,unknown-certificate",
        "/api/v1/certificates/hallo,400,malformed-certificate-number",
        "/api/v1/certificates/CBCT-2021-000117-Q,400,malformed-certificate-number",
        "/api/v1/register?size=0,400,invalid-parameter",
        "/api/v1/register?page=-1,400,invalid-parameter",
        "/api/v1/register?page=abc,400,invalid-parameter",
        "/api/v1/register?scope=MUSEUM,400,invalid-parameter",
        "/api/v1/register?status=valid,400,invalid-parameter",
        "/api/v1/nothing,404,not-found"
    })
    void badInputIsAnsweredByAProblemWithAStableType(String address, int status, String slug) throws Exception {
        MockHttpServletResponse answer = answer(get(address));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("urn:keurwerk:problem:" + slug);
    }

    @Test
    void aBadParameterNamesTheFieldAndWhatIsAllowed() throws Exception {
        assertThat(answer(get("/api/v1/register?size=0&scope=MUSEUM")).getContentAsString())
                .contains("\"field\":\"scope\"", "LIBRARY, POI, CULTURE, LANGUAGE_HOUSE")
                .contains("\"field\":\"size\"", "1..100");
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.characterEncoding("UTF-8")).andReturn().getResponse();
    }
}
