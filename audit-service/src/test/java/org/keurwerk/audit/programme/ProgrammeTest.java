package org.keurwerk.audit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.programme.ProgrammeSamples.caller;
import static org.keurwerk.audit.programme.ProgrammeSamples.interview;
import static org.keurwerk.audit.programme.ProgrammeSamples.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.AtOnce;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.programme.MovingDay.DayMove;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A programme that both sides draw up: who may, what fits, two at once, a visit that moves, a team that changes, and what the trail tells. */
class ProgrammeTest {

    private static final Caller OWN = caller("acc_org", Role.ORGANISATION, ORG_1);
    private static final Caller COLLEAGUE = caller("acc_org2", Role.ORGANISATION, ORG_1);
    private static final Caller FOREIGN = caller("acc_else", Role.ORGANISATION, new OrganisationId("org_2"));
    private static final Caller LEAD = caller("acc_lead", Role.AUDITOR, null);
    private static final Caller CO = caller("acc_co", Role.AUDITOR, null);
    private static final Caller SUBSTITUTE = caller("acc_new", Role.AUDITOR, null);
    private static final Caller OFFICE = caller("acc_office", Role.OFFICE, null);
    private static final Caller DIRECTOR = caller("acc_director", Role.DIRECTOR, null);

    private final Features features = Features.small(new StandingClock("2021-01-20T10:00:00Z"));
    private final ReadingProgramme reading = features.get(ReadingProgramme.class);
    private final ChangingProgramme changing = features.get(ChangingProgramme.class);
    private final MovingDay moving = features.get(MovingDay.class);
    private final Programmes programmes = features.get(Programmes.class);
    private final TellingProgramme telling = features.get(TellingProgramme.class);
    private final Teams teams = features.get(Teams.class);
    private final Visits visits = features.get(Visits.class);
    private final Trail trail = features.get(Trail.class);

