package org.keurwerk.audit.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.notice.Notice;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.notice.SendingNoticeAgain;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.NoticeId;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the API says of notices, and what becomes of asking to send one again. */
class NoticeApiTest extends PageSlice {

    private static final String NOTICES = "/api/v1/trajectories/trj_1/notices";

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @Test
    void aNoticeIsShownWithWhatBecameOfItAndWhyItFailed() throws Exception {
        given(notices.about(TRJ_1, office))
                .willReturn(List.of(notice("ntc_2", State.FAILED, "refused"), notice("ntc_1", State.SENT, null)));

        String found = html(get(NOTICES), office);

        assertThat(JsonPath.<Integer>read(found, "$.total")).isEqualTo(2);
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.items[0]"))
                .isEqualTo(Map.of(
                        "id", "ntc_2",
                        "template", "intake-accepted",
                        "recipient", "org_1",
                        "state", "FAILED",
                        "on", "2021-02-22",
                        "reason", "refused"));
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.items[1]"))
                .containsEntry("state", "SENT")
                .containsEntry("reason", null);
    }

    @Test
    void noticesOfATrajectoryThatIsNotTheCallersAreNotThere() throws Exception {
        given(notices.about(eq(TRJ_2), any())).willThrow(ProblemException.notFound("trajectory"));

        assertThat(send(get("/api/v1/trajectories/trj_2/notices"), office).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/api/v1/trajectories/nonsense/notices"), office).getStatus())
                .isEqualTo(404);
    }

    @Test
    void askingAgainIsAcceptedAndDoneLater() throws Exception {
        assertThat(send(NOTICES + "/ntc_2/send-again", office).getStatus()).isEqualTo(202);

        verify(sendingAgain).send(TRJ_1, new NoticeId("ntc_2"), office);
    }

    @Test
    void aNoticeThatHasNotFailedIsNotSentAgain() throws Exception {
        doThrow(new ProblemException(SendingNoticeAgain.NOT_FAILED))
                .when(sendingAgain)
                .send(any(), any(), any());

        MockHttpServletResponse refused = send(NOTICES + "/ntc_1/send-again", office);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(refused.getContentAsString(), "$.type"))
                .isEqualTo("urn:keurwerk:problem:notice-not-failed");
    }

    private static Notice notice(String id, State state, @Nullable String reason) {
        return new Notice(
                new NoticeId(id),
                TRJ_1,
                null,
                "intake-accepted",
                "org_1",
                state,
                LocalDate.of(2021, 2, 22),
                null,
                reason,
                1);
    }
}
