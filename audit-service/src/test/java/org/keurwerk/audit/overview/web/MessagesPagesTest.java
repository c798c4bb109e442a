package org.keurwerk.audit.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.notice.Notice;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.notice.NoticeLetters.LettersUnreachable;
import org.keurwerk.audit.notice.NoticeLetters.NoticeLetter;
import org.keurwerk.audit.overview.Messages.Message;
import org.keurwerk.commons.ids.Spoken;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.mock.web.MockHttpServletResponse;

/** The office's list of all messages, and one with its contents. */
class MessagesPagesTest extends PageSlice {

    private static final NoticeId ID = new NoticeId("ntc_12f5a96cd01234567890");
    private static final String PAGE = "/office/messages/ntc_12f5a96cd01234567890";

    private final Caller office = Dossiers.caller(Role.OFFICE);
    private final Message failed = new Message(
            new Notice(
                    ID,
                    TRJ_1,
                    new OrganisationId("org_1"),
                    "decision-taken",
                    "acc_1",
                    State.FAILED,
                    LocalDate.of(2021, 3, 22),
                    "f",
                    "refused",
                    1),
            "Auditor",
            "Bibliotheek Noord");

    @BeforeEach
    void oneMessage() {
        given(messages.find(any(), any(), any()))
                .willAnswer(asked -> new PageImpl<>(List.of(failed), PageRequest.of(0, 25), 60));
        given(messages.shown(any())).willReturn(failed);
        given(notices.find(ID)).willReturn(Optional.of(failed.notice()));
        given(notices.failed()).willReturn(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theListSaysToWhomAndWhyItFailed(String language) throws Exception {
        Document page = page("/office/messages?q=noord&state=FAILED", office, language);

        verify(messages).find(eq("noord"), eq(State.FAILED), any());
        assertThat(page.select("tbody tr").text()).contains("Auditor", "Bibliotheek Noord", Spoken.of(ID.value()));
        assertThat(page.select("tbody th a").attr("href")).isEqualTo(PAGE);
        assertThat(page.select(".kw-pages a[rel=next]").attr("href")).contains("q=noord", "state=FAILED", "page=1");
        assertThat(page.select(".kw-status.late")).hasSize(1);
    }

    @Test
    void aPageAfterTheLastLeadsToTheLast() throws Exception {
        assertThat(send(get("/office/messages").queryParam("q", "é & b").queryParam("page", "99"), office)
                        .getRedirectedUrl())
                .contains("page=2")
                .contains("q=%C3%A9%20%26%20b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aMessageIsReadAndSentAgain(String language) throws Exception {
        given(letters.find(ID))
                .willReturn(Optional.of(new NoticeLetter("Het besluit", "Beste <b>Auditor</b>", "a@b.example")));

        Document page = page(PAGE, office, language);

        assertThat(page.select("dd.kw-code").text()).isEqualTo(Spoken.of(ID.value()));
        assertThat(page.select("pre").text()).isEqualTo("Beste <b>Auditor</b>");
        assertThat(page.select("form[action=" + PAGE + "/send-again]")).hasSize(1);
        assertThat(send(PAGE + "/send-again", office).getRedirectedUrl()).isEqualTo(PAGE);
        verify(sendingAgain).send(eq(ID), any());
    }

    @Test
    void theListIsAFileForASpreadsheetToo() throws Exception {
        given(messages.find(any(), any(), any()))
                .willAnswer(asked -> new PageImpl<>(
                        asked.<Pageable>getArgument(2).getPageNumber() == 0 ? List.of(failed) : List.of()));

        MockHttpServletResponse file =
                send(get("/office/messages/list.csv?q=noord&state=FAILED").param("lang", "nl"), office);

        verify(messages).find("noord", State.FAILED, PageRequest.of(0, 100));
        assertThat(file.getContentAsString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFBericht;Aan;Over;Dag;Status",
                        "Het besluit;Auditor;Bibliotheek Noord;2021-03-22;niet verzonden");
    }

    @Test
    void aMessageIsShownWithoutItsContentsWhileTheServiceIsAway() throws Exception {
        given(letters.find(ID)).willThrow(new LettersUnreachable(ID.value(), new RuntimeException("away")));

        assertThat(page(PAGE, office, "nl").select("main").text()).contains("antwoordt niet", "Bibliotheek Noord");
    }
}
