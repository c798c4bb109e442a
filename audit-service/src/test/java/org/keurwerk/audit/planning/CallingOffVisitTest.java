package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.CallingOffVisit.CallOff;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;

class CallingOffVisitTest {

    private static final CallOff ILL = new CallOff("De directeur is ziek", "een week later");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Visits visits = new Visits(mongo);
    private final RecordingProcess process = new RecordingProcess();
    private final StandingClock clock = new StandingClock("2021-02-09T10:00:00Z");
    private final FakeHumanTasks tasks = new FakeHumanTasks();
    private final CallingOffVisit calling = new CallingOffVisit(
            visits,
            teams,
            trajectories,
            process,
            PlanningSamples.term(tasks),
            new BusinessTime(clock),
            TrailSamples.on(mongo));

    private final Caller organisation = caller("acc_org", Role.ORGANISATION, TrajectorySamples.ORGANISATION);
    private final Caller lead = caller("acc_lead", Role.AUDITOR, null);
    private final Caller office = caller("acc_office", Role.OFFICE, null);

    @BeforeEach
    void agreed() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co");
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09", "2021-02-10");
        process.waiting.add("trj_1");
    }

    private static Caller caller(String account, Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId(account),
                account,
                account,
                account + "@x.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }

    @Test
    void upToItsFirstDayItIsCalledOffAndTheProcessIsTold() {
        calling.callOff(TRJ_1, ILL, organisation);

        assertThat(visits.of(TRJ_1)).isEmpty();
        Visit.Cancellation cancelled =
                Objects.requireNonNull(visits.last(TRJ_1).orElseThrow().cancelled());
        assertThat(cancelled.by()).isEqualTo(Party.ORGANISATION);
        assertThat(cancelled.reason()).isEqualTo("De directeur is ziek");
        assertThat(process.told).containsExactly("visit called off in trj_1");
        assertThat(visits.untold()).isEmpty();
    }

    @Test
    void aSelfEvaluationThatIsOpenIsNotLateForDaysThatNoLongerHold() {
        tasks.put(PlanningSamples.open(Kinds.SELF_EVALUATION, "2021-01-12"));
        tasks.put(PlanningSamples.open(Kinds.CHOOSE_VISIT_DATE, "2021-01-12"));

        calling.callOff(TRJ_1, ILL, organisation);

        assertThat(tasks.openIn("trj_1"))
                .extracting(HumanTask::dueOn)
                .map(String::valueOf)
                .containsExactly("2021-01-12", "2021-04-20");
    }

    @Test
    void itNeverBecomesDueEarlier() {
        tasks.put(PlanningSamples.open(Kinds.SELF_EVALUATION, "2021-05-31"));

        calling.move(TRJ_1, "te laat", new AccountId("acc_office"), LocalDate.parse("2021-02-09"));

        assertThat(tasks.openIn("trj_1").get(0).dueOn()).isEqualTo("2021-05-31");
    }

    @Test
    void theLeadAuditorAndTheOfficeMayAndNobodyElse() {
        assertThat(calling.open(TRJ_1, organisation)).isPresent();
        assertThat(calling.open(TRJ_1, lead)).isPresent();
        assertThat(calling.open(TRJ_1, office)).isPresent();
        for (Caller other :
                new Caller[] {caller("acc_co", Role.AUDITOR, null), caller("acc_director", Role.DIRECTOR, null)}) {
            assertThat(calling.open(TRJ_1, other)).isEmpty();
            assertThatThrownBy(() -> calling.callOff(TRJ_1, ILL, other))
                    .satisfies(e -> hasKind(e, ProblemKind.FORBIDDEN));
        }
        Caller stranger = caller("acc_other", Role.ORGANISATION, "org_other");
        assertThatThrownBy(() -> calling.callOff(TRJ_1, ILL, stranger))
                .satisfies(e -> hasKind(e, ProblemKind.NOT_FOUND));
    }

    @Test
    void afterItsFirstDayOrASecondTimeThereIsNothingToCallOff() {
        calling.callOff(TRJ_1, ILL, lead);
        assertThatThrownBy(() -> calling.callOff(TRJ_1, ILL, office))
                .satisfies(e -> hasKind(e, CallingOffVisit.NO_VISIT));

        PlanningSamples.agreed(visits, TRJ_1, "2021-02-08");
        assertThatThrownBy(() -> calling.get(TRJ_1, organisation)).satisfies(e -> hasKind(e, CallingOffVisit.NO_VISIT));
    }

    @Test
    void whatTheProcessCouldNotBeToldIsToldLater() {
        process.down = true;
        assertThatThrownBy(() -> calling.callOff(TRJ_1, ILL, organisation)).isInstanceOf(IllegalStateException.class);
        assertThat(visits.of(TRJ_1)).isEmpty();

        calling.sweep();
        assertThat(visits.untold()).containsExactly(TRJ_1);
        process.down = false;
        calling.sweep();

        assertThat(visits.untold()).isEmpty();
    }

    @Test
    void whenNewDaysAreAgreedNothingIsToldAnyMore() {
        process.waiting.clear();
        calling.callOff(TRJ_1, ILL, organisation);
        assertThat(visits.untold()).containsExactly(TRJ_1);

        PlanningSamples.agreed(visits, TRJ_1, "2021-03-09");

        assertThat(visits.untold()).isEmpty();
    }

    @Test
    void ofATrajectoryThatHasEndedNothingIsToldForEver() {
        process.waiting.clear();
        calling.callOff(TRJ_1, ILL, organisation);
        trajectories.enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2021-02-09"));

        calling.sweep();

        assertThat(visits.untold()).isEmpty();
    }

    private static void hasKind(Throwable problem, ProblemKind kind) {
        assertThat(problem).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }
}
