package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.testsupport.CountingStore;

/** Where a letter about renewal leads, and what stands in the office's list. */
class KnownRenewalsTest {

    private static final OrganisationId ORGANISATION = new OrganisationId(Facts.ORGANISATION);
    private static final TrajectoryId FORMER = new TrajectoryId("trj_1");

    private final KnownRenewals renewals =
            new KnownRenewals(CountingStore.empty().mongo());

    @Test
    void theTrajectoryThatRenewsIsTheOneThatRunsForTheSameScope() {
        renewals.began(Facts.applied("trj_1"));
        assertThat(renewals.running(ORGANISATION, List.of(Scope.POI), FORMER)).isEmpty();

        renewals.began(Facts.announced("trj_2"));

        assertThat(renewals.running(ORGANISATION, List.of(Scope.POI), FORMER)).contains(new TrajectoryId("trj_2"));
        assertThat(renewals.running(ORGANISATION, List.of(Scope.CULTURE), FORMER))
                .isEmpty();
        assertThat(renewals.running(new OrganisationId("org_2"), List.of(Scope.POI), FORMER))
                .isEmpty();
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
