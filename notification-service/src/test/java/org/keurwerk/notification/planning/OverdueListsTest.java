package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.ledger.Notice;

/** When the office gets the list of what is late. The first of July 2020 is a Wednesday. */
class OverdueListsTest {

    private final PlanningOnStore planning = new PlanningOnStore();
    private final Deadlines deadlines = new Deadlines(planning.store.mongo());
    private final OverdueLists lists = new OverdueLists(
            deadlines,
            planning.notices,
            ReminderRuleTest.SETTINGS,
            planning.store.mongo(),
            mock(),
            new BusinessTime(planning.clock),
            mock());

    @Test
    void aListGoesOutTheDayAfterSomethingBecameLateAndOnceHoweverMuchThereIs() {
        set("dl_1", 7);
        set("dl_2", 7);
        assertThat(lists.nextDue()).isEqualTo("2020-07-08");

        days("2020-07-07");
        assertThat(planned()).isEmpty();
        days("2020-07-08", "2020-07-08", "2020-07-09");

        assertThat(planned()).containsExactly(LocalDate.of(2020, 7, 8));
    }

    @Test
    void whatStaysLateIsToldAgainOnTheDayOfTheWeekUntilItIsDone() {
        set("dl_1", 7);
        days("2020-07-08", "2020-07-09");
        assertThat(lists.nextDue()).isEqualTo("2020-07-13");

        days("2020-07-13", "2020-07-14");
        deadlines.over("dl_1");
        days("2020-07-20");

        assertThat(planned()).containsExactly(LocalDate.of(2020, 7, 8), LocalDate.of(2020, 7, 13));
        assertThat(lists.nextDue()).isNull();
    }

    @Test
    void somethingElseThatBecomesLateIsToldTheDayAfter() {
        set("dl_1", 7);
        set("dl_2", 9);
        days("2020-07-08");
        assertThat(lists.nextDue()).isEqualTo("2020-07-10");

        days("2020-07-09", "2020-07-10");

        assertThat(planned()).containsExactly(LocalDate.of(2020, 7, 8), LocalDate.of(2020, 7, 10));
    }

    @Test
    void aDayOnWhichTheServiceWasAwayIsMadeUpFor() {
        set("dl_1", 7);
        days("2020-07-08", "2020-07-15");

        assertThat(planned()).containsExactly(LocalDate.of(2020, 7, 8), LocalDate.of(2020, 7, 15));
    }

    @Test
    void aTaskThatEndsByItselfIsNeverInIt() {
        DeadlineSet response = new DeadlineSet(
                new TrajectoryId("trj_1"),
                new OrganisationId("org_1"),
                "dl_1",
                "RespondToConcept",
                "org_1",
                LocalDate.of(2020, 7, 7),
                true);
        deadlines.set(response, planning.clock.instant());

        days("2020-07-08", "2020-07-13");

        assertThat(planned()).isEmpty();
        assertThat(lists.nextDue()).isNull();
    }

    private void set(String id, int day) {
        deadlines.set(
                Facts.deadline("trj_1", id, "Intake", "org_1", LocalDate.of(2020, 7, day)), planning.clock.instant());
    }

    private void days(String... days) {
        for (String day : days) {
            planning.clock.passTo(day + "T08:00:00Z");
            lists.doWhatIsDue(LocalDate.parse(day));
        }
    }

    private List<LocalDate> planned() {
        return planning.ledger().stream()
                .filter(notice -> notice.template().equals("overdue-list"))
                .map(Notice::plannedFor)
                .sorted()
                .toList();
    }
}