    @BeforeEach
    void theDaysOfTheVisitAreAgreed() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").build());
        Accounts accounts = features.get(Accounts.class);
        accounts.save(AccountSamples.named("lead", "De leadauditor", Role.AUDITOR));
        accounts.save(AccountSamples.named("co", "De co-auditor", Role.AUDITOR));
        accounts.save(AccountSamples.named("new", "De vervanger", Role.AUDITOR));
        features.get(Intakes.class).fill(TRJ_1, 12, 2);
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co");
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09", "2021-02-10");
    }

    @AfterEach
    void close() {
        features.close();
    }

    private ProgrammeView view() {
        return reading.of(TRJ_1, OWN);
    }

    private List<TrailEntry> told() {
        return trail.all(TRJ_1).toList();
    }

    private static void refused(ProblemKind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                .isEqualTo(kind));
    }

    private static void refusedAt(String fields, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                .extracting(FieldProblem::field)
                .containsExactly(fields.split(" ")));
    }

    @Test
    void bothSidesAddRowsAndTheyStandInOrder() {
        changing.add(TRJ_1, interview("13:00", "14:00", "co"), CO);
        changing.add(TRJ_1, interview("09:00", "10:00", "lead"), OWN);
        changing.add(TRJ_1, said("2021-02-10", "08:30", "09:00", "OPENING", "Hal", "lead", "co"), OFFICE);

        assertThat(view().programme().rows())
                .extracting(row -> row.planned().day() + " " + row.planned().from() + " " + row.savedBy())
                .containsExactly("2021-02-09 09:00 acc_org", "2021-02-09 13:00 acc_co", "2021-02-10 08:30 acc_office");
        assertThat(view().days()).extracting(day -> day.rows().size()).containsExactly(2, 1);
        assertThat(view().planned()).hasMinutes(150);
    }

    @Test
    void whoMayReadAndDrawItUp() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        for (Caller reader : List.of(OWN, COLLEAGUE, LEAD, CO, OFFICE, DIRECTOR)) {
            assertThat(reading.of(TRJ_1, reader).programme().rows()).hasSize(1);
            assertThat(reading.opensTo(TRJ_1, reader)).isTrue();
            assertThat(reading.isWritten(TRJ_1, reader)).isTrue();
        }
        for (Caller stranger : List.of(FOREIGN, SUBSTITUTE)) {
            refused(ProblemKind.NOT_FOUND, () -> reading.of(TRJ_1, stranger));
            refused(ProblemKind.NOT_FOUND, () -> changing.add(TRJ_1, interview("11:00", "12:00"), stranger));
            refused(ProblemKind.NOT_FOUND, () -> changing.remove(TRJ_1, row.id(), 1L, stranger));
            assertThat(reading.opensTo(TRJ_1, stranger)).isFalse();
        }
        refused(ProblemKind.FORBIDDEN, () -> changing.add(TRJ_1, interview("11:00", "12:00"), DIRECTOR));
        refused(ProblemKind.FORBIDDEN, () -> changing.save(TRJ_1, row.id(), 1L, interview("11:00", "12:00"), DIRECTOR));
        refused(ProblemKind.FORBIDDEN, () -> changing.agree(TRJ_1, null, OFFICE));
        refused(ProblemKind.FORBIDDEN, () -> changing.agree(TRJ_1, null, CO));
    }

    @Test
    void whoIsOnlyAskedToTakeAPlaceReadsNothingUntilTheyAccept() {
        features.mongo()
                .updateFirst(
                        new Query(),
                        new Update()
                                .set("composed.coAuditors", List.of("acc_new"))
                                .set("proposed.coAuditors", List.of("acc_new")),
                        "teams");
        features.get(Trajectories.class).showTo(TRJ_1, List.of(LEAD.accountId(), SUBSTITUTE.accountId()));

        refused(ProblemKind.NOT_FOUND, () -> reading.of(TRJ_1, SUBSTITUTE));
        refusedAt("auditors", () -> changing.add(TRJ_1, interview("09:00", "10:00", "new"), LEAD));

        features.mongo().updateFirst(new Query(), new Update().addToSet("named", "acc_new"), "teams");

        assertThat(reading.of(TRJ_1, SUBSTITUTE).mayChange()).isTrue();
        changing.add(TRJ_1, interview("09:00", "10:00", "new"), LEAD);
    }

    @Test
    void textsThatAreTooLongAreNamedWithAllElseThatIsWrong() {
        refusedAt(
                "subject people place day to",
                () -> changing.add(
                        TRJ_1,
                        new RowSaid(
                                "2021-01-01",
                                "10:00",
                                "09:00",
                                "INTERVIEW",
                                "x".repeat(201),
                                null,
                                "x".repeat(301),
                                null,
                                "x".repeat(121)),
                        OWN));
        assertThat(told()).isEmpty();
    }

    @Test
    void ofTwoAtOneRowTheSecondIsToldWhoSavedItAndNothingIsLost() {
        ProgrammeRow first = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        ProgrammeRow second = changing.save(TRJ_1, first.id(), 1L, interview("09:30", "10:30", "lead"), CO);

        assertThatThrownBy(() -> changing.save(TRJ_1, first.id(), 1L, interview("11:00", "12:00", "lead"), OWN))
                .isInstanceOfSatisfying(RowOvertaken.class, overtaken -> {
                    assertThat(overtaken.kind()).isEqualTo(ProgrammeProblems.ROW_CHANGED);
                    assertThat(overtaken.there()).isEqualTo(second);
                    assertThat(overtaken.by()).isEqualTo(CO.accountId());
                });
        refused(ProgrammeProblems.ROW_CHANGED, () -> changing.remove(TRJ_1, first.id(), 1L, OWN));
        refused(ProgrammeProblems.NO_VERSION, () -> changing.remove(TRJ_1, first.id(), null, OWN));
        refused(
                ProgrammeProblems.NO_VERSION,
                () -> changing.save(TRJ_1, first.id(), null, interview("11:00", "12:00", "lead"), OWN));

        assertThat(view().programme().rows()).containsExactly(second);
    }

    @Test
    void aRowThatWasTakenOutSaysByWhom() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.remove(TRJ_1, row.id(), 1L, COLLEAGUE);

        assertThatThrownBy(() -> changing.save(TRJ_1, row.id(), 1L, interview("09:00", "11:00", "lead"), LEAD))
                .isInstanceOfSatisfying(RowOvertaken.class, overtaken -> {
                    assertThat(overtaken.removed()).isTrue();
                    assertThat(overtaken.by()).isEqualTo(COLLEAGUE.accountId());
                });
        refused(ProgrammeProblems.ROW_REMOVED, () -> changing.remove(TRJ_1, row.id(), 1L, LEAD));
        refused(ProblemKind.NOT_FOUND, () -> changing.remove(TRJ_1, new ProgrammeRowId("prw_unknown"), 1L, LEAD));
        refused(ProblemKind.NOT_FOUND, () -> reading.row(view(), new ProgrammeRowId("prw_unknown")));
    }

    @Test
    void differentRowsAtOnceAllStand() throws Exception {
        List<Callable<ProgrammeRow>> acts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String from = String.format("%02d:00", 8 + i % 6);
            String to = String.format("%02d:45", 8 + i % 6);
            boolean lead = i < 6;
            acts.add(() -> changing.add(
                    TRJ_1,
                    said("2021-02-09", from, to, "INTERVIEW", lead ? "Zaal 1" : "Zaal 2", lead ? "lead" : "co"),
                    lead ? LEAD : OWN));
        }
        AtOnce.all(acts);

        assertThat(view().programme().rows()).hasSize(12);
        assertThat(told()).hasSize(12);
        assertThat(programmes.untold()).isEmpty();
    }

    @Test
    void ofManyWhoPlanTheSameAuditorAtOnceOneWins() throws Exception {
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String place = "Zaal " + i;
            acts.add(() -> {
                try {
                    changing.add(TRJ_1, said("2021-02-09", "09:00", "10:00", "INTERVIEW", place, "lead"), OWN);
                    return true;
                } catch (ProblemException refused) {
                    return false;
                }
            });
        }

        assertThat(AtOnce.all(acts)).containsOnlyOnce(true);
        assertThat(view().programme().rows()).hasSize(1);
    }

    @Test
    void aRowDoesNotStandInItsOwnWay() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.add(TRJ_1, interview("10:00", "11:00", "lead"), LEAD);

        changing.save(TRJ_1, row.id(), 1L, interview("09:15", "10:00", "lead"), LEAD);
        refusedAt("auditors", () -> changing.save(TRJ_1, row.id(), 2L, interview("09:15", "10:15", "lead"), LEAD));
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);

        assertThat(changing.save(TRJ_1, row.id(), 1L, interview("09:00", "10:00", "lead"), OWN))
                .isEqualTo(row);
        assertThat(told()).hasSize(1);
    }

    @Test
    void bothSidesAgreeAndALaterChangeLiftsIt() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.agree(TRJ_1, 1L, OWN);
        assertThat(view().organisationAgrees()).isTrue();
        assertThat(view().agreed()).isFalse();
        changing.agree(TRJ_1, null, COLLEAGUE);
        changing.agree(TRJ_1, 1L, LEAD);
        assertThat(view().agreed()).isTrue();

        changing.save(TRJ_1, row.id(), 1L, interview("09:00", "10:30", "lead"), CO);

        assertThat(view().organisationAgrees()).isFalse();
        assertThat(view().leadAgrees()).isFalse();
        assertThat(Objects.requireNonNull(view().programme().lifted()).by()).isEqualTo(CO.accountId());
        assertThat(told())
                .extracting(TrailEntry::subject)
                .containsExactly(
                        "programme-row-added", "programme-agreed", "programme-agreed", "programme-row-changed");
        assertThat(told().get(3).changes())
                .extracting(change -> change.field() + ": " + change.before() + " > " + change.after())
                .containsExactly("programme-time: 09:00–10:00 > 09:00–10:30", "programme-agreement: AGREED > LIFTED");
    }

    @Test
    void whoReadARowThatIsAnotherNowHasToReadItAgainBeforeAgreeing() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.agree(TRJ_1, 1L, OWN);
        changing.save(TRJ_1, row.id(), 1L, interview("09:00", "10:30", "lead"), CO);

        for (long older : new long[] {-1, 0, 1, 2, 4}) {
            refused(ProgrammeProblems.CHANGED, () -> changing.agree(TRJ_1, older, LEAD));
        }
        changing.agree(TRJ_1, 3L, LEAD);
        changing.agree(TRJ_1, 3L, OWN);
        assertThat(view().agreed()).isTrue();
    }

    @Test
    void whatIsNotFinishedIsNotAgreed() {
        refused(ProgrammeProblems.NOT_READY, () -> changing.agree(TRJ_1, null, OWN));
        changing.add(
                TRJ_1, new RowSaid("2021-02-09", "09:00", "10:00", "INTERVIEW", null, null, null, null, null), LEAD);

        ProgrammeView view = view();
        assertThat(view.remarks(view.programme().rows().get(0)))
                .containsExactly(Remark.NO_SUBJECT, Remark.NO_PEOPLE, Remark.NO_AUDITORS, Remark.NO_PLACE);
        refused(ProgrammeProblems.NOT_READY, () -> changing.agree(TRJ_1, null, OWN));
    }

    @Test
    void unusualHoursAreRemarkedUponAndAgreed() {
        changing.add(TRJ_1, interview("18:00", "21:00", "lead"), LEAD);

        assertThat(view().remarks(view().programme().rows().get(0))).containsExactly(Remark.UNUSUAL_HOURS);
        changing.agree(TRJ_1, null, OWN);
    }

    @Test
    void aVisitThatMovesLeavesTheRowsAndSaysWhichDayNoLongerFits() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.agree(TRJ_1, null, OWN);
        changing.agree(TRJ_1, null, LEAD);
        PlanningSamples.calledOff(visits, TRJ_1, "2021-01-21");

        assertThat(view().mayChange()).isFalse();
        assertThat(view().programme().rows()).hasSize(1);
        refused(ProgrammeProblems.NO_VISIT, () -> changing.add(TRJ_1, interview("11:00", "12:00", "lead"), OWN));

        PlanningSamples.agreedOn(visits, TRJ_1, "2021-01-25", "2021-03-02", "2021-03-03");

        assertThat(view().remarks(row)).containsExactly(Remark.OTHER_DAY);
        assertThat(view().days()).extracting(ProgrammeView.Day::ofTheVisit).containsExactly(false, true, true);
        assertThat(view().agreed()).isFalse();
        assertThat(view().overtakenByVisit()).isTrue();
        assertThat(view().planned()).isZero();
        refused(ProgrammeProblems.NOT_READY, () -> changing.agree(TRJ_1, null, OWN));

        changing.save(TRJ_1, row.id(), 1L, said("2021-03-02", "09:00", "10:00", "INTERVIEW", "Zaal 1", "lead"), OWN);
        assertThat(view().toMend()).isZero();
        assertThat(view().overtakenByVisit()).isFalse();
    }

    @Test
    void afterAVisitMovedAllRowsOfADayGoToANewOneAtOnce() {
        changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.add(TRJ_1, interview("10:00", "11:00", "lead", "co"), OWN);
        changing.agree(TRJ_1, null, OWN);
        PlanningSamples.calledOff(visits, TRJ_1, "2021-01-21");
        PlanningSamples.agreedOn(visits, TRJ_1, "2021-01-25", "2021-03-02", "2021-03-03");
        ProgrammeRow inTheWay = changing.add(TRJ_1, said("2021-03-02", "09:30", "10:30", "TOUR", "Hal", "lead"), LEAD);

        refused(
                ProgrammeProblems.DAY_TAKEN,
                () -> moving.move(TRJ_1, new DayMove("2021-02-09", "2021-03-02"), null, OWN));
        refused(ProgrammeProblems.CHANGED, () -> moving.move(TRJ_1, new DayMove("2021-02-09", "2021-03-03"), 1L, OWN));
        refused(
                ProblemKind.FORBIDDEN,
                () -> moving.move(TRJ_1, new DayMove("2021-02-09", "2021-03-03"), null, DIRECTOR));
        refusedAt("oldDay newDay", () -> moving.move(TRJ_1, new DayMove("2021-03-02", "x"), null, OWN));
        refusedAt("oldDay", () -> moving.move(TRJ_1, new DayMove(null, "2021-03-03"), null, OWN));
        assertThat(view().toMend()).isEqualTo(2);

        moving.move(
                TRJ_1,
                new DayMove("2021-02-09", "2021-03-03"),
                view().programme().revision(),
                COLLEAGUE);

        assertThat(view().days()).extracting(day -> day.rows().size()).containsExactly(1, 2);
        assertThat(view().toMend()).isZero();
        assertThat(view().programme().row(inTheWay.id())).contains(inTheWay);
        assertThat(view().days().get(1).rows())
                .extracting(ProgrammeRow::version)
                .containsExactly(2L, 2L);
        assertThat(told().subList(told().size() - 2, told().size())).allSatisfy(entry -> assertThat(entry.changes())
                .contains(new Changed("programme-day", "2021-02-09", "2021-03-03")));
    }

    @Test
    void anAuditorWhoWasReplacedIsNamedAndReadsNothingMore() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead", "co"), CO);
        changing.agree(TRJ_1, null, OWN);
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_new");

        assertThat(view().remarks(row)).containsExactly(Remark.OTHER_AUDITOR);
        assertThat(view().strangers(row)).containsExactly(new AccountId("acc_co"));
        assertThat(view().organisationAgrees()).isFalse();
        refused(ProblemKind.NOT_FOUND, () -> reading.of(TRJ_1, CO));
        refusedAt("auditors", () -> changing.save(TRJ_1, row.id(), 1L, interview("09:00", "10:00", "lead", "co"), OWN));

        changing.save(TRJ_1, row.id(), 1L, interview("09:00", "10:00", "lead", "new"), SUBSTITUTE);
        assertThat(told().get(told().size() - 1).changes())
                .contains(new Changed(
                        "programme-auditors", "De leadauditor, De co-auditor", "De leadauditor, De vervanger"));
    }

    @Test
    void afterTheVisitNothingChangesAndItIsStillRead() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.agree(TRJ_1, null, OWN);
        PlanningSamples.held(visits, TRJ_1, "2021-02-09");

        refused(ProgrammeProblems.OVER, () -> changing.add(TRJ_1, interview("11:00", "12:00", "lead"), OWN));
        refused(ProgrammeProblems.OVER, () -> changing.remove(TRJ_1, row.id(), 1L, OWN));
        refused(ProgrammeProblems.OVER, () -> changing.agree(TRJ_1, null, LEAD));
        assertThat(view().programme().rows()).containsExactly(row);
        assertThat(view().organisationAgrees()).isTrue();
    }

    @Test
    void theTrailTellsWhoDidWhatAndWhatACrashLeftUntold() {
        ProgrammeRow row = changing.add(TRJ_1, interview("09:00", "10:00", "lead"), LEAD);
        changing.remove(TRJ_1, row.id(), 1L, OWN);

        assertThat(told()).extracting(TrailEntry::account).containsExactly("acc_lead", "acc_org");
        assertThat(told()).allSatisfy(entry -> {
            assertThat(entry.act()).isEqualTo(TrailAct.CHANGED);
            assertThat(entry.reference()).isEqualTo(row.id().value());
        });
        assertThat(told().get(1).changes())
                .contains(
                        new Changed("programme-people", "directeur", null), new Changed("activity", "INTERVIEW", null));

        Programme now = programmes.of(TRJ_1);
        programmes.replace(
                now,
                new Programme(
                        TRJ_1,
                        now.revision() + 1,
                        now.rowsRevision(),
                        now.rows(),
                        now.removed(),
                        null,
                        null,
                        null,
                        List.of(telling.agreed(OWN.accountId())),
                        1));
        telling.sweep();
        telling.sweep();

        assertThat(told()).hasSize(3);
        assertThat(programmes.untold()).isEmpty();
    }

    @Test
    void aProgrammeHasItsLimit() {
        for (int i = 0; i < 60; i++) {
            String from = String.format("%02d:%02d", 8 + i / 6, 10 * (i % 6));
            String to = String.format("%02d:%02d", 8 + i / 6, 10 * (i % 6) + 5);
            changing.add(TRJ_1, said("2021-02-09", from, to, "TOUR", null), OWN);
        }

        refused(ProgrammeProblems.FULL, () -> changing.add(TRJ_1, interview("19:00", "19:30"), OWN));
    }
}
