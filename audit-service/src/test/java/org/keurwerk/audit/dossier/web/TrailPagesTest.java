package org.keurwerk.audit.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.account.SignedIn;
import org.keurwerk.audit.dossier.ReadingTrail.Shown;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.TrailHead;
import org.keurwerk.audit.trail.VerifyingTrail.Fault;
import org.keurwerk.audit.trail.VerifyingTrail.Found;
import org.keurwerk.audit.trail.VerifyingTrail.Verification;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** The trail is read, and checked meanwhile, in two languages. */
class TrailPagesTest extends PageSlice {

    private static final TrailHead HEAD = new TrailHead(TRJ_1, 12, "a".repeat(64));

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void entries() {
        given(trail.mayRead(eq(TRJ_1), any())).willReturn(Dossiers.trajectory());
        List<Shown> shown = new ArrayList<>();
        for (TrailAct act : TrailAct.values()) {
            shown.add(new Shown(entry(shown.size() + 1, act), true));
        }
        shown.add(new Shown(entry(shown.size() + 1, TrailAct.SUBMITTED), false));
        given(trail.page(eq(TRJ_1), any(), any())).willReturn(new PageImpl<>(shown, PageRequest.of(0, 25), 60));
        given(checkingDossier.check(eq(TRJ_1), any(), any())).willReturn(new Verification(TRJ_1, 12, HEAD, List.of()));
    }

    private static TrailEntry entry(int sequence, TrailAct act) {
        String subject =
                switch (act) {
                    case PHASE_ENTERED, STAGE_REOPENED -> "INTAKE";
                    case SUBMITTED, SUBMITTED_TOO_LATE, TAKEN_BACK -> "ScoreNorms";
                    case MILESTONE -> "DecisionTaken";
                    case HANDED_OVER -> "TakeDecision";
                    case VISIT_CALLED_OFF, WITHDRAWN -> "ORGANISATION";
                    case REFUSED -> "ComposeTeam";
                    case INTERVENED -> "EXTENDED";
                    case CHANGED -> "RespondToConcept";
                    case AUDITOR_REPLACED,
                            REPORT_SENT_BACK,
                            SUSPENSION_OPENED,
                            REAUDIT_OPENED,
                            REAUDIT_CANCELLED,
                            OBJECTION_FILED,
                            COMPLAINT_FILED,
                            COMPLAINT_ADDED_TO,
                            COMPLAINT_WITHDRAWN,
                            VIEW_ASKED -> "";
                    case DOCUMENT, READ, DOWNLOADED, UNREADABLE -> "dossier";
                };
        return new TrailEntry(
                "trj_1/" + sequence,
                TRJ_1,
                sequence,
                Dossiers.NOW,
                "acc_1",
                act == TrailAct.MILESTONE ? null : "Bureau",
                act == TrailAct.MILESTONE ? "PROCESS" : "OFFICE",
                act,
                subject,
                null,
                List.of(
                        new Changed("phase", "INTAKE", "PLANNING"),
                        new Changed("LIBRARY", null, "CERTIFIED"),
                        new Changed("auditor", "Co-auditor (demo)", "Peer auditor (demo)"),
                        new Changed("days", "[2021-02-09]", null)),
                "once",
                "non",
                "0".repeat(64),
                "b".repeat(64),
                1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyActAndEveryFaultHasWords(String language) throws Exception {
        List<Found> faults = Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(new Found(fault, 3, 3, "x"), new Found(fault, 3, 5, "x")))
                .toList();
        given(checkingDossier.check(eq(TRJ_1), any(), any())).willReturn(new Verification(TRJ_1, 12, HEAD, faults));

        Document page = page("/trajectories/trj_1/trail", office, language);
        Document check = page("/trajectories/trj_1/trail/check", office, language);

        assertThat(check.select("main").text())
                .doesNotContain("??")
                .doesNotContain("{0}")
                .contains(language.equals("nl") ? "Nummers 3 tot en met 5 ontbreken." : "Numbers 3 to 5 are missing.");
        assertThat(check.select("main [role=alert] li")).hasSize(faults.size());
        assertThat(page.select("tr:contains(" + (language.equals("nl") ? "Niet te lezen" : "Cannot be read")
                                + ") td.num")
                        .eachText())
                .as("nobody knows when")
                .contains("–");
        assertThat(page.select("main").text())
                .doesNotContain("??")
                .doesNotContain("{0}")
                .doesNotContain("RespondToConcept", "ScoreNorms", "TakeDecision", "ComposeTeam")
                .contains(language.equals("nl") ? "eerst Intake, nu Planning" : "Intake before, Planning now");
        assertThat(page.select("main tbody tr")).hasSize(TrailAct.values().length + 1);
        assertThat(page.select("main nav.kw-pages a[rel=next]").attr("href")).contains("page=1");
    }

    @Test
    void aTrailIsCheckedWhileItIsRead() throws Exception {
        Document page = page("/trajectories/trj_1/trail", office, "nl");

        verify(checkingDossier, never()).check(any(), any(), any());
        Element place = page.select("main section").get(0);
        assertThat(place.attr("data-hx-get"))
                .isEqualTo(place.select("a").attr("href"))
                .isEqualTo("/trajectories/trj_1/trail/check");
        assertThat(page(place.attr("data-hx-get"), office, "nl")
                        .select(place.attr("data-hx-select"))
                        .text())
                .contains("alle 12 onderdelen");
        assertThat(page.select("main a[download]").attr("href")).isEqualTo("/trajectories/trj_1/dossier.zip");
        verify(dossierVisits, times(2)).reading(TRJ_1, office);
    }

    @Test
    void theApiGivesOfWhatMayNotBeReadItsPlaceOnly() throws Exception {
        String all = html(get("/api/v1/trajectories/trj_1/trail"), office);

        int last = TrailAct.values().length;
        assertThat(JsonPath.<List<Object>>read(all, "$.items")).hasSize(last + 1);
        assertThat(JsonPath.<String>read(all, "$.items[0].who.role")).isEqualTo("OFFICE");
        assertThat(JsonPath.<Map<String, Object>>read(all, "$.items[" + last + "]"))
                .containsOnlyKeys("sequence", "previous", "hash", "withheld");
        assertThat(JsonPath.<Integer>read(all, "$.total")).isEqualTo(60);
    }

    @Test
    void theApiSaysWhatTheCheckFound() throws Exception {
        given(checkingDossier.check(eq(TRJ_1), any(), any()))
                .willReturn(new Verification(TRJ_1, 12, HEAD, List.of(new Found(Fault.TAMPERED, 3, 3, null))));

        String found = html(get("/api/v1/trajectories/trj_1/trail/verification"), office);

        assertThat(JsonPath.<Boolean>read(found, "$.intact")).isFalse();
        assertThat(JsonPath.<String>read(found, "$.faults[0].fault")).isEqualTo("TAMPERED");
        assertThat(JsonPath.<Integer>read(found, "$.head.sequence")).isEqualTo(12);
    }

    @Test
    void whoIsTurnedAwayIsNoted() throws Exception {
        willThrow(new ProblemException(ProblemKind.FORBIDDEN))
                .given(downloading)
                .begin(any(), any());
        Caller lead = Dossiers.caller(Role.AUDITOR);

        browser.perform(get("/api/v1/trajectories/trj_1/dossier.zip").with(user(new SignedIn(lead, "x"))));

        verify(dossierVisits).refused(TRJ_1, lead, "GET /trajectories/{id}/dossier.zip", false);
        verify(downloading, never()).write(any(), any(), any(), any());
    }
}
