package org.keurwerk.audit.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.programme.ProgrammeSamples.CO;
import static org.keurwerk.audit.programme.ProgrammeSamples.FIRST;
import static org.keurwerk.audit.programme.ProgrammeSamples.LEAD;
import static org.keurwerk.audit.programme.ProgrammeSamples.SECOND;
import static org.keurwerk.audit.programme.ProgrammeSamples.row;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.times;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.WellBuiltPage;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.programme.Activity;
import org.keurwerk.audit.programme.AgreedVisit;
import org.keurwerk.audit.programme.MovingDay.DayMove;
import org.keurwerk.audit.programme.Programme;
import org.keurwerk.audit.programme.ProgrammeProblems;
import org.keurwerk.audit.programme.ProgrammeRow;
import org.keurwerk.audit.programme.ProgrammeSamples;
import org.keurwerk.audit.programme.ProgrammeView;
import org.keurwerk.audit.programme.RowSaid;
import org.keurwerk.audit.programme.Taken;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.testsupport.Archival;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

class ProgrammePagesTest extends PageSlice {

    private static final String PAGE = "/trajectories/trj_1/programme";
    private static final String API = "/api/v1" + PAGE;
    private static final ProgrammeRow INTERVIEW = row("prw_1", FIRST, "09:30", "10:30", Activity.INTERVIEW, LEAD, CO);
    private static final ProgrammeRow LUNCH = row("prw_2", FIRST, "12:00", "12:45", Activity.BREAK);
    private static final ProgrammeRow LATE = row("prw_3", SECOND, "17:30", "19:00", Activity.TOUR, LEAD);

    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);
    private final Caller director = Dossiers.caller(Role.DIRECTOR);

    @BeforeEach
    void aProgramme() {
        on(view(ProgrammeSamples.visit(), true, plain(INTERVIEW, LUNCH, LATE)));
        given(accounts.findById(LEAD))
                .willReturn(Optional.of(AccountSamples.named("lead", "De leadauditor", Role.AUDITOR)));
        given(accounts.findById(CO)).willReturn(Optional.of(AccountSamples.named("co", "De co-auditor", Role.AUDITOR)));
    }

    private void on(ProgrammeView view) {
        given(programmes.of(eq(TRJ_1), any())).willReturn(view);
        given(programmes.row(any(), eq(INTERVIEW.id()))).willReturn(INTERVIEW);
        given(programmes.opensTo(any(), any())).willReturn(true);
    }

    private static ProgrammeView view(AgreedVisit visit, boolean takesPart, Programme programme) {
        return ProgrammeSamples.view(Dossiers.trajectory(), Dossiers.KIB, visit, programme, takesPart);
    }

    private static Programme plain(ProgrammeRow... rows) {
        return ProgrammeSamples.programme(Dossiers.trajectory(), null, null, null, rows);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageShowsTheRowsByDayAndTakesMore(String language) throws Exception {
        Document page = page(PAGE, organisation, language);
        boolean dutch = language.equals("nl");

        assertThat(page.select("table.kw-programme")).hasSize(2);
        assertThat(page.select("table.kw-programme").get(0).text())
                .contains("09:30–10:30", "Interview", "Beleid & <b>plannen</b>", "directeur en MT", "Zaal 1")
                .contains(dutch ? "De leadauditor en De co-auditor" : "De leadauditor and De co-auditor")
                .contains(dutch ? "Pauze" : "Break");
        assertThat(page.text())
                .contains(dutch ? "dinsdag 9 februari 2021" : "Tuesday 9 February 2021")
                .contains(dutch ? "2 uur en 30 minuten van 16 uur" : "2 hours and 30 minutes of 16 hours")
                .contains(
                        dutch ? "buiten de gebruikelijke uren (08:00–18:00)" : "outside the usual hours (08:00–18:00)");
        assertThat(page.select("a[href=" + PAGE + "/rows/prw_1]").attr("aria-label"))
                .contains("09:30–10:30");
        assertThat(page.select("a[href=" + PAGE + "/pdf]")).hasSize(1);
        assertThat(page.select("form[action=" + PAGE + "]")).singleElement().satisfies(form -> {
            assertThat(form.select("select[name=day] option")).hasSize(3);
            assertThat(form.select("option[selected]").attr("value")).isEqualTo("2021-02-10");
            assertThat(form.select("input[name=from]").attr("value")).isEqualTo("19:00");
            assertThat(form.select("input[name=auditors]").eachAttr("value")).containsExactly("lead", "co");
            assertThat(form.select("input[name=norms]"))
                    .hasSize(Dossiers.KIB.norms().size());
        });
        assertThat(page.select("form[action$=/agreement] input[name=version]").attr("value"))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:31|1 uur en 1 minuut van 16 uur|1 hour and 1 minute of 16 hours",
                "12:01|2 uur en 31 minuten van 16 uur|2 hours and 31 minutes of 16 hours",
                "10:30|1 uur van 16 uur|1 hour of 16 hours",
                "09:31|1 minuut van 16 uur|1 minute of 16 hours",
                "10:15|45 minuten van 16 uur|45 minutes of 16 hours",
            })
    void theTimeThatIsPlannedIsSaidInHoursAndMinutes(String until, String dutch, String english) throws Exception {
        on(view(ProgrammeSamples.visit(), true, plain(row("prw_1", FIRST, "09:30", until, Activity.INTERVIEW, LEAD))));

        assertThat(page(PAGE, organisation, "nl").text()).contains(" " + dutch);
        assertThat(page(PAGE, organisation, "en").text()).contains(" " + english);
    }

    @Test
    void ofSeveralRowsThatDoNotFitTheVerbsAgree() throws Exception {
        on(view(
                new AgreedVisit(List.of(SECOND), ProgrammeSamples.visit().team(), 2, false),
                true,
                plain(INTERVIEW, LUNCH)));

        assertThat(page(PAGE, organisation, "nl").text())
                .contains("2 onderdelen zijn nog niet klaar of kloppen niet meer;");
        assertThat(page(PAGE, organisation, "en").text()).contains("2 rows are not finished or no longer right;");
    }

    @Test
    void whoOnlyReadsHasNoForm() throws Exception {
        on(view(ProgrammeSamples.visit(), false, plain(INTERVIEW)));

        Document page = page(PAGE, director, "nl");

        assertThat(page.select("main form, a[href*=/rows/]")).isEmpty();
        assertThat(page.select("table.kw-programme tbody tr")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void beforeTheDaysAreAgreedThePageSaysWhenItOpens(String language) throws Exception {
        on(view(new AgreedVisit(List.of(), List.of(), 2, false), true, Programme0.empty()));

        Document page = page(PAGE, organisation, language);

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".kw-lead").text())
                .contains(language.equals("nl") ? "Zodra de bezoekdagen" : "As soon as the days");
    }

    @Test
    void whatNoLongerFitsAndWhoLiftedTheAgreementIsSaid() throws Exception {
        AgreedVisit moved =
                new AgreedVisit(List.of(SECOND), ProgrammeSamples.visit().team().subList(0, 1), 2, false);
        on(view(
                moved,
                true,
                ProgrammeSamples.programme(
                        Dossiers.trajectory(),
                        ProgrammeSamples.agreement("acc_org"),
                        null,
                        new Programme.Lifted(CO, ProgrammeSamples.SAVED),
                        INTERVIEW)));

        Document page = page(PAGE, organisation, "nl");

        assertThat(page.text())
                .contains("geen bezoekdag meer", "dinsdag 9 februari 2021 is geen dag van het bezoek meer")
                .contains("De co-auditor hoort niet meer bij het team")
                .contains("De co-auditor wijzigde het programma op 20 januari 2021, 11:00, nadat er akkoord op was")
                .contains("andere dagen of een ander team", "1 onderdeel is nog niet klaar");
        assertThat(page.select("form[action$=/agreement]")).isEmpty();
        assertThat(page.select("form[action=" + PAGE + "/days]"))
                .singleElement()
                .satisfies(form -> {
                    assertThat(form.select("input[name=oldDay]").attr("value")).isEqualTo("2021-02-09");
                    assertThat(form.select("select[name=newDay] option").eachAttr("value"))
                            .containsExactly("2021-02-10");
                });
    }

    @Test
    void theRowsOfADayAreMovedAsThePageOrAProgramAsks() throws Exception {
        assertThat(send(
                                post(PAGE + "/days")
                                        .param("version", "7")
                                        .param("oldDay", "2021-02-09")
                                        .param("newDay", "2021-02-10"),
                                organisation)
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(send(
                                post(API + "/days")
                                        .header(HttpHeaders.IF_MATCH, "\"7\"")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"oldDay\":\"2021-02-09\",\"newDay\":\"2021-02-10\"}"),
                                organisation)
                        .getStatus())
                .isEqualTo(200);

        then(movingDay).should(times(2)).move(eq(TRJ_1), eq(new DayMove("2021-02-09", "2021-02-10")), eq(7L), any());
        willThrow(new ProblemException(ProgrammeProblems.DAY_TAKEN, "09:00–10:00"))
                .given(movingDay)
                .move(any(), any(), any(), any());
        MockHttpServletResponse taken = send(post(PAGE + "/days").param("lang", "nl"), organisation);
        assertThat(taken.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(WellBuiltPage.check(
                                html(get(PAGE).flashAttr("notMoved", "Van 09:00–10:00 is er iets."), organisation))
                        .select("[role=alert]")
                        .text())
                .contains("09:00–10:00");
        assertThat(send(
                                post(API + "/days")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{}"),
                                organisation)
                        .getStatus())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void allThatIsWrongStandsBesideItsFieldAndWhatWasTypedStays(String language) throws Exception {
        given(changingProgramme.add(any(), any(), any()))
                .willThrow(ProblemException.invalid(List.of(
                        FieldProblem.of("day", "programme-day"),
                        FieldProblem.of("to", "programme-ends-first"),
                        FieldProblem.of("auditors", "programme-auditor-busy", "De leadauditor 10:00–11:00"),
                        FieldProblem.of("place", "programme-place-taken", "10:00–11:00"),
                        FieldProblem.of("norms", "programme-norm", "1, 2"),
                        FieldProblem.of("activity", "choose"))));
        MockHttpServletResponse answer = send(
                post(PAGE)
                        .param("lang", language)
                        .param("day", "2021-03-01")
                        .param("from", "10:00")
                        .param("to", "09:00")
                        .param("activity", "")
                        .param("subject", "Iets <i>anders</i>")
                        .param("norms", "2", "3")
                        .param("people", "de directeur")
                        .param("auditors", "co")
                        .param("place", "Zaal 9"),
                organisation);
        Document page = WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#errors li")).hasSize(6);
        assertThat(page.select("#auditors-error, #place-error, #to-error, #day-error, #norms-error, #activity-error"))
                .hasSize(6);
        assertThat(page.select("input[name=subject]").attr("value")).isEqualTo("Iets <i>anders</i>");
        assertThat(page.select("input[name=norms][checked]").eachAttr("value")).containsExactly("2", "3");
        assertThat(page.select("input[name=auditors][checked]").eachAttr("value"))
                .containsExactly("co");
        assertThat(page.select("textarea[name=people]").text()).isEqualTo("de directeur");
    }

    @Test
    void whatFitsIsAddedAsItWasTyped() throws Exception {
        MockHttpServletResponse answer = send(
                post(PAGE)
                        .param("day", "2021-02-09")
                        .param("from", "10:00")
                        .param("to", "11:00")
                        .param("activity", "INTERVIEW")
                        .param("norms", "2")
                        .param("auditors", "lead", "co"),
                organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        then(changingProgramme)
                .should()
                .add(
                        eq(TRJ_1),
                        eq(new RowSaid(
                                "2021-02-09",
                                "10:00",
                                "11:00",
                                "INTERVIEW",
                                null,
                                List.of("2"),
                                null,
                                List.of("lead", "co"),
                                null)),
                        any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aRowIsChangedOnAPageOfItsOwn(String language) throws Exception {
        Document page = page(PAGE + "/rows/prw_1", organisation, language);

        assertThat(page.select("input[name=from]").attr("value")).isEqualTo("09:30");
        assertThat(page.select("select[name=activity] option[selected]").attr("value"))
                .isEqualTo("INTERVIEW");
        assertThat(page.select("input[name=auditors][checked]").eachAttr("value"))
                .containsExactly("lead", "co");
        assertThat(page.select("input[name=norms][checked]").eachAttr("value")).containsExactly("1", "4");
        assertThat(page.select("form[action=" + PAGE + "/rows/prw_1] input[name=version]")
                        .attr("value"))
                .isEqualTo("1");
        assertThat(page.select("form[action$=/remove] input[name=version]").attr("value"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whoSavesAnOlderRowSeesBothTextsAndKeepsWhatWasTyped(String language) throws Exception {
        willThrow(Taken.changed(INTERVIEW)).given(changingProgramme).save(any(), any(), any(), any(), any());
        MockHttpServletResponse answer = send(
                post(PAGE + "/rows/prw_1")
                        .param("lang", language)
                        .param("version", "0")
                        .param("day", "2021-02-10")
                        .param("from", "09:30")
                        .param("to", "10:30")
                        .param("activity", "TOUR")
                        .param("subject", "Beleid & <b>plannen</b>")
                        .param("norms", "1", "4")
                        .param("people", "directeur")
                        .param("auditors", "co")
                        .param("place", "Zaal 1"),
                organisation);
        Document page = WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8));
        boolean dutch = language.equals("nl");

        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(page.select("#conflict").text())
                .contains("De leadauditor")
                .contains(dutch ? "20 januari 2021, 11:00" : "20 January 2021, 11:00");
        assertThat(page.select("#conflict dt").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        dutch
                                ? List.of("Auditors", "Dag", "Wat", "Wie van de organisatie")
                                : List.of("Auditors", "Day", "What", "Who from the organisation"));
        assertThat(page.select("#conflict").text())
                .contains("directeur en MT", "De co-auditor, De leadauditor")
                .contains(dutch ? "woensdag 10 februari 2021" : "Wednesday 10 February 2021")
                .contains(dutch ? "Rondleiding" : "Tour");
        assertThat(page.select("textarea[name=people]").text()).isEqualTo("directeur");
        assertThat(page.select("form[action=" + PAGE + "/rows/prw_1] input[name=version]")
                        .attr("value"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aRowThatWasTakenOutMeanwhileCanBeSavedAsANewOne(String language) throws Exception {
        willThrow(Taken.removed(INTERVIEW, CO)).given(changingProgramme).save(any(), any(), any(), any(), any());
        MockHttpServletResponse answer = send(
                post(PAGE + "/rows/prw_1")
                        .param("lang", language)
                        .param("version", "1")
                        .param("people", "de raad"),
                organisation);
        Document page = WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(page.select("#conflict").text()).contains("De co-auditor", "de raad");
        assertThat(page.select("form[action=" + PAGE + "] textarea[name=people]")
                        .text())
                .isEqualTo("de raad");
        assertThat(page.select("form[action$=/remove]")).isEmpty();
    }

    @Test
    void whatCannotBeTakenOutOrAgreedLeadsBackToThePageThatSaysWhy() throws Exception {
        willThrow(Taken.changed(INTERVIEW)).given(changingProgramme).remove(any(), any(), any(), any());
        willThrow(new ProblemException(ProgrammeProblems.CHANGED))
                .given(changingProgramme)
                .agree(any(), any(), any());

        assertThat(send(post(PAGE + "/rows/prw_1/remove").param("version", "0"), organisation)
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(send(post(PAGE + "/agreement").param("version", "<3>"), organisation)
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        then(changingProgramme).should().agree(eq(TRJ_1), eq(-1L), any());
        assertThat(flash(post(PAGE + "/agreement").param("version", "3"), organisation))
                .containsEntry("notDone", "programme.agree.changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme.agree.changed",
                "programme.day.changed",
                "programme.row.was-removed",
                "programme.row.is-other"
            })
    void whatWasNotDoneIsSaidInWordsAboutTheProgramme(String key) throws Exception {
        for (String language : List.of("nl", "en")) {
            String told = WellBuiltPage.check(
                            html(get(PAGE).param("lang", language).flashAttr("notDone", key), organisation))
                    .select(".kw-notice[role=status]")
                    .text();

            assertThat(told)
                    .containsAnyOf("programma", "programme", "onderdeel", "row")
                    .doesNotContain("taak", "task", "??");
        }
    }

    @Test
    void theApiGivesTheProgrammeWithItsTagAndWhatMustBeMended() throws Exception {
        MockHttpServletResponse answer = send(get(API), organisation);
        String json = answer.getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer.getHeader(HttpHeaders.ETAG)).isEqualTo("\"7\"");
        assertThat(JsonPath.<Integer>read(json, "$.total")).isEqualTo(3);
        assertThat(JsonPath.<List<String>>read(json, "$.items[0].auditors")).containsExactly("lead", "co");
        assertThat(JsonPath.<String>read(json, "$.items[0].from")).isEqualTo("09:30");
        assertThat(JsonPath.<List<String>>read(json, "$.items[2].remarks")).containsExactly("UNUSUAL_HOURS");
        assertThat(JsonPath.<Integer>read(json, "$.plannedMinutes")).isEqualTo(150);
        assertThat(JsonPath.<List<String>>read(json, "$.days")).containsExactly("2021-02-09", "2021-02-10");
        assertThat(send(get(API + "/rows/prw_1"), organisation).getHeader(HttpHeaders.ETAG))
                .isEqualTo("\"1\"");
    }

    @Test
    void theApiRefusesAnOlderRowWithWhoWhenAndBothTexts() throws Exception {
        willThrow(Taken.changed(INTERVIEW)).given(changingProgramme).save(any(), any(), eq(0L), any(), any());
        MockHttpServletResponse answer = send(
                put(API + "/rows/prw_1")
                        .header(HttpHeaders.IF_MATCH, "\"0\"")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "nl")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"day":"2021-02-09","from":"09:30","to":"10:30","activity":"INTERVIEW",
                                 "subject":"Iets anders","norms":["1","4"],"people":"directeur en MT",
                                 "auditors":["lead","co"],"place":"Zaal 1"}"""),
                organisation);
        String json = answer.getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(JsonPath.<String>read(json, "$.detail")).contains("De leadauditor", "20 januari 2021, 11:00");
        assertThat(JsonPath.<List<String>>read(json, "$.errors[*].field")).containsExactly("subject");
        assertThat(JsonPath.<String>read(json, "$.errors[0].message"))
                .contains("Iets anders", "Beleid & <b>plannen</b>");
        willThrow(Taken.removed(INTERVIEW, CO)).given(changingProgramme).remove(any(), any(), eq(1L), any());
        assertThat(send(delete(API + "/rows/prw_1").header(HttpHeaders.IF_MATCH, "\"1\""), organisation)
                        .getStatus())
                .isEqualTo(410);
    }

    @Test
    void theApiAddsChangesAndAgrees() throws Exception {
        given(changingProgramme.add(any(), any(), any())).willReturn(INTERVIEW);
        given(changingProgramme.save(any(), any(), any(), any(), any())).willReturn(INTERVIEW);
        String row = "{\"day\":\"2021-02-09\",\"from\":\"09:30\",\"to\":\"10:30\",\"activity\":\"TOUR\"}";

        MockHttpServletResponse added =
                send(post(API + "/rows").contentType(MediaType.APPLICATION_JSON).content(row), organisation);
        assertThat(added.getStatus()).isEqualTo(201);
        assertThat(added.getHeader(HttpHeaders.LOCATION)).isEqualTo(API + "/rows/prw_1");
        assertThat(send(
                                put(API + "/rows/prw_1")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(row),
                                organisation)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(post(API + "/agreement").header(HttpHeaders.IF_MATCH, "\"7\""), organisation)
                        .getStatus())
                .isEqualTo(200);
        then(changingProgramme).should().agree(eq(TRJ_1), eq(7L), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void onPaperItSaysTheSameInTheReadersLanguage(String language) throws Exception {
        on(view(
                ProgrammeSamples.visit(),
                true,
                ProgrammeSamples.programme(
                        Dossiers.trajectory(),
                        ProgrammeSamples.agreement("acc_lead"),
                        null,
                        null,
                        INTERVIEW,
                        LUNCH,
                        LATE)));
        byte[] pdf =
                send(get(PAGE + "/pdf").param("lang", language), organisation).getContentAsByteArray();
        boolean dutch = language.equals("nl");

        Files.write(Path.of("target/programme-" + language + ".pdf"), pdf);
        assertThat(text(pdf))
                .contains("09:30–10:30", "17:30–19:00", "Beleid & <b>plannen</b>", "directeur en MT", "Zaal 1")
                .contains(dutch ? "dinsdag 9 februari 2021" : "Tuesday 9 February 2021")
                .contains(dutch ? "Pauze" : "Break", dutch ? "Rondleiding" : "Tour")
                .contains(dutch ? "Nog niet door beide kanten akkoord" : "Not yet agreed by both sides");
        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(Archival.faultsForReaders(pdf)).isEmpty();
    }

    @Test
    void nothingIsPrintedBeforeSomethingIsWritten() throws Exception {
        on(view(ProgrammeSamples.visit(), true, Programme0.empty()));

        assertThat(send(get(PAGE + "/pdf"), organisation).getStatus()).isEqualTo(404);
    }

    @Test
    void wordsOfAMachineAreNeverHtml() throws Exception {
        assertThat(Jsoup.parse(send(get(PAGE), organisation).getContentAsString(StandardCharsets.UTF_8))
                        .select("table.kw-programme b"))
                .isEmpty();
    }

    /** Where nothing was written. */
    private static final class Programme0 {
        static Programme empty() {
            return new Programme(TRJ_1, 0, 0, List.of(), List.of(), null, null, null, null, 1);
        }
    }
}
