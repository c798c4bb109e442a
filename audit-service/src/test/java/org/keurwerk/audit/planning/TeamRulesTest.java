package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Absence;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.AuditorSamples;
import org.keurwerk.audit.auditor.Competence;
import org.keurwerk.audit.auditor.Engagement;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Who may audit in the first quarter of 2021 a library that is a POI too. */
class TeamRulesTest {

    private static final Account LEAD = AccountSamples.named("lead", "Leadauditor", Role.AUDITOR);

    private final TeamRules rules = PlanningSamples.rules();

    @ParameterizedTest(name = "competent from {0} to {1}: {2}")
    @CsvSource({"2021-01-01, 2021-03-31, ", "2015-01-01, , ", "2021-01-02, , refused", "2015-01-01, 2021-03-30, refused"
    })
    void competenceHoldsOnEveryDayOnWhichTheAuditMayBe(String from, @Nullable String to, @Nullable String outcome) {
        Auditor auditor = competent(
                AuditorSamples.competence(Scope.LIBRARY, from, to), AuditorSamples.competence(Scope.POI, from, to));

        assertThat(objections(auditor)).isEqualTo(outcome == null ? List.of() : List.of("COMPETENCE " + outcome));
    }

    @Test
    void competenceForOneOfTheScopesFitsAndTheOtherIsNoted() {
        Auditor auditor = AuditorSamples.competent("acc_lead", "2015-01-01", Scope.LIBRARY);

        assertThat(rules.of(candidate(auditor), false, audit()))
                .containsExactly(Objection.noted(TeamRule.COMPETENCE).about(List.of(Scope.POI)));
    }

    @Test
    void whereNothingWasRecordedThatIsNotedOrRefusedAsTheSettingSays() {
        Auditor unknown = Auditor.unknown(LEAD.id());
        TeamRules strict = new TeamRules(new TeamSettings(Period.ofYears(2), 2, 4, true), new WorkingDays(Set.of()));

        assertThat(objections(unknown)).containsExactly("COMPETENCE noted");
        assertThat(rules.of(List.of(unknown), audit())).isEmpty();
        assertThat(strict.of(candidate(unknown), false, audit()))
                .extracting(Objection::refuses)
                .containsExactly(true);
        assertThat(strict.of(List.of(unknown), audit())).hasSize(1);
    }

    @ParameterizedTest(name = "at {0}, {1}, until {2}: {3}")
    @CsvSource({
        "org_1, Anders, , refused",
        "org_1, Anders, 2019-01-02, refused",
        "org_1, Anders, 2019-01-01, ",
        "org_2, Bibliotheek Noord, , ",
        ", ' BIBLIOTHEEK  noord', 2020-01-01, refused",
        ", Bibliotheek Zuid, , ",
        ", Biblioteek Noord, 2020-01-01, noted",
        ", 'Noord Bibliotheek, Stad', , noted",
        ", Biblioteek Noord, 2019-01-01, ",
        "org_2, Biblioteek Noord, , "
    })
    void twoYearsOfDistanceAreKept(
            @Nullable String organisation, String name, @Nullable String until, @Nullable String outcome) {
        Auditor auditor = all(List.of(AuditorSamples.board(organisation, name, until)), List.of());

        assertThat(objections(auditor)).isEqualTo(outcome == null ? List.of() : List.of("COOLING_OFF " + outcome));
    }

    @Test
    void whatWasSaidToBeNoneOfTheseIsNotWarnedOfAgain() {
        Engagement alike = new Engagement(null, "Biblioteek Noord", Engagement.Kind.BOARD, null, null);
        Engagement answered = new Engagement(
                null, "Biblioteek Noord", Engagement.Kind.BOARD, null, null, List.of(new OrganisationId("org_1")));
        Engagement ofAnother = new Engagement(
                null, "Biblioteek Noord", Engagement.Kind.BOARD, null, null, List.of(new OrganisationId("org_9")));

        assertThat(objections(all(List.of(alike), List.of()))).hasSize(1);
        assertThat(objections(all(List.of(answered), List.of()))).isEmpty();
        assertThat(objections(all(List.of(ofAnother), List.of()))).hasSize(1);
    }

