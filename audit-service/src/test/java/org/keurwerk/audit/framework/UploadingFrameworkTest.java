package org.keurwerk.audit.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keurwerk.audit.AtOnce;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.FrameworkDifference.What;
import org.keurwerk.audit.framework.MovingEnd.NewEnd;
import org.keurwerk.audit.framework.UploadingFramework.Gap;
import org.keurwerk.audit.framework.UploadingFramework.Listed;
import org.keurwerk.audit.framework.UploadingFramework.Proposal;
import org.keurwerk.audit.framework.UploadingFramework.State;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A version comes in two steps, its last day is moved beside it, and of two who change one framework at once one is refused. */
class UploadingFrameworkTest {

    private static final Caller OFFICE = caller(Role.OFFICE, "acc_one");
    private static final Caller COLLEAGUE = caller(Role.OFFICE, "acc_two");
    private static final String SMALL = FrameworkSchemaTest.SMALL;

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Frameworks frameworks = FrameworkSamples.shippedInto(mongo);
    private final StandingClock clock = new StandingClock("2026-07-01T08:00:00Z");
    private final BusinessTime time = new BusinessTime(clock);
    private final UploadingFramework uploading = FrameworkSamples.uploading(mongo, time);
    private final MovingEnd moving = new MovingEnd(frameworks, new FrameworkChanges(mongo), time);

    @Test
    void aVersionCountsOnlyWhenItIsConfirmed() {
        String id = uploaded(SMALL);
        assertThat(frameworks.find("KIB", "III")).isEmpty();
        assertThat(frameworks.inForce("KIB", LocalDate.parse("2027-01-01"))).isEmpty();

        Framework confirmed = uploading.confirm(id, 0, OFFICE);

        assertThat(frameworks.inForce("KIB", LocalDate.parse("2027-01-01"))).contains(confirmed);
        assertThat(uploading.proposal(id, OFFICE).state()).isEqualTo(State.CONFIRMED);
        assertThat(new FrameworkChanges(mongo).all())
                .extracting(FrameworkChange::id, FrameworkChange::frameworkId, FrameworkChange::by, FrameworkChange::at)
                .containsExactly(tuple("KIB/1", "KIB-III", OFFICE.accountId(), clock.instant()));
        assertThat(refused(() -> uploading.confirm(id, 1, OFFICE))).isEqualTo(UploadingFramework.SETTLED);
        assertThat(refused(() -> uploading.discard(id, OFFICE))).isEqualTo(UploadingFramework.SETTLED);
    }

    @Test
    void whatIsDiscardedStaysReadableAndNeverCounts() {
        String id = uploaded(SMALL);

        uploading.discard(id, COLLEAGUE);

        assertThat(uploading.proposal(id, OFFICE).state()).isEqualTo(State.DISCARDED);
        assertThat(uploading.file(id, OFFICE).text()).isEqualTo(SMALL);
        assertThat(refused(() -> uploading.confirm(id, 0, OFFICE))).isEqualTo(UploadingFramework.SETTLED);
        assertThat(frameworks.find("KIB", "III")).isEmpty();
    }

