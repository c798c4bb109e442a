package org.keurwerk.audit.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Auditor.AuditorFacts;
import org.keurwerk.audit.organisation.LikelyDuplicates;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the office enters about auditors, and what they say themselves. */
class ChangingAuditorTest {

    private static final AccountId LEAD = new AccountId("acc_lead");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final BusinessTime time = new BusinessTime(new StandingClock("2020-07-01T08:00:00Z"));
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final Auditors auditors = DocumentStore.repository(mongo, Auditors.class);
    private final Organisations organisations = OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord");
    private final Changes changes = new Changes(mongo, time);
    private final ChangingAuditor changing =
            new ChangingAuditor(auditors, accounts, organisations, new LikelyDuplicates(organisations), changes);
    private final FindingAuditors finding = new FindingAuditors(accounts, auditors, time, new AuditorSettings(90));
    private final Caller office = Caller.of(AccountSamples.named("office", "Bureau", Role.OFFICE));
    private final Caller lead = Caller.of(accounts.insert(AccountSamples.named("lead", "Leadauditor", Role.AUDITOR)));
    private final Caller co = Caller.of(accounts.insert(AccountSamples.named("co", "Co-auditor", Role.AUDITOR)));

    @Test
    void ofWhomNothingWasEnteredNothingIsKnown() {
        assertThat(changing.read(LEAD, office)).isEqualTo(Auditor.unknown(LEAD));
    }

    @Test
    void whatTheOfficeEntersIsKeptWithWhatWasBeforeWhoAndWhen() {
        changing.change(LEAD, null, competent(Scope.POI), ChangingAuditorTest::isAnswered, office);
        changing.change(LEAD, null, competent(Scope.POI, Scope.LIBRARY), ChangingAuditorTest::isAnswered, office);

        assertThat(changing.read(LEAD, lead).competences())
                .extracting(Competence::scope)
                .containsExactly(Scope.LIBRARY, Scope.POI);
        assertThat(changes.of(LEAD)).extracting(Change::by).containsOnly(office.accountId());
        assertThat(changes.of(LEAD).stream().flatMap(change -> change.fields().stream()))
                .contains(new Changed("competences", "POI 2020-01-01 – ", "LIBRARY 2020-01-01 – ; POI 2020-01-01 – "));
    }