    @ParameterizedTest(name = "at {0}, {1}, until {2}: {3}")
    @CsvSource({
        "org_1, Anders, , team.rule.COOLING_OFF.refused.still",
        "org_3, Anders, , team.rule.COOLING_OFF.refused.still.merged",
        "org_3, Anders, 2020-01-01, team.rule.COOLING_OFF.refused.merged",
        ", Leeszaal, , team.rule.COOLING_OFF.refused.still.merged",
        ", Bibliotheek Noord, 2020-01-01, team.rule.COOLING_OFF.refused"
    })
    void whoWorkedAtOneThatWentUpIntoTheOrganisationReadsSo(
            @Nullable String organisation, String name, @Nullable String until, String words) {
        Auditor auditor = all(List.of(AuditorSamples.board(organisation, name, until)), List.of());

        assertThat(rules.of(candidate(auditor), false, audit()))
                .extracting(Objection::words)
                .containsExactly(words);
    }

    @ParameterizedTest(name = "away from {0} to {1}: {2}")
    @CsvSource({
        "2020-10-01, 2020-12-31, ",
        "2020-12-01, 2021-01-03, noted",
        "2021-03-31, 2021-05-01, noted",
        "2021-01-01, 2021-03-31, refused",
        "2020-07-01, 2021-12-31, refused"
    })
    void whoIsAwayAllQuarterDoesNotFitAndWhoIsAwayForAPartIsNoted(String from, String to, @Nullable String outcome) {
        Auditor auditor = all(List.of(), List.of(AuditorSamples.away(from, to)));

        assertThat(objections(auditor)).isEqualTo(outcome == null ? List.of() : List.of("ABSENCE " + outcome));
    }

    @Test
    void aDeclaredConflictHolds() {
        LocalDate day = LocalDate.parse("2020-07-21");
        Candidate candidate = new Candidate(LEAD, all(List.of(), List.of()), day, null, 0, 0);

        assertThat(rules.of(candidate, false, audit()))
                .containsExactly(Objection.refused(TeamRule.DECLARED_CONFLICT).on(day, null));
    }

    @ParameterizedTest(name = "the last leads were {0}: {1}")
    @CsvSource({
        "lead, false",
        "lead lead, true",
        "other lead lead, false",
        "lead other lead, false",
        "lead lead lead, true"
    })
    void twoAuditsInARowAsLeadAreEnough(String leads, boolean refused) {
        AuditAhead audit = audit(List.of(leads.split(" ")).stream()
                .map(name -> new AccountId("acc_" + name))
                .toList());
        Candidate candidate = candidate(all(List.of(), List.of()));

        assertThat(rules.of(candidate, true, audit)).hasSize(refused ? 1 : 0);
        assertThat(rules.of(candidate, false, audit)).isEmpty();
    }

    @Test
    void aSeatThatEndedOnALeapDayCountsForTwoYears() {
        assertThat(rules.holds(LocalDate.parse("2020-02-29"), LocalDate.parse("2022-02-27")))
                .isTrue();
        assertThat(rules.holds(LocalDate.parse("2020-02-29"), LocalDate.parse("2022-02-28")))
                .isFalse();
    }

    private List<String> objections(Auditor auditor) {
        return rules.of(candidate(auditor), true, audit()).stream()
                .map(one -> one.rule() + (one.refuses() ? " refused" : " noted"))
                .toList();
    }

    private static Candidate candidate(Auditor auditor) {
        return new Candidate(LEAD, auditor, null, null, 0, 0);
    }

    private static Auditor competent(Competence... competences) {
        return AuditorSamples.auditor("acc_lead", List.of(competences), List.of(), List.of());
    }

    private static Auditor all(List<Engagement> engagements, List<Absence> absences) {
        return AuditorSamples.auditor(
                "acc_lead",
                List.of(
                        AuditorSamples.competence(Scope.LIBRARY, "2015-01-01", null),
                        AuditorSamples.competence(Scope.POI, "2015-01-01", null)),
                engagements,
                absences);
    }

    private static AuditAhead audit() {
        return audit(List.of());
    }

    private static AuditAhead audit(List<AccountId> lastLeads) {
        return new AuditAhead(
                new TrajectoryId("trj_1"),
                Set.of(new OrganisationId("org_1"), new OrganisationId("org_3")),
                Set.of("bibliotheek noord", "leeszaal"),
                new OrganisationId("org_1"),
                Set.of("bibliotheek noord"),
                List.of(Scope.LIBRARY, Scope.POI),
                LocalDate.parse("2021-01-01"),
                LocalDate.parse("2021-03-31"),
                lastLeads);
    }
}
