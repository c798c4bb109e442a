package org.keurwerk.audit.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.ChangingOrganisation.Merge;
import org.keurwerk.audit.organisation.Contacts.RoleMailboxes;
import org.keurwerk.audit.organisation.Organisation.ContactPerson;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.audit.trajectory.FindingTrajectories;
import org.keurwerk.audit.trajectory.FindingTrajectories.Search;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RenamingTrajectories;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** What is wrong about an organisation is mended, what was before is kept, and two become one. */
class ChangingOrganisationTest {

    private static final OrganisationId NOORD = new OrganisationId("org_1");
    private static final OrganisationId ZUID = new OrganisationId("org_2");
    private static final Caller OFFICE = new Caller(
            new AccountId("acc_office"), "office", "Bureau", "b@keurwerk.example", Set.of(Role.OFFICE), null);

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Organisations organisations = OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord");
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Changes changes = new Changes(mongo, new BusinessTime(new StandingClock("2020-07-01T08:00:00Z")));
    private final TrajectoryProcess process = mock(TrajectoryProcess.class);
    private final ChangingOrganisation changing =
            new ChangingOrganisation(organisations, trajectories, new RenamingTrajectories(mongo), process, changes);
    private final Contacts contacts = new Contacts(
            organisations,
            DocumentStore.repository(mongo, Accounts.class),
            new StaticMessageSource(),
            new RoleMailboxes("a@keurwerk.example", "b@keurwerk.example", "c@keurwerk.example"),
            (trajectory, organisation) -> Optional.of("KWALITEIT@keurwerk.example"));

    ChangingOrganisationTest() {
        new OrganisationIndexes().createIn(mongo);
        organisations.insert(OrganisationSamples.named("org_2", "Bibliotheek Zuid"));
    }