    @Test
    void anAuditorSaysWhenTheyAreAwayAndChangesNothingElse() {
        changing.change(LEAD, null, competent(Scope.POI), ChangingAuditorTest::isAnswered, office);

        changing.absences(LEAD, null, List.of(AuditorSamples.away("2020-07-01", "2020-07-31")), lead);

        assertThat(changing.read(LEAD, office).awayOn(LocalDate.parse("2020-07-31")))
                .isTrue();
        assertThat(changing.read(LEAD, office).awayOn(LocalDate.parse("2020-08-01")))
                .isFalse();
        assertThat(changing.read(LEAD, office).competences()).hasSize(1);
        assertThat(refused(() ->
                        changing.change(LEAD, null, competent(Scope.LIBRARY), ChangingAuditorTest::isAnswered, lead)))
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void nobodyElseReadsOrChangesIt() {
        assertThat(refused(() -> changing.read(LEAD, co))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(refused(() -> changing.absences(LEAD, null, List.of(), co))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(refused(() -> changing.read(new AccountId("acc_office"), office)))
                .isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void theOlderCopyIsRefused() {
        Auditor read = changing.change(LEAD, null, competent(Scope.POI), ChangingAuditorTest::isAnswered, office);
        changing.absences(LEAD, null, List.of(AuditorSamples.away("2020-07-01", "2020-07-31")), lead);

        assertThat(refused(() -> changing.change(
                        LEAD, read.revision(), competent(Scope.LIBRARY), ChangingAuditorTest::isAnswered, office)))
                .isEqualTo(ChangingAuditor.CHANGED_SINCE);
    }

    @Test
    void whoeverReadThatNothingWasEnteredDoesNotOverwriteWhatWasEnteredSince() {
        long nothing = changing.read(LEAD, office).revision();
        changing.absences(LEAD, nothing, List.of(AuditorSamples.away("2020-07-01", "2020-07-31")), lead);

        assertThat(refused(() -> changing.change(
                        LEAD, nothing, competent(Scope.LIBRARY), ChangingAuditorTest::isAnswered, office)))
                .isEqualTo(ChangingAuditor.CHANGED_SINCE);
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        AuditorFacts facts = new AuditorFacts(
                null,
                List.of(AuditorSamples.competence(Scope.POI, "2020-01-01", "2019-12-31")),
                List.of(),
                List.of(AuditorSamples.away("2020-07-02", "2020-07-01")),
                null);

        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> changing.change(LEAD, null, facts, ChangingAuditorTest::isAnswered, office))
                        .errors())
                .containsExactly(
                        FieldProblem.of("competences[0].to", "ends-before-it-begins"),
                        FieldProblem.of("absences[0].to", "ends-before-it-begins"));
    }

    @Test
    void twoCompetencesForOneScopeInOneTimeAreRefusedAtTheLaterRow() {
        List<Competence> competences = List.of(
                new Competence(Scope.LIBRARY, LocalDate.parse("2010-01-01"), LocalDate.parse("2014-12-31")),
                new Competence(Scope.CULTURE, LocalDate.parse("2010-01-01"), null),
                new Competence(Scope.LIBRARY, LocalDate.parse("2015-01-01"), null),
                new Competence(Scope.LIBRARY, LocalDate.parse("2020-01-01"), null));

        assertThatThrownBy(() -> changing.change(
                        LEAD,
                        null,
                        new AuditorFacts(null, competences, List.of(), List.of(), null),
                        ChangingAuditorTest::isAnswered,
                        office))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.errors())
                        .containsExactly(FieldProblem.of("competences[3].from", "competence-overlaps")));
    }

