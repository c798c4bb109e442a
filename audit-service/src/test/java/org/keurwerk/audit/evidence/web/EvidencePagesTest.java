package org.keurwerk.audit.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.types.ObjectId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.evidence.AboutEvidence;
import org.keurwerk.audit.evidence.ChangingEvidence.Received;
import org.keurwerk.audit.evidence.EvidenceFile;
import org.keurwerk.audit.evidence.EvidenceFile.Removal;
import org.keurwerk.audit.evidence.EvidenceProblems;
import org.keurwerk.audit.evidence.EvidenceSettings;
import org.keurwerk.audit.evidence.EvidenceType;
import org.keurwerk.audit.evidence.FileSamples;
import org.keurwerk.audit.evidence.ReadingEvidence.Shelf;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.testsupport.Archival;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.unit.DataSize;

class EvidencePagesTest extends PageSlice {

    private static final String PAGE = "/trajectories/trj_1/evidence";
    private static final String API = "/api/v1" + PAGE;
    private static final EvidenceSettings SETTINGS =
            new EvidenceSettings(DataSize.ofKilobytes(64), 200, DataSize.ofMegabytes(1), Duration.ofMinutes(30), 20);
    private static final EvidenceFile PLAN = file("evd_1", "jaarplan <b>.pdf", "5.1", null);
    private static final EvidenceFile GONE = file(
            "evd_2", "oud.pdf", null, new Removal(new AccountId("acc_org"), Instant.parse("2021-02-20T10:00:00Z")));

    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);
    private final Caller auditor = Dossiers.caller(Role.AUDITOR);

    private static EvidenceFile file(String id, String name, @Nullable String norm, @Nullable Removal removal) {
        return new EvidenceFile(
                new EvidenceId(id),
                TRJ_1,
                name,
                EvidenceType.PDF,
                1_468_006,
                "a1b2".repeat(16),
                norm,
                "Ons <i>plan</i>",
                new ObjectId(),
                new AccountId("acc_org"),
                Instant.parse("2021-02-19T10:00:00Z"),
                removal,
                null,
                1);
    }

    private static Shelf shelf(boolean open, EvidenceFile... files) {
        return new Shelf(
                Dossiers.trajectory(),
                Dossiers.KIB,
                List.of(files),
                open ? new TaskId("task-1") : null,
                false,
                SETTINGS);
    }

    @BeforeEach
    void open() throws Exception {
        on(shelf(true, PLAN, GONE));
        given(changingEvidence.receive(any(), any())).willAnswer(sent -> {
            byte[] content = sent.<InputStream>getArgument(1).readAllBytes();
            if (content.length > SETTINGS.maxSize().toBytes()) {
                throw new ProblemException(EvidenceProblems.TOO_LARGE, 50);
            }
            if (content[0] == 'P') {
                throw new ProblemException(EvidenceProblems.ARCHIVE);
            }
            return new Received(sent.getArgument(0), EvidenceType.PDF, content.length, "hash", new ObjectId());
        });
        given(changingEvidence.add(any(), any(), any(), any())).willReturn(PLAN);
    }

    private void on(Shelf shelf) {
        willReturn(shelf).given(evidence).of(eq(TRJ_1), any());
        given(evidence.get(eq(TRJ_1), any())).willReturn(shelf);
        given(evidence.one(eq(TRJ_1), eq(PLAN.id()), any())).willReturn(PLAN);
        given(evidence.one(eq(TRJ_1), eq(GONE.id()), any())).willReturn(GONE);
    }

    private static MockHttpServletRequestBuilder form(String address, byte[] body) {
        return post(address).contentType(SentForms.TYPE).content(body);
    }

    private static byte[] twoAndAnArchive() {
        return new SentForms()
                .field("norm", "5.1")
                .field("description", "Wat het laat zien")
                .file("een.pdf", FileSamples.pdf())
                .file("alles.zip", FileSamples.zip())
                .file("", new byte[0])
                .file("twee.pdf", FileSamples.pdf())
                .whole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageSaysWhatIsThereAndTakesMore(String language) throws Exception {
        Document page = page(PAGE, organisation, language);

        assertThat(page.select("#evidence-list tbody tr")).hasSize(2);
        assertThat(page.select("#evidence-list").text())
                .contains("jaarplan <b>.pdf", "Ons <i>plan</i>", "a1b2a1b2", "5.1 ")
                .contains(language.equals("nl") ? "1,4 MB" : "1.4 MB")
                .contains(language.equals("nl") ? "weggehaald door" : "removed by");
        assertThat(page.select("a[href=" + PAGE + "/evd_1]")).hasSize(1);
        assertThat(page.select("a[href=" + PAGE + "/evd_2]")).isEmpty();
        assertThat(page.select("a[href=" + PAGE + "/evd_1/remove]")).hasSize(1);
        assertThat(page.select("form[data-evidence]")).singleElement().satisfies(form -> {
            assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
            assertThat(form.attr("action")).startsWith(PAGE + "?_csrf=");
            assertThat(form.select("input[type=file][multiple]").attr("accept")).contains(".docx", ".jpeg");
            assertThat(form.select("optgroup")).hasSize(Dossiers.KIB.norms().size());
        });
    }

    @Test
    void whoMayNotChangeItReadsItAndNothingElse() throws Exception {
        on(shelf(false, PLAN, GONE));

        Document page = page(PAGE, auditor, "nl");

        assertThat(page.select("#evidence-list tbody tr")).hasSize(2);
        assertThat(page.select("main form, a[href$=/remove]")).isEmpty();
    }

    @Test
    void theOfficeAloneIsLedToWhatWasRemoved() throws Exception {
        on(new Shelf(Dossiers.trajectory(), Dossiers.KIB, List.of(PLAN, GONE), null, true, SETTINGS));

        Document page = page(PAGE, Dossiers.caller(Role.OFFICE), "en");

        assertThat(page.select("a.kw-gone[href=" + PAGE + "/evd_2]")).hasSize(1);
    }

    @Test
    void oneThatNoLongerFitsDoesNotHoldBackTheOthers() throws Exception {
        given(changingEvidence.add(any(), any(), any(), any()))
                .willReturn(PLAN)
                .willThrow(new ProblemException(EvidenceProblems.FULL, 200, 1000));

        MockHttpServletResponse answer = send(form(PAGE, twoAndAnArchive()), organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
    }

    @Test
    void withoutAScriptTheFormLeadsToThePageWhichSaysWhatBecameOfEachFile() throws Exception {
        MockHttpServletResponse answer = send(form(PAGE, twoAndAnArchive()), organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        then(changingEvidence)
                .should(times(2))
                .add(eq(TRJ_1), any(), eq(new AboutEvidence("5.1", "Wat het laat zien")), eq(organisation));
        Document page = Jsoup.parse(html(
                get(PAGE)
                        .flashAttr("added", 2)
                        .flashAttr(
                                "notTaken",
                                List.of(new EvidencePageController.NotTaken("alles.zip", "Dit is een archief."))),
                organisation));
        assertThat(page.select(".kw-notice.good").text()).contains("2 bestanden");
        assertThat(page.select("[data-not-taken]").text()).contains("alles.zip", "archief");
    }

    @Test
    void aScriptIsAnsweredWithTheListOrWithTheReason() throws Exception {
        MockHttpServletResponse added = send(
                form(PAGE, new SentForms().file("een.pdf", FileSamples.pdf()).whole())
                        .header("HX-Request", "true"),
                organisation);
        assertThat(added.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(added.getContentAsString()).select("#evidence-list tr"))
                .isNotEmpty();

        MockHttpServletResponse refused = send(
                form(PAGE, new SentForms().file("alles.zip", FileSamples.zip()).whole())
                        .header("HX-Request", "true"),
                organisation);
        assertThat(refused.getStatus()).isEqualTo(415);
        assertThat(Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8))
                        .select("[data-why]")
                        .text())
                .contains("Pak het uit");
    }

    @Test
    void aNormThatIsNoneIsRefusedBesideTheFieldAndNothingTypedIsLost() throws Exception {
        willThrow(ProblemException.invalid(List.of(org.keurwerk.commons.problem.FieldProblem.of("norm", "choose"))))
                .given(changingEvidence)
                .add(any(), any(), any(), any());

        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse answer = send(
                form(
                                PAGE,
                                new SentForms()
                                        .field("norm", "99")
                                        .field("description", "getypt")
                                        .file("een.pdf", FileSamples.pdf())
                                        .file("twee.pdf", FileSamples.pdf())
                                        .whole())
                        .session(session),
                organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "#errors");
        Document page = org.keurwerk.audit.WellBuiltPage.check(html(get(PAGE).session(session), organisation));
        assertThat(page.select("#errors a[href=#norm]")).hasSize(1);
        assertThat(page.select("#norm-error")).hasSize(1);
        assertThat(page.select("#description").attr("value")).isEqualTo("getypt");
        then(changingEvidence).should().throwAway(any());
    }

    @Test
    void aDescriptionThatIsTooLongIsRefusedBeforeAnythingIsAdded() throws Exception {
        MockHttpServletResponse answer = send(
                form(
                        PAGE,
                        new SentForms()
                                .field("description", "x".repeat(501))
                                .file("een.pdf", FileSamples.pdf())
                                .whole()),
                organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "#errors");
        then(changingEvidence).should(never()).add(any(), any(), any(), any());
        then(changingEvidence).should().throwAway(any());
    }

    @Test
    void ofAFormThatIsCutOffNothingStays() throws Exception {
        byte[] whole = new SentForms()
                .file("een.pdf", FileSamples.pdf())
                .file("twee.pdf", FileSamples.pdf())
                .whole();

        MockHttpServletResponse answer = send(form(API, Arrays.copyOf(whole, whole.length - 100)), organisation);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.type")).endsWith("evidence-broken-off");
        then(changingEvidence).should(never()).add(any(), any(), any(), any());
        then(changingEvidence).should().throwAway(any());
    }

    @Test
    void aFormThatIsTooLargeIsRefusedWhateverLengthItClaims() throws Exception {
        byte[] body = new SentForms()
                .file("groot.pdf", new byte[(int) SETTINGS.mostOfAForm() + 1])
                .whole();

        MockHttpServletResponse answer = send(form(API, body), organisation);

        assertThat(answer.getStatus()).isEqualTo(413);
        then(changingEvidence).should(never()).add(any(), any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/mixed; boundary=x"
            })
    void whatIsNoFormWithFilesIsRefusedInWords(String type) throws Exception {
        MockHttpServletResponse answer = send(
                post(API).header("Content-Type", type).content("{}".getBytes(StandardCharsets.UTF_8)), organisation);

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void theApiTakesOneFileAndSaysWhereItIs() throws Exception {
        MockHttpServletResponse answer = send(
                form(API, new SentForms().file("een.pdf", FileSamples.pdf()).whole()), organisation);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Location")).isEqualTo(API + "/evd_1");
        assertThat(JsonPath.<Map<String, Object>>read(answer.getContentAsString(), "$"))
                .containsEntry("name", "jaarplan <b>.pdf")
                .containsEntry("type", "application/pdf")
                .containsEntry("sha256", "a1b2".repeat(16))
                .containsEntry("norm", "5.1");

        MockHttpServletResponse two = send(
                form(
                        API,
                        new SentForms()
                                .file("een.pdf", FileSamples.pdf())
                                .file("twee.pdf", FileSamples.pdf())
                                .whole()),
                organisation);
        assertThat(two.getStatus()).isEqualTo(422);
        then(changingEvidence).should(times(2)).throwAway(any());
        MockHttpServletResponse none =
                send(form(API, new SentForms().field("norm", "1").whole()), organisation);
        assertThat(none.getStatus()).isEqualTo(422);
        MockHttpServletResponse archive = send(
                form(API, new SentForms().file("alles.zip", FileSamples.zip()).whole()), organisation);
        assertThat(archive.getStatus()).isEqualTo(415);
        assertThat(JsonPath.<String>read(archive.getContentAsString(StandardCharsets.UTF_8), "$.detail"))
                .contains("Pak het uit");
    }

    @Test
    void theApiListsAllWithTheirMarks() throws Exception {
        String list = html(get(API), auditor);

        assertThat(JsonPath.<List<String>>read(list, "$.items[*].id")).containsExactly("evd_1", "evd_2");
        assertThat(JsonPath.<String>read(list, "$.items[1].removed.by")).isEqualTo("acc_org");
        assertThat(JsonPath.<Boolean>read(list, "$.open")).isTrue();
    }

    @Test
    void aFileIsSentAsAnAttachmentThatNoBrowserShows() throws Exception {
        given(evidence.take(TRJ_1, PLAN.id(), auditor)).willReturn(PLAN);
        byte[] pdf = FileSamples.pdf();
        given(evidence.content(PLAN)).willReturn(new ByteArrayInputStream(pdf));

        MockHttpServletResponse answer = send(get(PAGE + "/evd_1"), auditor);

        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; filename");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getContentAsByteArray()).isEqualTo(pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, API})
    void aFileThatWasRemovedIsRefusedInWordsOnPageAndInApi(String address) throws Exception {
        given(evidence.take(TRJ_1, GONE.id(), organisation))
                .willThrow(new ProblemException(EvidenceProblems.REMOVED, GONE.name()));

        MockHttpServletResponse answer = send(get(address + "/evd_2"), organisation);

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("oud.pdf is weggehaald");
    }

    @Test
    void removingAsksFirst() throws Exception {
        Document page = page(PAGE + "/evd_1/remove", organisation, "nl");
        assertThat(page.select("main").text()).contains("blijft in de lijst staan", "jaarplan <b>.pdf");
        then(changingEvidence).should(never()).remove(any(), any(), any());

        MockHttpServletResponse answer = send(post(PAGE + "/evd_1/remove"), organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        then(changingEvidence).should().remove(TRJ_1, PLAN.id(), organisation);
        assertThat(send(get(PAGE + "/evd_2/remove"), organisation).getStatus()).isEqualTo(410);
        assertThat(send(delete(API + "/evd_1"), organisation).getStatus()).isEqualTo(204);
    }

    @Test
    void theSelfEvaluationTakesFilesBelowItsFormAndWithoutAScriptItIsSavedFirst() throws Exception {
        given(work.open(any(), any())).willReturn(Dossiers.opened(Kinds.SELF_EVALUATION, null));

        Document page = page("/tasks/task-1", organisation, "nl");

        assertThat(page.select("form form")).isEmpty();
        assertThat(page.select("#evidence [data-with-scripts][hidden] form[data-evidence]"))
                .hasSize(1);
        assertThat(page.select("noscript button[form=task-form][name=_save][value=beside]"))
                .hasSize(1);
        assertThat(page.select("#task-form")).hasSize(1);
    }

    @Test
    void whoScoresSeesWhatBelongsToEachSubNorm() throws Exception {
        on(shelf(false, PLAN, GONE));
        given(work.open(any(), any())).willReturn(Dossiers.opened(Kinds.SCORE_NORMS, null));

        Document page =
                org.keurwerk.audit.WellBuiltPage.check(html(get("/tasks/task-1").param("norm", "5"), auditor));

        assertThat(page.select("section:has(input[value=5.1]) a[href=" + PAGE + "/evd_1]"))
                .hasSize(1);
        assertThat(page.select("section:has(input[value=5.2]) a[href=" + PAGE + "/evd_1]"))
                .isEmpty();
        assertThat(page.select("a[href=" + PAGE + "]")).isNotEmpty();
    }

    @Test
    void whatWasHandedInShowsItsEvidence() throws Exception {
        on(shelf(false, PLAN, GONE));
        Submission submitted = Dossiers.submission(
                Kinds.SELF_EVALUATION, Map.of("ambitions", "a", "bottlenecks", "b", "answers", List.of()), "hash");
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(answers.one(eq(new SubmissionId("sub_1")), any())).willReturn(submitted);

        Document page = page("/trajectories/trj_1/submissions/sub_1", auditor, "nl");

        assertThat(page.select("#evidence a[href=" + PAGE + "/evd_1]")).hasSize(1);
    }

    @Test
    void theSelfEvaluationOnPaperNamesWhatBelongedToItWhenItWasHandedIn() throws Exception {
        Submission submission = Dossiers.submission(Kinds.SELF_EVALUATION, Map.of("ambitions", "Meer lezers."), "abc");
        given(trajectories.get(eq(TRJ_1), any())).willReturn(Dossiers.trajectory());
        given(answers.one(eq(submission.id()), any())).willReturn(submission);

        byte[] pdf = send(get("/trajectories/trj_1/submissions/sub_1/pdf").param("lang", "nl"), auditor)
                .getContentAsByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Bewijsstukken", "jaarplan <b>.pdf", "Ons <i>plan</i>", "5.1 ", "1,4 MB", PLAN.sha256())
                    .doesNotContain(GONE.name());
        }
        assertThat(Archival.faults(pdf)).isEmpty();
    }

    @Test
    void aFileStoodFromWhenItWasAddedUntilItWasRemoved() {
        assertThat(GONE.stoodAt(GONE.addedAt().minusMillis(1))).isFalse();
        assertThat(GONE.stoodAt(GONE.addedAt())).isTrue();
        assertThat(GONE.stoodAt(Instant.parse("2021-02-20T09:59:59Z"))).isTrue();
        assertThat(GONE.stoodAt(Instant.parse("2021-02-20T10:00:00Z"))).isFalse();
    }
}
