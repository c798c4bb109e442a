package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.planning.KnownRenewals.Running;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Where a letter about renewal leads, and what stands in the office's list. */
class KnownRenewalsTest {

    private static final OrganisationId ORGANISATION = new OrganisationId(Facts.ORGANISATION);
    private static final TrajectoryId FORMER = new TrajectoryId("trj_1");

    private final MongoTemplate mongo = CountingStore.empty().mongo();
    private final KnownRenewals renewals = new KnownRenewals(mongo);
    private final Deadlines deadlines = new Deadlines(mongo);
    private final KnownWork work = new KnownWork(deadlines, renewals);

    @Test
    void theTrajectoryThatRenewsIsTheOneThatRunsForTheSameScope() {
        renewals.began(Facts.applied("trj_1"));
        assertThat(renewals.running(ORGANISATION, List.of(Scope.POI), FORMER)).isEmpty();

        renewals.began(Facts.announced("trj_2"));

        assertThat(renewals.running(ORGANISATION, List.of(Scope.POI), FORMER))
                .contains(new Running(
                        new TrajectoryId("trj_2"), Facts.announced("trj_2").auditQuarter()));
        assertThat(renewals.running(ORGANISATION, List.of(Scope.CULTURE), FORMER))
                .isEmpty();
        assertThat(renewals.running(new OrganisationId("org_2"), List.of(Scope.POI), FORMER))
                .isEmpty();
    }

    @Test
    void whatTheOrganisationIsLateWithInTheTrajectoryThatRenewsIsKnownUntilItIsDone() {
        LocalDate due = LocalDate.of(2024, 9, 2);
        renewals.began(Facts.announced("trj_2"));
        deadlines.set(intake("trj_1", "tsk_1", due.minusYears(3)), Instant.EPOCH);
        deadlines.set(intake("trj_2", "tsk_2", due), Instant.EPOCH);

        assertThat(lateOn(due)).isNull();
        assertThat(lateOn(due.plusDays(1))).isEqualTo(intake("trj_2", "tsk_2", due));

        deadlines.over("tsk_2");
        assertThat(lateOn(due.plusDays(1))).isNull();
    }

    private @Nullable DeadlineSet lateOn(LocalDate day) {
        return work.renewing(ORGANISATION, List.of(Scope.POI), FORMER, day)
                .orElseThrow()
                .late();
    }

    private static DeadlineSet intake(String trajectory, String task, LocalDate due) {
        return new DeadlineSet(
                new TrajectoryId(trajectory), ORGANISATION, task, "SubmitIntake", ORGANISATION.value(), due, false);
    }

    @Test
    void oneThatIsClosedRunsNoMoreWhicheverIsHeardFirst() {
        renewals.closed(new TrajectoryId("trj_2"));
        renewals.began(Facts.announced("trj_2"));

        assertThat(renewals.running(ORGANISATION, List.of(Scope.POI), FORMER)).isEmpty();
    }

    @Test
    void theListHasTheWindowsOfItsWeekAndOfOneTrajectoryTheLast() {
        renewals.opened(Facts.window("trj_1", "P12M"), LocalDate.of(2024, 3, 22));
        renewals.opened(Facts.window("trj_2", "P6M"), LocalDate.of(2024, 3, 23));
        renewals.opened(Facts.window("trj_2", "P3M"), LocalDate.of(2024, 3, 23));
        renewals.opened(Facts.window("trj_3", "P12M"), LocalDate.of(2024, 3, 29));

        assertThat(renewals.windows(LocalDate.of(2024, 3, 18), LocalDate.of(2024, 3, 24)))
                .extracting(window -> window.trajectoryId() + " " + window.window())
                .containsExactly("trj_1 P12M", "trj_2 P3M");
    }
}
