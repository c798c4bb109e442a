package org.keurwerk.audit.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.ORG_2;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.trajectory.FindingTrajectories.Search;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Whose rows are whose, and what may be written only once. */
class TrajectoriesTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final FindingTrajectories finding = new FindingTrajectories(mongo);

    @Test
    void anOrganisationSeesItsOwnAndNoOther() {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2"));

        assertThat(seenBy(caller("acc_org", Role.ORGANISATION, "org_1"))).containsExactly("trj_1");
    }

    @Test
    void anOrganisationSeesAlsoWhatWasOfThoseThatItTookOver() {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2"));
        begin(TrajectorySamples.trajectory("trj_3").of("org_3"));
        Caller acting = new Caller(
                new AccountId("acc_1"), "a", "A", "a@x.example", Set.of(Role.ORGANISATION), ORG_1, Set.of(ORG_2));

        assertThat(seenBy(acting)).containsExactlyInAnyOrder("trj_1", "trj_2");
        assertThat(ids(search(new Search(null, null, ORG_2, 0, 20), acting))).containsExactly("trj_2");
        assertThat(acting.parties()).contains("org_1", "org_2").doesNotContain("org_3");
    }

    @Test
    void anAuditorSeesWhatIsAssignedAndWhatIsProposed() {
        begin(TrajectorySamples.trajectory("trj_lead").of("org_lead").seenBy("acc_me", "acc_b"));
        begin(TrajectorySamples.trajectory("trj_co").of("org_co").seenBy("acc_a", "acc_me"));
        begin(TrajectorySamples.trajectory("trj_proposedlead")
                .of("org_proposedlead")
                .seenBy("acc_me"));
        begin(TrajectorySamples.trajectory("trj_proposedco")
                .of("org_proposedco")
                .seenBy("acc_a", "acc_b", "acc_me"));
        begin(TrajectorySamples.trajectory("trj_others").of("org_others").seenBy("acc_a", "acc_b"));
        begin(TrajectorySamples.trajectory("trj_without").of("org_without"));

        assertThat(seenBy(caller("acc_me", Role.AUDITOR, null)))
                .containsExactlyInAnyOrder("trj_lead", "trj_co", "trj_proposedlead", "trj_proposedco");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICE", "DIRECTOR", "BOARD"})
    void theBodySeesEverything(Role role) {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2").seenBy("acc_a"));

        assertThat(seenBy(caller("acc_me", role, null))).containsExactlyInAnyOrder("trj_1", "trj_2");
    }

    @Test
    void whoBelongsNowhereSeesNothing() {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1"));

        assertThat(seenBy(caller("acc_org", Role.ORGANISATION, null))).isEmpty();
        assertThat(seenBy(caller("acc_service", Role.SERVICE, null))).isEmpty();
        assertThat(seenBy(caller("acc_service", Role.SERVICE, "org_1"))).isEmpty();
    }

    @Test
    void whatIsNotTheirsLooksLikeWhatIsNotThere() {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1"));
        Caller stranger = caller("acc_org", Role.ORGANISATION, "org_2");

        ProblemException foreign =
                catchThrowableOfType(ProblemException.class, () -> trajectories.get(TRJ_1, stranger));
        ProblemException absent = catchThrowableOfType(
                ProblemException.class, () -> trajectories.get(new TrajectoryId("trj_none"), stranger));

        assertThat(foreign.kind()).isEqualTo(absent.kind());
        assertThat(foreign).hasMessage(absent.getMessage());
    }

    @Test
    void anOrganisationCannotWidenItsSearchToAnother() {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2"));
        Search others = new Search(null, null, ORG_2, 0, 20);

        assertThat(ids(search(others, caller("acc_org", Role.ORGANISATION, "org_1"))))
                .isEmpty();
        assertThat(ids(search(
                        new Search(null, null, new OrganisationId("org_1"), 0, 20),
                        caller("acc_org", Role.ORGANISATION, "org_1"))))
                .containsExactly("trj_1");
        assertThat(ids(search(others, caller("acc_auditor", Role.AUDITOR, null))))
                .isEmpty();
        trajectories.showTo(TRJ_1, List.of(new AccountId("acc_auditor")));
        trajectories.showTo(TRJ_2, List.of(new AccountId("acc_auditor")));
        assertThat(ids(search(others, caller("acc_auditor", Role.AUDITOR, null))))
                .containsExactly("trj_2");
        assertThat(ids(search(others, caller("acc_office", Role.OFFICE, null)))).containsExactly("trj_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noord", "NOORD", " Noord ", "(Noord", "(", "[A-Z]", "\\", "\\E", "*"})
    void whatIsTypedIsLookedForAsItStandsInAnyCase(String typed) {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1").named("Bibliotheek (Noord) [A-Z] * \\E"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2").named("Muziekschool"));

        assertThat(ids(search(new Search(typed, null, null, 0, 20), caller("acc_o", Role.OFFICE, null))))
                .containsExactly("trj_1");
    }

    @Test
    void aPageHoldsAsManyAsItShouldAndCountsAll() {
        for (int i = 1; i <= 5; i++) {
            begin(TrajectorySamples.trajectory("trj_" + i).of("org_" + i).named("Bibliotheek " + i));
        }
        Caller office = caller("acc_office", Role.OFFICE, null);

        assertThat(ids(search(new Search(null, null, null, 1, 2), office))).containsExactly("trj_3", "trj_4");
        assertThat(search(new Search("", null, null, 2, 2), office).total()).isEqualTo(5);
        assertThat(ids(search(new Search(null, null, null, 3, 2), office))).isEmpty();
    }

    @Test
    void theLatestQuarterComesFirstThenTheName() {
        begin(TrajectorySamples.trajectory("trj_1")
                .of("org_1")
                .quarter("2021-Q1")
                .named("Zuid"));
        begin(TrajectorySamples.trajectory("trj_2")
                .of("org_2")
                .quarter("2021-Q1")
                .named("Noord"));
        begin(TrajectorySamples.trajectory("trj_3")
                .of("org_3")
                .quarter("2025-Q1")
                .named("Zuid"));

        assertThat(ids(search(new Search(null, null, null, 0, 20), caller("acc_office", Role.OFFICE, null))))
                .containsExactly("trj_3", "trj_2", "trj_1");
    }

    @Test
    void applyingTwiceWithOneKeyBeginsOneTrajectory() {
        Trajectory first = begin(TrajectorySamples.trajectory("trj_1").key("org_1/k"));

        assertThat(begin(TrajectorySamples.trajectory("trj_2").key("org_1/k"))).isEqualTo(first);
        assertThat(trajectories.byId(TRJ_2)).isEmpty();
        assertThat(trajectories.startedWith("org_1/k")).contains(first);
    }

    @ParameterizedTest
    @CsvSource({"running, trj_3 trj_2 trj_1", "quarter, trj_2 trj_1 trj_3", "organisation, trj_1 trj_3 trj_2"})
    void theListStandsInTheOrderThatTheReaderChose(FindingTrajectories.Order order, String expected) {
        begin(TrajectorySamples.trajectory("trj_1")
                .named("A")
                .quarter("2021-Q2")
                .closed("2021-05-01"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2").named("C").quarter("2022-Q1"));
        begin(TrajectorySamples.trajectory("trj_3").of("org_3").named("B").quarter("2021-Q1"));

        assertThat(finding.search(
                                new FindingTrajectories.Search("", null, null, order, 0, 20),
                                new Criteria(),
                                Dossiers.caller(Role.OFFICE))
                        .items())
                .extracting(one -> one.id().value())
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"0, trj_3 trj_1", "1, trj_2 trj_4"})
    void theStoreSortsByWhatIsDueSoonestPageByPage(int page, String expected) {
        begin(TrajectorySamples.trajectory("trj_1").named("A"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2").named("B").quarter("2021-Q4"));
        begin(TrajectorySamples.trajectory("trj_3").of("org_3").named("D"));
        begin(TrajectorySamples.trajectory("trj_4").of("org_4").named("C").closed("2021-05-01"));

        FindingTrajectories.Found found = finding.search(
                new FindingTrajectories.Search("", null, null, FindingTrajectories.Order.due, page, 2),
                new Criteria(),
                List.of(new TrajectoryId("trj_3"), TRJ_1, TRJ_2),
                Dossiers.caller(Role.OFFICE));

        assertThat(found.items()).extracting(one -> one.id().value()).containsExactly(expected.split(" "));
        assertThat(found.total()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "S\u00FAdwest-Frysl\u00E2n, sudwest",
        "\u0152uvre, oeuvre",
        "\u0141\u00F3d\u017A, lodz",
        "Stra\u00DFe, strasse",
        "K\u0131z\u0131l\u0131rmak, KIZILIRMAK",
        "Sudwest, s\u00FAdwest"
    })
    void aNameIsFoundAsPeopleTypeIt(String name, String typed) {
        begin(TrajectorySamples.trajectory("trj_1").named("Bibliotheek " + name));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2").named("Bibliotheek Elders"));

        assertThat(finding.search(
                                new FindingTrajectories.Search(typed, null, null, 0, 20),
                                new Criteria(),
                                Dossiers.caller(Role.OFFICE))
                        .items())
                .extracting(one -> one.id().value())
                .containsExactly("trj_1");
    }

    @Test
    void aTrajectoryIsRenewedOnce() {
        begin(TrajectorySamples.trajectory("trj_0").of("org_2").renews("trj_none"));
        Trajectory renewal = begin(TrajectorySamples.trajectory("trj_2").renews("trj_1"));

        assertThat(begin(TrajectorySamples.trajectory("trj_3").renews("trj_1"))).isEqualTo(renewal);
        assertThat(trajectories.renewing(TRJ_1)).contains(renewal);
        assertThat(trajectories.renewing(TRJ_2)).isEmpty();
    }

    @Test
    void renewalsOfDifferentTrajectoriesDoNotMeet() {
        begin(TrajectorySamples.trajectory("trj_3").renews("trj_1"));
        begin(TrajectorySamples.trajectory("trj_4").of("org_2").renews("trj_2"));

        assertThat(trajectories.byIds(List.of(new TrajectoryId("trj_3"), new TrajectoryId("trj_4"))))
                .hasSize(2);
    }

    @Test
    void anIdThatIsTakenByAnotherKeyIsNoAnswer() {
        begin(TrajectorySamples.trajectory("trj_1").key("one"));

        assertThatThrownBy(() -> begin(TrajectorySamples.trajectory("trj_1").key("other")))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void whatIsClosedDoesNotRun() {
        begin(TrajectorySamples.trajectory("trj_1").closed("2021-05-01"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2").in(Phase.VISIT));

        assertThat(trajectories.hasRunning(ORG_1)).isFalse();
        assertThat(trajectories.hasRunning(ORG_2)).isTrue();
        assertThat(trajectories.running(caller("acc_office", Role.OFFICE, null)))
                .extracting(Trajectory::id)
                .containsExactly(TRJ_2);
    }

    @Test
    void onlyWhatStandsAtItsBeginningForSomeTimeMayNeverHaveStarted() {
        begin(TrajectorySamples.trajectory("trj_1").of("org_1"));
        begin(TrajectorySamples.trajectory("trj_2").of("org_2").renews("trj_0").in(Phase.ANNOUNCEMENT));
        begin(TrajectorySamples.trajectory("trj_3").of("org_3").in(Phase.INTAKE));

        assertThat(trajectories.notStarted(TrajectorySamples.STARTED)).isEmpty();
        assertThat(trajectories.notStarted(TrajectorySamples.STARTED.plusSeconds(1)))
                .extracting(Trajectory::id)
                .containsExactlyInAnyOrder(TRJ_1, TRJ_2);
    }

    @Test
    void whomItIsShownToSeesItAndNobodyElseOfTheAuditors() {
        begin(TrajectorySamples.trajectory("trj_1").seenBy("acc_a", "acc_b"));

        trajectories.showTo(TRJ_1, List.of(new AccountId("acc_b"), new AccountId("acc_c")));

        assertThat(seenBy(caller("acc_a", Role.AUDITOR, null))).isEmpty();
        assertThat(seenBy(caller("acc_b", Role.AUDITOR, null))).containsExactly("trj_1");
        assertThat(seenBy(caller("acc_c", Role.AUDITOR, null))).containsExactly("trj_1");
    }

    @Test
    void aTrajectoryThatClosesLeavesRoomForAnotherApplication() {
        begin(TrajectorySamples.trajectory("trj_1"));
        assertThatThrownBy(() -> begin(TrajectorySamples.trajectory("trj_2")))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);

        assertThat(trajectories.enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2021-05-01")))
                .isTrue();
        assertThat(trajectories.enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2021-05-02")))
                .isFalse();

        assertThat(begin(TrajectorySamples.trajectory("trj_2")).id()).isEqualTo(TRJ_2);
        assertThat(trajectories.known(TRJ_1).closedOn()).isEqualTo("2021-05-01");
    }

    @Test
    void aStoreOfAnEarlierVersionIsRefusedWithWhatToDo() {
        MongoTemplate mongo = DocumentStore.empty();
        StoredSchema schema = new StoredSchema(mongo);
        schema.afterSingletonsInstantiated();
        TrajectorySamples.on(mongo).begin(TrajectorySamples.trajectory("trj_1").build());
        schema.afterSingletonsInstantiated();

        mongo.updateFirst(new Query(), new Update().set("schemaVersion", 1), Trajectory.class);

        assertThatThrownBy(schema::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start with an empty store");
    }

    private Trajectory begin(TrajectorySamples sample) {
        return trajectories.begin(sample.build());
    }

    private List<String> seenBy(Caller caller) {
        List<String> found = ids(search(new Search(null, null, null, 0, 100), caller));
        assertThat(trajectories.running(caller))
                .extracting(one -> one.id().value())
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(found)
                .allMatch(id -> trajectories.find(new TrajectoryId(id), caller).isPresent());
        return found;
    }

    private static List<String> ids(FindingTrajectories.Found found) {
        return found.items().stream()
                .map(Trajectory::id)
                .map(TrajectoryId::value)
                .toList();
    }

    private static Caller caller(String account, Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId(account),
                account.substring(4),
                "Naam",
                "a@keurwerk.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }

    private FindingTrajectories.Found search(Search search, Caller caller) {
        return finding.search(search, new Criteria(), caller);
    }
}
