package org.keurwerk.audit.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.keurwerk.audit.intake.Intake;
import org.keurwerk.audit.intake.IntakeAnswers;
import org.keurwerk.audit.intake.IntakeRemarks;
import org.keurwerk.audit.intake.IntakeRounds.Returned;
import org.keurwerk.audit.intake.IntakeRounds.Round;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.OpenedTask;

/** Every round of an intake on a page and in the API, and the pages of its tasks. */
class IntakeRoundsPagesTest extends PageSlice {

    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);
    private final Caller office = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void twoRounds() {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(intakeRounds.of(TRJ_1))
                .willReturn(List.of(round(1, 24, Set.of(), asked()), round(2, 25, Set.of("branches"), null)));
    }

    private static Returned asked() {
        return new Returned(
                LocalDate.of(2020, 7, 16),
                new IntakeRemarks(null, null, null, "Zijn ze alle open?", null, null, null, null),
                "Graag aanvullen.");
    }

    private static Round round(int number, int branches, Set<String> changed, @Nullable Returned returned) {
        IntakeAnswers answers = new IntakeAnswers(
                "Contact (voorbeeld)", "c@keurwerk.example", null, branches, 180.5, 580_000, "Uitlenen.", null);
        return new Round(number, LocalDate.of(2020, 7, 13 + number), answers, changed, returned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyRoundStandsOnThePageWithItsRemarksBesideTheAnswers(String language) throws Exception {
        Document page = page("/trajectories/trj_1/intake", organisation, language);

        assertThat(page.select("main").text()).doesNotContain("??");
        assertThat(page.select("#round-1").text())
                .contains("24")
                .contains("Zijn ze alle open?")
                .contains("Graag aanvullen.");
        assertThat(page.select("#round-2").text())
                .contains("25")
                .contains(language.equals("nl") ? "Gewijzigd" : "Changed");
        assertThat(page.select("details.kw-help")).hasSize(1);
    }

    @Test
    void theApiGivesTheRoundsAndWhatTheOfficeSet() throws Exception {
        given(intakes.of(TRJ_1))
                .willReturn(Optional.of(new Intake(TRJ_1, 180.5, 25, "XL", 4, LocalDate.of(2020, 7, 20), 1)));

        String found = html(get("/api/v1/trajectories/trj_1/intake"), organisation);

        assertThat(JsonPath.<List<Integer>>read(found, "$.rounds[*].answers.branches"))
                .containsExactly(24, 25);
        assertThat(JsonPath.<String>read(found, "$.rounds[0].returned.toAnswers.branches"))
                .isEqualTo("Zijn ze alle open?");
        assertThat(JsonPath.<List<String>>read(found, "$.rounds[1].changed")).containsExactly("branches");
        assertThat(JsonPath.<String>read(found, "$.auditCategory")).isEqualTo("XL");
    }

    @Test
    void theOfficeRemarksBesideEachAnswerAndIsAskedAgainWhatDeparts() throws Exception {
        opens(
                Kinds.CHECK_INTAKE,
                Map.of("verdict", "ACCEPT", "departs", true, "toAnswers", Map.of("reach", "Hoe geteld?")));

        Document page = page("/tasks/task-1", office, "nl");

        assertThat(page.select("details[open] [name=toAnswers.reach]").text()).isEqualTo("Hoe geteld?");
        assertThat(page.select("details:not([open]) [name=toAnswers.branches]")).hasSize(1);
        assertThat(page.select("[name=departs][checked]")).hasSize(1);
        assertThat(page.select("[name=verdict]")).hasSize(2);
    }

    @Test
    void theOfficeSeesWhomToCallAboutAnIntakeThatDoesNotCome() throws Exception {
        opens(Kinds.CHASE_INTAKE, null);

        Document page = page("/tasks/task-1", office, "nl");

        assertThat(page.select("[name=step]")).hasSize(3);
        assertThat(page.select("[name=calledOn]").attr("value")).isEqualTo("2021-02-23");
        assertThat(page.select("main").text()).contains("Bibliotheek Voorbeeld-Noord");
    }

    private void opens(TaskKind kind, @Nullable Map<String, Object> content) {
        OpenedTask opened = Dossiers.opened(kind, content);
        given(work.open(any(), any())).willReturn(opened);
    }
}
