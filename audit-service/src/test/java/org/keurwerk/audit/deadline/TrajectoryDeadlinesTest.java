package org.keurwerk.audit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.time.BusinessTime;

class TrajectoryDeadlinesTest {

    private static final LocalDate SENT = LocalDate.of(2021, 3, 3);

    private final Reports reports = mock();

    private TrajectoryDeadlines on(LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new TrajectoryDeadlines(
                PlannedPhasesTest.TERMS,
                new WorkingDays(Set.of()),
                mock(Trajectories.class),
                reports,
                new BusinessTime(clock));
    }

    private static Report report(@Nullable LocalDate respondBy) {
        return new Report("rep_1", "trj_1", "Concept.", List.of(), SENT, respondBy, null, List.of(), null, null, 1);
    }

    @Test
    void aResponseHasTenWorkingDaysFromTheDayOnWhichTheConceptIsSent() {
        given(reports.of("trj_1")).willReturn(Optional.of(report(null)));

        assertThat(on(SENT).dueOn(TaskKind.RESPOND_TO_CONCEPT, "trj_1")).isEqualTo("2021-03-17");
    }

    @Test
    void theDayThatTheOrganisationWasToldStandsHoweverLateTheTaskComesUp() {
        given(reports.of("trj_1")).willReturn(Optional.of(report(LocalDate.of(2021, 3, 17))));

        TrajectoryDeadlines dayAfter = on(SENT.plusDays(1));

        assertThat(dayAfter.dueOn(TaskKind.RESPOND_TO_CONCEPT, "trj_1")).isEqualTo("2021-03-17");
        assertThat(dayAfter.timer("ResponseTermEnded", "trj_1")).isEqualTo("2021-03-18");
    }

    @Test
    void aTermEndsOnItsLastDayInAmsterdamAlsoWhenItIsStillYesterdayInUtc() {
        Clock late = Clock.fixed(Instant.parse("2021-03-02T23:30:00Z"), ZoneOffset.UTC);
        TrajectoryDeadlines justAfterMidnight = new TrajectoryDeadlines(
                PlannedPhasesTest.TERMS,
                new WorkingDays(Set.of()),
                mock(Trajectories.class),
                reports,
                new BusinessTime(late));

        assertThat(justAfterMidnight.dueOn(TaskKind.INTAKE, "trj_1")).isEqualTo("2021-03-17");
    }
}
