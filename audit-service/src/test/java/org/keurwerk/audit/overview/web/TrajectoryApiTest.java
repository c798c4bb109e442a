package org.keurwerk.audit.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.ORG_2;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.overview.Timeline;
import org.keurwerk.audit.overview.TrajectoryOverview.Line;
import org.keurwerk.audit.overview.TrajectoryOverview.Lines;
import org.keurwerk.audit.overview.TrajectoryOverview.Member;
import org.keurwerk.audit.overview.TrajectoryOverview.Status;
import org.keurwerk.audit.overview.TrajectoryOverview.Whole;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.trajectory.FindingTrajectories.Search;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.SubmissionId;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the API takes and gives about trajectories, and what it refuses before anything is read. */
class TrajectoryApiTest extends PageSlice {

    private static final String LIST = "/api/v1/trajectories";

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @Test
    void aSearchIsHandedOnWholeAndAnsweredByThePage() throws Exception {
        given(overview.lines(eq(new Search("noord", Phase.REPORT, ORG_2, 2, 5)), eq(Status.DUE), eq(office)))
                .willReturn(new Lines(List.of(line()), 2, 5, 11));

        String found = html(
                get(LIST)
                        .param("q", "noord")
                        .param("phase", "report")
                        .param("status", "DUE")
                        .param("organisation", "org_2")
                        .param("page", "2")
                        .param("size", "5"),
                office);

        assertThat(JsonPath.<Integer>read(found, "$.total")).isEqualTo(11);
        assertThat(JsonPath.<Integer>read(found, "$.page")).isEqualTo(2);
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.items[0]"))
                .containsEntry("id", "trj_1")
                .containsEntry("organisationId", "org_1")
                .containsEntry("phase", "REPORT")
                .containsEntry("status", "DUE")
                .containsEntry("waitingFor", "WriteConceptReport")
                .containsEntry("dueOn", "2021-02-24")
                .containsEntry("renewalOf", null);
    }

    @Test
    void withoutAnyWordsEverythingIsLookedForTwentyAtATime() throws Exception {
        given(overview.lines(any(), any(), any())).willReturn(new Lines(List.of(), 0, 20, 0));

        html(get(LIST).param("phase", " "), office);

        verify(overview).lines(new Search(null, null, null, 0, 20), null, office);
    }

    @ParameterizedTest
    @CsvSource({
        "phase, LUNCH, phase",
        "status, EARLY, status",
        "organisation, trj_1, organisation",
        "page, -1, page",
        "size, 0, size",
        "size, 101, size",
        "page, one, page"
    })
    void whatCannotBeLookedForIsRefusedByName(String parameter, String value, String field) throws Exception {
        MockHttpServletResponse refused = send(get(LIST).param(parameter, value), office);

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(refused.getContentAsString(), "$.errors[*].field"))
                .containsExactly(field);
        verify(overview, never()).lines(any(), any(), any());
    }

    @Test
    void aPhaseThatDoesNotExistIsRefusedWithThoseThatDo() throws Exception {
        MockHttpServletResponse refused = send(get(LIST).param("phase", "LUNCH"), office);

        assertThat(JsonPath.<String>read(refused.getContentAsString(), "$.errors[0].allowed"))
                .startsWith("APPLICATION, ANNOUNCEMENT")
                .endsWith("CLOSED");
    }

    @Test
    void aTrajectoryIsGivenWithItsTeamItsTasksAndWhereItsProcessStands() throws Exception {
        given(overview.whole(TRJ_1, office)).willReturn(whole());
        given(process.activeSteps(TRJ_1)).willReturn(Set.of("UserTask_WriteConceptReport"));

        String found = html(get(LIST + "/trj_1"), office);

        assertThat(JsonPath.<String>read(found, "$.id")).isEqualTo("trj_1");
        assertThat(JsonPath.<List<String>>read(found, "$.activeSteps")).containsExactly("UserTask_WriteConceptReport");
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.team[0]"))
                .isEqualTo(Map.of("account", "acc_lead", "name", "Lead", "lead", true));
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.tasks[0]"))
                .isEqualTo(Map.of(
                        "id", Dossiers.TASK.value(),
                        "kind", "WriteConceptReport",
                        "actor", "acc_AUDITOR",
                        "dueOn", "2021-02-24"));
        assertThat(JsonPath.<String>read(found, "$.certificates[0].number")).isEqualTo("CBCT-2021-000117-R");
        assertThat(JsonPath.<List<Object>>read(found, "$.visitDays")).isEmpty();
        assertThat(JsonPath.<Object>read(found, "$.auditCategory")).isNull();
    }

    @Test
    void whatIsNotTheCallersLooksLikeWhatIsNotThere() throws Exception {
        given(overview.whole(eq(TRJ_2), any())).willThrow(ProblemException.notFound("trajectory"));

        assertThat(send(get(LIST + "/trj_2"), office).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_1", "trj_", "1"})
    void whatCannotBeAnIdIsNotThereEither(String id) throws Exception {
        assertThat(send(get(LIST + "/" + id), office).getStatus()).isEqualTo(404);
        verify(overview, never()).whole(any(), any());
    }

    @Test
    void aSubmissionIsGivenAsItWasFrozen() throws Exception {
        given(answers.one(new SubmissionId("sub_1"), office))
                .willReturn(Dossiers.submission(Kinds.CHECK_INTAKE, Map.of("auditCategory", "XL"), "abc"));

        String found = html(get("/api/v1/submissions/sub_1"), office);

        assertThat(JsonPath.<String>read(found, "$.kind")).isEqualTo("CHECK_INTAKE");
        assertThat(JsonPath.<String>read(found, "$.trajectoryId")).isEqualTo("trj_1");
        assertThat(JsonPath.<String>read(found, "$.state")).isEqualTo("SUBMITTED");
        assertThat(JsonPath.<String>read(found, "$.hash")).isEqualTo("abc");
        assertThat(JsonPath.<String>read(found, "$.content.auditCategory")).isEqualTo("XL");
    }

    private static Line line() {
        return new Line(Dossiers.trajectory(), Status.DUE, List.of(Dossiers.summary(Kinds.WRITE_CONCEPT_REPORT)));
    }

    private static Whole whole() {
        return new Whole(
                line(),
                new Timeline(List.of()),
                null,
                List.of(new Member(new AccountId("acc_lead"), "Lead", true)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new IssuedCertificate(
                        "CBCT-2021-000117-R",
                        TRJ_1,
                        Scope.LIBRARY,
                        LocalDate.of(2021, 3, 22),
                        LocalDate.of(2025, 3, 22),
                        1)));
    }
}
