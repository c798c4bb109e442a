package org.keurwerk.audit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.application.Applying.Application;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Applying: for what, under which framework, when, and once however often it is sent. */
class ApplyingTest {

    private static final Caller ORGANISATION = caller(Role.ORGANISATION, "org_1");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final RecordingProcess process = new RecordingProcess();
    private final StandingClock clock = new StandingClock("2020-07-01T08:00:00Z");
    private final BusinessTime time = new BusinessTime(clock);
    private final Applications applications = new Applications(mongo);
    private final ChoosingFramework choosing = new ChoosingFramework(FrameworkSamples.shippedInto(mongo), time);
    private final Applying applying = new Applying(
            trajectories,
            OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord"),
            choosing,
            applications,
            process,
            time);

    @Test
    void anApplicationBeginsATrajectoryAndItsProcess() {
        Trajectory begun = apply(application("KIB", null, "2021-Q1", Scope.POI, Scope.LIBRARY, Scope.POI), "k");

        assertThat(begun.scopes()).containsExactly(Scope.LIBRARY, Scope.POI);
        assertThat(begun.organisationName()).isEqualTo("Bibliotheek Noord");
        assertThat(begun.phase()).isEqualTo(Phase.APPLICATION);
        assertThat(begun.enteredOn(Phase.APPLICATION))
                .hasValueSatisfying(day -> assertThat(day).isEqualTo("2020-07-01"));
        assertThat(begun.preparedBy()).hasToString("acc_me");
        assertThat(process.told).containsExactly("application of org_1 in " + begun.id());
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "KIB, 2020-Q3, I",
        "KIB, 2022-Q4, I",
        "KIB, 2023-Q1, II",
        "KIB, 2026-Q4, II",
    })
    void theFrameworkVersionIsTheOneInForceOnTheFirstDayOfTheQuarter(String key, String quarter, String version) {
        assertThat(apply(application(key, null, quarter, Scope.LIBRARY), "k").frameworkVersion())
                .isEqualTo(version);
    }

    @Test
    void oneThatWentUpIntoAnotherIsToldWhoApplies() {
        mongo.save(OrganisationSamples.named("org_2", "Bibliotheek Zuid"));
        mongo.save(OrganisationSamples.merged(
                OrganisationSamples.named("org_3", "Bibliotheek West"), new OrganisationId("org_2")));
        Application application = application("KIB", null, "2021-Q1", Scope.LIBRARY);

        for (ThrowingCallable applies : List.<ThrowingCallable>of(
                () -> applying.apply(application, caller(Role.ORGANISATION, "org_3"), "k"),
                () -> applying.applyOnBehalf(
                        new OrganisationId("org_3"), application, caller(Role.OFFICE, null), "k"))) {
            assertThatThrownBy(applies)
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                            .isEqualTo(Applying.MERGED));
        }
    }

    @Test
    void aQuarterThatNobodyHereWillSeeIsRefused() {
        assertThat(errors(application("KIB", null, "9999-Q4", Scope.LIBRARY)))
                .containsExactly(FieldProblem.of("auditQuarter", "range", "≤ 2030-Q3"));
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() {
        Application first = application("KIB", null, "2021-Q1", Scope.LIBRARY);
        Trajectory begun = apply(first, "k");

        assertThat(apply(first, "k").id()).isEqualTo(begun.id());
        assertThatThrownBy(() -> apply(application("KIB", null, "2021-Q2", Scope.LIBRARY), "k"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Applying.KEY_REUSED));
        assertThatThrownBy(() -> apply(first, "k\u0000"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ProblemKind.BAD_PARAMETER));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({"I, 2021-Q1, ", "II, 2021-Q1, KIB-I", "I, 2023-Q1, KIB-II"})
    void aVersionMayBeNamedWhenItIsValidInTheQuarter(String version, String quarter, @Nullable String valid) {
        Application application = application("KIB", version, quarter, Scope.LIBRARY);

        if (valid == null) {
            assertThat(apply(application, "k").frameworkVersion()).isEqualTo(version);
        } else {
            assertThat(errors(application)).containsExactly(FieldProblem.of("framework", "framework-not-valid", valid));
        }
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({", 2027-Q1", "II, 2027-Q1", "I, 2027-Q1", "IX, 2027-Q1", ", 2030-Q2"})
    void aQuarterInWhichNoVersionIsInForceIsRefusedWithThoseThatCanBeChosen(@Nullable String version, String quarter) {
        assertThat(errors(application("KIB", version, quarter, Scope.LIBRARY)))
                .containsExactly(
                        FieldProblem.of("auditQuarter", "no-framework-then", "2018-Q1 – 2022-Q4, 2023-Q1 – 2026-Q4"));
        assertThat(choosing.validIn(List.of(AuditQuarter.parse(quarter))))
                .noneMatch(left -> left.key().equals("KIB"));
    }

    @Test
    void onlyVersionsThatAreValidInAQuarterOfTheListAreOffered() {
        assertThat(choosing.validIn(List.of(AuditQuarter.parse("2021-Q1"), AuditQuarter.parse("2022-Q4"))))
                .extracting(Framework::id)
                .containsExactly("KIB-I");
        assertThat(choosing.validIn(List.of(AuditQuarter.parse("2022-Q4"), AuditQuarter.parse("2024-Q1"))))
                .extracting(Framework::id)
                .containsExactly("KIB-I", "KIB-II", "ZOO-II");
    }

    @Test
    void whatIsWrittenInAnApplicationIsKeptWithWhoAndWhen() {
        Application asked = new Application(List.of(Scope.LIBRARY), "KIB", null, "2021-Q1", " Graag in maart. ");
        Trajectory begun = apply(asked, "k");

        assertThat(applications.of(begun.id())).hasValueSatisfying(kept -> {
            assertThat(kept.motivation()).isEqualTo("Graag in maart.");
            assertThat(kept.author()).hasToString("acc_me");
            assertThat(kept.at()).isEqualTo(clock.instant());
            assertThat(kept.hash()).hasSize(64);
        });
        assertThat(apply(asked, "k").id()).as("sent again").isEqualTo(begun.id());
        assertThatThrownBy(() ->
                        apply(new Application(List.of(Scope.LIBRARY), "KIB", null, "2021-Q1", "Toch in april."), "k"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Applying.KEY_REUSED));
    }

    @Test
    void anotherScopeMayBeAppliedForWhileOneRuns() {
        apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), "k");

        assertThat(apply(application("KIB", null, "2021-Q1", Scope.CULTURE), "other")
                        .scopes())
                .containsExactly(Scope.CULTURE);
        assertThatThrownBy(() -> apply(application("KIB", null, "2021-Q1", Scope.POI, Scope.LIBRARY), "third"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Applying.ALREADY_RUNNING));
    }

    @Test
    void whoAppliesForWhatWasAnnouncedReadsThatItRuns() {
        trajectories.begin(TrajectorySamples.trajectory("trj_renewal")
                .of("org_1")
                .scopes(Scope.LIBRARY)
                .renews("trj_before")
                .in(Phase.ANNOUNCEMENT)
                .build());

        assertThatThrownBy(() -> apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), "k"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Applying.ALREADY_RUNNING));
    }

    @Test
    void ofAnApplicationAndAnAnnouncementAtTheSameMomentOneIsRefused() {
        trajectories.begin(TrajectorySamples.trajectory("trj_applied")
                .of("org_1")
                .scopes(Scope.LIBRARY, Scope.POI)
                .build());

        assertThatThrownBy(() -> trajectories.begin(TrajectorySamples.trajectory("trj_renewal")
                        .of("org_1")
                        .scopes(Scope.POI)
                        .renews("trj_before")
                        .in(Phase.ANNOUNCEMENT)
                        .build()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest(name = "on {0} for {1}: {2}")
    @CsvSource({
        "2021-03-31T21:59:59Z, 2021-Q1, ",
        "2021-03-31T22:00:00Z, 2021-Q1, ≥ 2021-Q2",
        "2020-12-31T23:00:00Z, 2020-Q4, ≥ 2021-Q1",
        "2020-07-01T08:00:00Z, 2020-Q2, ≥ 2020-Q3",
        "2020-07-01T08:00:00Z, 2020-Q3, "
    })
    void aQuarterMayBeginBeforeTodayButNotEndBeforeIt(String now, String quarter, @Nullable String allowed) {
        clock.moveTo(now);
        Application application = application("KIB", "I", quarter, Scope.LIBRARY);

        if (allowed == null) {
            assertThat(apply(application, "k").auditQuarter()).isEqualTo(quarter);
        } else {
            assertThat(errors(application)).containsExactly(FieldProblem.of("auditQuarter", "quarter-passed", allowed));
        }
    }

    @ParameterizedTest
    @CsvSource({"2021-Q5", "2021Q1", "1 2021", "''"})
    void whatIsNoQuarterIsSaidToBeNone(String quarter) {
        assertThat(errors(application("KIB", null, quarter, Scope.LIBRARY)))
                .containsExactly(FieldProblem.of("auditQuarter", "quarter", "2021-Q1"));
    }

    @Test
    void aFrameworkThatIsNotThereNamesThoseThatFit() {
        assertThat(errors(application("KIP", null, "2021-Q1", Scope.LIBRARY)))
                .containsExactly(FieldProblem.of("framework", "framework-unknown", "KIB"));
        assertThat(errors(application("KIB", "IX", "2021-Q1", Scope.LIBRARY)))
                .containsExactly(FieldProblem.of("framework", "framework-unknown", "KIB"));
        assertThat(errors(application("ZOO", null, "2021-Q1", Scope.LANGUAGE_HOUSE)))
                .as("not in force before 2024")
                .containsExactly(FieldProblem.of("auditQuarter", "no-framework-then", "2024-Q1 – 2027-Q4"));
    }

    @Test
    void aLanguageHouseIsCertifiedOnItsOwn() {
        assertThat(errors(application("KIB", null, "2021-Q1", Scope.LIBRARY, Scope.LANGUAGE_HOUSE)))
                .containsExactly(FieldProblem.of("scopes", "scopes-do-not-fit", "KIB-I"));
        assertThat(apply(application("ZOO", null, "2024-Q1", Scope.LANGUAGE_HOUSE), "k")
                        .framework())
                .isEqualTo("ZOO");
    }

    @Test
    void everythingThatDoesNotFitIsNamedAtOnce() {
        assertThat(errors(application("KIP", null, "2019-Q1", Scope.LIBRARY)))
                .extracting(FieldProblem::field)
                .containsExactly("auditQuarter", "framework");
    }

    @Test
    void theSameKeyGivesTheSameTrajectoryAndIsRefusedWhenSomethingElseIsAskedFor() {
        Trajectory first = apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), "k");

        assertThat(apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), "k"))
                .isEqualTo(first);
        for (Application other : List.of(
                application("KIB", null, "2021-Q2", Scope.LIBRARY),
                application("KIB", null, "2021-Q1", Scope.POI),
                application("NONE", null, "nonsense", Scope.POI))) {
            assertThatThrownBy(() -> apply(other, "k"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.kind().slug()).isEqualTo("idempotency-key-reused"));
        }
    }

    @Test
    void aKeyThatCannotBeOneIsRefusedWithWhatIsWrongAboutIt() {
        assertThat(refusedKey("k".repeat(201))).isEqualTo(FieldProblem.of("Idempotency-Key", "length", "0..200"));
        assertThat(refusedKey("k\u0007")).isEqualTo(FieldProblem.of("Idempotency-Key", "unprintable", "U+0007"));
    }

    private FieldProblem refusedKey(String key) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), key));
        return refused.errors().get(0);
    }

    @Test
    void anotherApplicationWaitsUntilTheFirstHasEnded() {
        Trajectory first = apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), "k");

        for (String key : new String[] {"other", null}) {
            assertThatThrownBy(() -> apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), key))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.kind())
                            .isEqualTo(Applying.ALREADY_RUNNING));
        }
        TrajectorySamples.phases(trajectories, new BusinessTime(clock), TrailSamples.on(mongo))
                .entered(first.id(), Phase.CLOSED);
        assertThat(apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), null)
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void ofTwoApplicationsAtTheSameMomentOneIsRefused() {
        Trajectory first =
                TrajectorySamples.trajectory("trj_first").key("org_1/a").build();
        Trajectory second =
                TrajectorySamples.trajectory("trj_second").key("org_1/b").build();

        assertThat(trajectories.begin(first)).isEqualTo(first);
        assertThatThrownBy(() -> trajectories.begin(second)).isInstanceOf(DuplicateKeyException.class);
        assertThat(trajectories
                        .begin(TrajectorySamples.trajectory("trj_third")
                                .key("org_1/a")
                                .build())
                        .id())
                .as("the same application again")
                .hasToString("trj_first");
    }

    @Test
    void aKeyIsGoodForOneOrganisationOnly() {
        Trajectory first = apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), "k");
        OrganisationSamples.in(mongo, "org_2", "Bibliotheek Zuid");

        Trajectory other = applying.apply(
                application("KIB", null, "2021-Q1", Scope.LIBRARY), caller(Role.ORGANISATION, "org_2"), "k");

        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(other.organisationId()).hasToString("org_2");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "ORGANISATION")
    void onlyAnOrganisationApplies(Role role) {
        assertThat(refused(application("KIB", null, "2021-Q1", Scope.LIBRARY), caller(role, "org_1")))
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refused(application("KIB", null, "2021-Q1", Scope.LIBRARY), caller(Role.ORGANISATION, null)))
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void whatACrashLeftWithoutAProcessTheSweepStarts() {
        process.down = true;
        assertThatThrownBy(() -> apply(application("KIB", null, "2021-Q1", Scope.LIBRARY), "k"))
                .hasMessage("down");
        process.down = false;

        clock.moveTo("2020-07-01T08:00:10Z");
        applying.sweep();
        assertThat(process.told).isEmpty();
        clock.moveTo("2020-07-01T08:00:11Z");
        applying.sweep();

        TrajectoryId id = trajectories.startedWith("org_1/k").orElseThrow().id();
        assertThat(process.told).containsExactly("application of org_1 in " + id);
    }

    @Test
    void theSweepLeavesRenewalsToTheEventThatAnnouncesThem() {
        trajectories.begin(TrajectorySamples.trajectory("trj_2")
                .renews("trj_1")
                .in(Phase.ANNOUNCEMENT)
                .build());

        clock.moveTo("2021-07-01T08:00:00Z");
        applying.sweep();

        assertThat(process.told).isEmpty();
    }

    private Trajectory apply(Application application, @Nullable String key) {
        return applying.apply(application, ORGANISATION, key);
    }

    private List<FieldProblem> errors(Application application) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> apply(application, "k"));
        assertThat(refused).as("refused").isNotNull();
        assertThat(process.told).isEmpty();
        return refused.errors();
    }

    private ProblemKind refused(Application application, Caller caller) {
        return catchThrowableOfType(ProblemException.class, () -> applying.apply(application, caller, "k"))
                .kind();
    }

    private static Application application(
            String framework, @Nullable String version, String quarter, Scope... scopes) {
        return new Application(List.of(scopes), framework, version, quarter, null);
    }

    private static Caller caller(Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId("acc_me"),
                "me",
                "Naam",
                "a@keurwerk.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }
}