    @Test
    void theNextMailGoesToTheAddressThatWasMended() {
        changing.change(NOORD, null, facts(" Bibliotheek  Noord", "info@m\u00FCziek.example"), OFFICE);

        assertThat(contacts.of("org_1")).map(Contact::email).contains("info@xn--mziek-kva.example");
        assertThat(changes.of(NOORD)).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo(OFFICE.accountId());
            assertThat(change.fields())
                    .contains(new Changed("email", "contact@keurwerk.example", "info@xn--mziek-kva.example"))
                    .extracting(Changed::field)
                    .as("the name did not change")
                    .doesNotContain("name");
        });
    }

    @Test
    void savingWhatIsThereChangesNothing() {
        changing.change(NOORD, null, organisations.findById(NOORD).orElseThrow().facts(), OFFICE);

        assertThat(changes.of(NOORD)).isEmpty();
    }

    @Test
    void aNewNameLeavesWhatWasCertifiedUnderTheOldOneAndIsBorneByWhatRuns() {
        TrajectoryId decided = new TrajectoryId("trj_1");
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .in(Phase.EVALUATION)
                .key("key-1")
                .build());
        trajectories.letNextBegin(decided);
        TrajectoryId running = new TrajectoryId("trj_2");
        trajectories.begin(TrajectorySamples.trajectory("trj_2")
                .in(Phase.DECISION)
                .key("key-2")
                .build());
        String before = trajectories.known(decided).organisationName();

        changing.change(NOORD, null, facts("Nieuwe naam", "a@keurwerk.example"), OFFICE);

        assertThat(organisations.findById(NOORD)).map(Organisation::name).contains("Nieuwe naam");
        assertThat(trajectories.known(decided).organisationName()).isEqualTo(before);
        assertThat(trajectories.known(running).organisationName()).isEqualTo("Nieuwe naam");
        assertThat(organisations.same("nieuwe NAAM", "Voorbeeldstad")).isPresent();
    }

    @Test
    void underEitherNameAllOfItIsFound() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        String before = trajectories.known(new TrajectoryId("trj_1")).organisationName();

        changing.change(NOORD, null, facts("Nieuwe naam", "a@keurwerk.example"), OFFICE);
        changing.change(NOORD, null, facts("Nog nieuwer", "a@keurwerk.example"), OFFICE);

        FindingTrajectories finding = TrajectorySamples.finding(mongo);
        for (String name : List.of(before, "nieuwe", "nieuwer")) {
            assertThat(finding.search(new Search(name, null, null, 0, 10), new Criteria(), OFFICE)
                            .items())
                    .as(name)
                    .hasSize(1);
        }
        for (String name : List.of("bibliotheek noord", "nieuwe naam", "nog nieuwer")) {
            assertThat(organisations.found(name, PageRequest.of(0, 10)).getContent())
                    .as(name)
                    .extracting(Organisation::id)
                    .containsExactly(NOORD);
        }
    }

    @Test
    void anOlderCopyIsRefused() {
        Long read = organisations.findById(NOORD).orElseThrow().version();
        changing.change(NOORD, read, facts("Bibliotheek Noord", "a@keurwerk.example"), OFFICE);

        assertThat(refused(() -> changing.change(NOORD, read, facts("Anders", "b@keurwerk.example"), OFFICE)))
                .isEqualTo(ChangingOrganisation.CHANGED_SINCE.slug());
        assertThat(organisations.findById(NOORD)).map(Organisation::email).contains("a@keurwerk.example");
    }

    @Test
    void aNameThatAnotherHasIsRefusedHoweverItIsSpelled() {
        assertThat(refused(
                        () -> changing.change(NOORD, null, facts("BIBLIOTHEEK  zuid", "a@keurwerk.example"), OFFICE)))
                .isEqualTo(ChangingOrganisation.EXISTS.slug());
    }

    @Test
    void whatIsMergedIsReachedAtTheOtherAndKeepsItsName() {
        merged(ZUID, NOORD);

        Contact old = contacts.of("org_2").orElseThrow();
        Organisation noord = organisations.findById(NOORD).orElseThrow();
        assertThat(old.name()).as("as on its certificates").isEqualTo("Bibliotheek Zuid");
        assertThat(old.email()).isEqualTo(noord.email());
        assertThat(old.copyTo())
                .isEqualTo(
                        noord.email()
                                        .equals(organisations
                                                .findById(ZUID)
                                                .orElseThrow()
                                                .email())
                                ? null
                                : organisations.findById(ZUID).orElseThrow().email());
        assertThat(organisations.findById(ZUID)).map(Organisation::name).contains("Bibliotheek Zuid");
        assertThat(changes.of(NOORD))
                .extracting(Change::fields)
                .containsExactly(List.of(new Changed("merged", null, "Bibliotheek Zuid, Voorbeeldstad")));
    }

    @Test
    void whoTookOverActsForAllThatWentUpIntoItAndNobodyElseDoes() {
        OrganisationId oost = new OrganisationId("org_3");
        organisations.insert(OrganisationSamples.named("org_3", "Bibliotheek Oost"));
        merged(ZUID, NOORD);
        merged(NOORD, oost);

        assertThat(OrganisationSamples.takenOver(organisations).byActing())
                .isEqualTo(Map.of(oost, Set.of(NOORD, ZUID), NOORD, Set.of(ZUID)));
    }

    @Test
    void whileACaseRunsAboutAClosedTrajectoryNothingIsMerged() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .in(Phase.CLOSED, "2020-07-01")
                .build());
        given(process.activeSteps(TRJ_1)).willReturn(Set.of("UserTask_DecideSuspension"));
        assertThat(refused(() -> merged(NOORD, ZUID))).isEqualTo(ChangingOrganisation.NOT_MERGED.slug());

        given(process.activeSteps(TRJ_1)).willReturn(Set.of());
        assertThat(merged(NOORD, ZUID).mergedInto()).isEqualTo(ZUID);
    }

    @Test
    void nothingIsMergedWithItselfTwiceOrWhileATrajectoryRuns() {
        assertThat(refused(() -> merged(NOORD, NOORD))).isEqualTo(ChangingOrganisation.NOT_MERGED.slug());
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        assertThat(refused(() -> merged(NOORD, ZUID))).isEqualTo(ChangingOrganisation.NOT_MERGED.slug());
        merged(ZUID, NOORD);
        assertThat(merged(ZUID, NOORD).mergedInto()).as("sent twice").isEqualTo(NOORD);
        assertThat(refused(() -> merged(NOORD, ZUID)))
                .as("round in a circle")
                .isEqualTo(ChangingOrganisation.NOT_MERGED.slug());
    }

    @Test
    void whatLooksLikeAnotherIsFoundBeforeItIsMade() {
        LikelyDuplicates duplicates = new LikelyDuplicates(organisations);

        assertThat(duplicates.of("Noord Bibliotheek", "voorbeeldstad"))
                .extracting(Organisation::id)
                .contains(NOORD);
        assertThat(duplicates.of("bibliotheek NOORD", "Elders"))
                .extracting(Organisation::id)
                .containsExactly(NOORD);
        assertThat(duplicates.of("Muziekschool", "Voorbeeldstad")).isEmpty();
    }

    private static Facts facts(String name, String email) {
        return new Facts(
                name,
                "Voorbeeldstad",
                email,
                "nl",
                List.of(Scope.LIBRARY),
                List.of(new ContactPerson("Contact", "certificering", null, "050-1", null)),
                null,
                null);
    }

    private static @Nullable String refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        return refused == null ? null : refused.kind().slug();
    }

    @Test
    void aLetterAboutATrajectoryGoesToWhomItNamedToo() {
        TrajectoryId trajectory = new TrajectoryId("trj_1");

        assertThat(contacts.of("org_noord", trajectory)).isEqualTo(contacts.of("org_noord"));
        assertThat(contacts.of(NOORD.value(), trajectory).orElseThrow().copyTo())
                .isEqualTo("KWALITEIT@keurwerk.example");
        assertThat(contacts.of("role_office", trajectory).orElseThrow().copyTo())
                .isNull();
    }

    @Test
    void whatWasChangedSinceItWasLookedAtIsNotMerged() {
        Long read = changing(NOORD).version();
        Long other = changing(ZUID).version();
        changing.change(NOORD, read, changing(NOORD).facts(), OFFICE);

        assertThat(refused(() -> changing.merge(new Merge(ZUID, other, NOORD, read), OFFICE)))
                .isEqualTo("changed-since");
        assertThat(refused(() -> changing.merge(new Merge(ZUID, null, NOORD, null), OFFICE)))
                .isEqualTo("changed-since");
        assertThat(changing(ZUID).isCurrent()).isTrue();
    }

    private Organisation merged(OrganisationId id, OrganisationId into) {
        return changing.merge(
                new Merge(id, changing(id).version(), into, changing(into).version()), OFFICE);
    }

    private Organisation changing(OrganisationId id) {
        return organisations.findById(id).orElseThrow();
    }
}