    @Test
    void absencesThatOverlapAreRefusedAtTheLaterRow() {
        List<Absence> absences = List.of(
                AuditorSamples.away("2020-07-01", "2020-07-31"),
                AuditorSamples.away("2020-08-01", "2020-08-02"),
                AuditorSamples.away("2020-07-31", "2020-08-01"));

        assertThatThrownBy(() -> changing.absences(LEAD, null, absences, lead))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.errors())
                        .containsExactly(FieldProblem.of("absences[2].from", "absence-overlaps")));
    }

    @Test
    void anOrganisationThatIsNamedIsFoundHoweverItIsSpelled() {
        AuditorFacts facts = new AuditorFacts(
                null,
                List.of(),
                List.of(
                        AuditorSamples.board(null, " bibliotheek  NOORD", null),
                        AuditorSamples.board(null, "Bibliotheek Noord, Voorbeeldstad", null),
                        AuditorSamples.board(null, "Elders", null)),
                List.of(),
                null);

        assertThat(changing.change(LEAD, null, facts, ChangingAuditorTest::isAnswered, office)
                        .engagements())
                .extracting(Engagement::organisation)
                .containsExactly(new OrganisationId("org_1"), new OrganisationId("org_1"), null);
    }

    @Test
    void thatItIsNoneOfTheseIsKeptWithThoseThatWereShown() {
        AuditorFacts facts = new AuditorFacts(
                null, List.of(), List.of(AuditorSamples.board(null, "Biblioteek Noord", null)), List.of(), null);

        assertThat(changing.change(LEAD, null, facts, "Biblioteek Noord"::equals, office)
                        .engagements())
                .extracting(Engagement::notThese)
                .containsExactly(List.of(new OrganisationId("org_1")));
        changing.absences(LEAD, null, List.of(), office);
        assertThat(changing.change(LEAD, null, facts, ChangingAuditorTest::isAnswered, office)
                        .engagements())
                .as("saved again")
                .extracting(Engagement::notThese)
                .containsExactly(List.of(new OrganisationId("org_1")));
    }

    @Test
    void aNameThatLooksLikeARegisteredOrganisationIsAskedAboutOnce() {
        AuditorFacts facts = new AuditorFacts(
                null,
                List.of(),
                List.of(
                        AuditorSamples.board(null, "Elders", null),
                        AuditorSamples.board(null, "Biblioteek Noord", "2020-05-01")),
                List.of(),
                null);

        ProblemException asked = catchThrowableOfType(
                ProblemException.class,
                () -> changing.change(LEAD, null, facts, ChangingAuditorTest::isAnswered, office));
        assertThat(asked.errors())
                .containsExactly(FieldProblem.of(
                        "engagements[1].name", ChangingAuditor.ALIKE, "Bibliotheek Noord, Voorbeeldstad"));
        assertThat(changing.read(LEAD, office).engagements()).isEmpty();

        changing.change(LEAD, null, facts, "Biblioteek Noord"::equals, office);
        assertThat(changing.change(LEAD, null, facts, ChangingAuditorTest::isAnswered, office)
                        .engagements())
                .as("was answered before")
                .extracting(Engagement::organisation)
                .containsExactly(null, null);
    }

    @Test
    void whatEndsTodayOrSoonIsSaidUnlessItGoesOn() {
        auditors.insert(AuditorSamples.auditor(
                "acc_lead",
                List.of(
                        AuditorSamples.competence(Scope.LIBRARY, "2019-01-01", "2020-07-01"),
                        AuditorSamples.competence(Scope.POI, "2019-01-01", "2020-07-31"),
                        AuditorSamples.competence(Scope.POI, "2020-08-01", "2020-09-29"),
                        AuditorSamples.competence(Scope.CULTURE, "2019-01-01", "2020-07-31"),
                        AuditorSamples.competence(Scope.CULTURE, "2020-08-01", null)),
                List.of(),
                List.of()));
        auditors.insert(AuditorSamples.auditor(
                "acc_co",
                List.of(AuditorSamples.competence(Scope.LIBRARY, "2019-01-01", "2020-09-30")),
                List.of(),
                List.of()));

        assertThat(finding.find("LEAD", null)).singleElement().satisfies(found -> assertThat(found.ending())
                .containsExactly(
                        new FindingAuditors.Ending(Scope.LIBRARY, LocalDate.parse("2020-07-01")),
                        new FindingAuditors.Ending(Scope.POI, LocalDate.parse("2020-09-29"))));
        assertThat(finding.find("CO", null))
                .singleElement()
                .satisfies(found -> assertThat(found.ending()).as("91 days on").isEmpty());
        assertThat(finding.withCompetenceThatEnds()).isEqualTo(1);
    }

    @Test
    void theOfficeFindsByNameAndByWhatHoldsToday() {
        auditors.insert(AuditorSamples.auditor(
                "acc_lead",
                List.of(
                        AuditorSamples.competence(Scope.POI, "2019-01-01", null),
                        AuditorSamples.competence(Scope.LIBRARY, "2019-01-01", "2020-06-30")),
                List.of(),
                List.of(AuditorSamples.away("2020-07-01", "2020-07-01"))));

        assertThat(finding.find("", null)).hasSize(2);
        assertThat(finding.find("LEAD", null)).singleElement().satisfies(found -> {
            assertThat(found.competent()).containsExactly(Scope.POI);
            assertThat(found.away()).isTrue();
        });
        assertThat(finding.find("", Scope.POI)).hasSize(1);
        assertThat(finding.find("", Scope.LIBRARY)).isEmpty();
    }

    private static boolean isAnswered(String name) {
        return false;
    }

    private static AuditorFacts competent(Scope... scopes) {
        return AuditorSamples.competent("acc_lead", "2020-01-01", scopes).facts();
    }

    private static ProblemKind refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.kind();
    }
}