    @Test
    void everyFileIsListedWithWhoAndWhenAlsoOneThatWasRefusedAndThoseThatShip() {
        assertThatThrownBy(() -> uploading.propose("key: x".getBytes(StandardCharsets.UTF_8), COLLEAGUE))
                .isInstanceOf(ProblemException.class);
        uploaded(SMALL);

        List<Listed> all = uploading.all(OFFICE);

        assertThat(all).extracting(Listed::state).contains(State.REFUSED, State.OPEN, State.CONFIRMED);
        assertThat(all)
                .filteredOn(one -> one.state() == State.REFUSED)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.upload().by()).isEqualTo(COLLEAGUE.accountId());
                    assertThat(one.upload().at()).isEqualTo(clock.instant());
                    assertThat(one.upload().faults()).isGreaterThan(5);
                    assertThat(refused(() -> uploading.file(one.upload().id(), OFFICE)))
                            .isEqualTo(ProblemKind.NOT_FOUND);
                });
        assertThat(all)
                .filteredOn(one -> one.upload().by() == null)
                .extracting(one -> one.upload().frameworkId())
                .containsExactlyInAnyOrder("KIB-2014", "KIB-I", "KIB-II", "ZOO-II");
        assertThat(uploading.file("fup_ships-KIB-II", OFFICE).text()).contains("key: KIB");
    }

    @Test
    void theDifferenceFromTheVersionBeforeIsSaid() {
        uploading.confirm(uploaded(SMALL), 0, OFFICE);
        Proposal next = uploading.proposal(
                uploaded(SMALL.replace("version: III", "version: IV")
                        .replace("2027-01-01", "2031-04-01")
                        .replace("2030-12-31", "2034-12-31")
                        .replace("minimum: 55", "minimum: 60")
                        .replace("What for?", "For what?")
                        .replace("1.2", "1.3")),
                OFFICE);

        assertThat(next.previous()).isNotNull().returns("KIB-III", Framework::id);
        assertThat(next.gap()).isEqualTo(new Gap(LocalDate.parse("2031-01-01"), LocalDate.parse("2031-03-31")));
        assertThat(next.differences())
                .extracting(
                        FrameworkDifference::what,
                        FrameworkDifference::of,
                        one -> one.added() ? "added" : one.removed() ? "removed" : "changed")
                .containsExactly(
                        tuple(What.VALID_FROM, "", "changed"),
                        tuple(What.VALID_TO, "", "changed"),
                        tuple(What.MINIMUM, "", "changed"),
                        tuple(What.QUESTION, "1.1", "changed"),
                        tuple(What.SUB_NORM, "1.3", "added"),
                        tuple(What.QUESTION, "1.3", "added"),
                        tuple(What.SUB_NORM, "1.2", "removed"),
                        tuple(What.QUESTION, "1.2", "removed"));
        assertThat(next.differences().get(3).before())
                .containsEntry("en", "What for?")
                .containsEntry("nl", "Waartoe?");
    }

    @Test
    void aVersionThatIsThereOrOverlapsAnotherIsRefused() {
        assertThat(errors(SMALL.replace("version: III", "version: II")))
                .containsExactly(FieldProblem.of("version", "framework-exists", "KIB-II"));
        assertThat(errors(SMALL.replace("2027-01-01", "2026-10-01")))
                .containsExactly(
                        FieldProblem.of("validFrom", "framework-overlaps", "KIB-II (2023-01-01 – 2026-12-31)"));
    }

    @Test
    void theLastDayIsMovedBesideTheVersionAndWhatRunsKeepsItAsItWas() throws Exception {
        Framework before = frameworks.pinned("KIB", "II");

        moving.move("KIB", "II", new NewEnd(LocalDate.parse("2027-06-30"), "De volgende is later.", 0), OFFICE);

        assertThat(frameworks.inForce("KIB", LocalDate.parse("2027-04-01")))
                .map(Framework::id)
                .contains("KIB-II");
        assertThat(frameworks.inForce("KIB", LocalDate.parse("2027-07-01"))).isEmpty();
        assertThat(frameworks.pinned("KIB", "II")).isEqualTo(before);
        FrameworkSamples.loading(mongo).run(new DefaultApplicationArguments());
        assertThat(FrameworkSamples.shippedInto(mongo).find("KIB", "II"))
                .as("after a start with the files that ship")
                .map(Framework::validTo)
                .contains(LocalDate.parse("2027-06-30"));
        assertThat(moving.moves("KIB", "II", OFFICE).changes())
                .extracting(FrameworkChange::before, FrameworkChange::validTo, FrameworkChange::reason)
                .containsExactly(
                        tuple(LocalDate.parse("2026-12-31"), LocalDate.parse("2027-06-30"), "De volgende is later."));
    }

    @Test
    void aLastDayThatDoesNotFitIsRefused() {
        assertThat(endErrors("I", "2023-03-31"))
                .containsExactly(FieldProblem.of("validTo", "framework-overlaps", "KIB-II (2023-01-01)"));
        assertThat(endErrors("II", "2027-06-29"))
                .containsExactly(FieldProblem.of("validTo", "framework-last-of-quarter", "2027-06-30"));
        assertThat(endErrors("II", "2022-12-31"))
                .containsExactly(FieldProblem.of("validTo", "framework-ends-before", "2023-01-01"));
        assertThat(endErrors("II", "2026-12-31"))
                .containsExactly(FieldProblem.of("validTo", "framework-same-end", "2026-12-31"));
        assertThat(refused(() -> moving.moves("KIB", "IX", OFFICE))).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void whoLookedBeforeSomebodyElseChangedTheFrameworkIsRefused() {
        String id = uploaded(SMALL);
        moving.move("KIB", "II", new NewEnd(LocalDate.parse("2027-03-31"), "Later", 0), COLLEAGUE);

        assertThat(refused(() -> uploading.confirm(id, 0, OFFICE))).isEqualTo(FrameworkChanges.MEANWHILE);
        assertThat(uploading.proposal(id, OFFICE).inTheWay())
                .extracting(FieldProblem::code)
                .containsExactly("framework-overlaps");
        assertThatThrownBy(() -> uploading.confirm(id, 1, OFFICE)).isInstanceOf(ProblemException.class);
        assertThat(frameworks.find("KIB", "III")).isEmpty();
    }

    @Test
    void ofTwoWhoConfirmOverlappingVersionsAtOnceOneWins() throws Exception {
        String one = uploaded(SMALL);
        String other = uploaded(SMALL.replace("version: III", "version: IIIb"));
        List<Callable<Boolean>> both = List.of(() -> confirms(one, OFFICE), () -> confirms(other, COLLEAGUE));

        assertThat(AtOnce.all(both)).containsOnlyOnce(true);
        assertThat(frameworks.versionsOf("KIB")).hasSize(4);
        assertThat(frameworks.inForce("KIB", LocalDate.parse("2028-01-01"))).isPresent();
    }

    @Test
    void aVersionThatWasConfirmedAndLostInACrashIsThereAfterTheNextStart() throws Exception {
        Framework confirmed = uploading.confirm(uploaded(SMALL), 0, OFFICE);
        mongo.remove(Query.query(Criteria.where("_id").is("KIB-III")), Framework.class);

        FrameworkSamples.loading(mongo).run(new DefaultApplicationArguments());

        assertThat(new Frameworks(mongo).find("KIB", "III")).contains(confirmed);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OFFICE")
    void nobodyButTheOfficeMay(Role role) {
        Caller other = caller(role, "acc_other");
        String id = uploaded(SMALL);

        assertThat(refused(() -> uploading.propose(SMALL.getBytes(StandardCharsets.UTF_8), other)))
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refused(() -> uploading.confirm(id, 0, other))).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refused(() -> uploading.discard(id, other))).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refused(() -> uploading.all(other))).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refused(() -> moving.moves("KIB", "II", other))).isEqualTo(ProblemKind.FORBIDDEN);
    }

    private boolean confirms(String id, Caller caller) {
        try {
            uploading.confirm(id, 0, caller);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private String uploaded(String text) {
        return uploading.propose(text.getBytes(StandardCharsets.UTF_8), OFFICE).id();
    }

    private List<FieldProblem> errors(String text) {
        return catchThrowableOfType(ProblemException.class, () -> uploaded(text))
                .errors();
    }

    private List<FieldProblem> endErrors(String version, String day) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> moving.move("KIB", version, new NewEnd(LocalDate.parse(day), "Waarom", 0), OFFICE))
                .errors();
    }

    private static ProblemKind refused(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).kind();
    }

    private static Caller caller(Role role, String account) {
        return new Caller(new AccountId(account), account, account, "a@b.example", Set.of(role), null);
    }
}
