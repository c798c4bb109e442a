package org.keurwerk.audit.planning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.TestIds;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.RefusedAttempt;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.TeamRule;
import org.keurwerk.contracts.id.AccountId;

/** What was refused is read by those who watch. */
class RefusedAttemptsPagesTest extends PageSlice {

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void attempts() {
        List<Reason> reasons = Stream.of(TeamRule.values())
                .map(rule -> new Reason(new AccountId("acc_lead"), rule.name(), "2021-01-01"))
                .toList();
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(attempts.in(TestIds.TRJ_1, office))
                .willReturn(List.of(
                        new RefusedAttempt(
                                "att_2", TestIds.TRJ_1, "ComposeTeam", office.accountId(), Dossiers.NOW, reasons, 1),
                        new RefusedAttempt(
                                "att_1",
                                TestIds.TRJ_1,
                                "TakeDecision",
                                office.accountId(),
                                Dossiers.NOW,
                                List.of(new Reason(null, "AUDITED_IT", null)),
                                1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyRuleHasWords(String language) throws Exception {
        assertThat(page("/trajectories/trj_1/refused-attempts", office, language)
                        .select("main li li")
                        .text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "1 januari 2021" : "1 January 2021");
    }

    @Test
    void theApiSaysWhoTriedWhatAndWhy() throws Exception {
        String all = html(get("/api/v1/trajectories/trj_1/refused-attempts"), office);

        assertThat(JsonPath.<List<String>>read(all, "$[*].what")).containsExactly("ComposeTeam", "TakeDecision");
        assertThat(JsonPath.<String>read(all, "$[1].reasons[0].rule")).isEqualTo("AUDITED_IT");
    }
}
