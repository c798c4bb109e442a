package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.ledger.NoticePlan;

/** When a deadline is called to mind. */
class ReminderRuleTest {

    private static final LocalDate DUE = LocalDate.of(2020, 10, 30);

    static final ReminderSettings SETTINGS = new ReminderSettings(List.of(7, 2), 1, DayOfWeek.MONDAY);

    private final ReminderRule rule = new ReminderRule(SETTINGS);

    @Test
    void anActorIsToldAtOnceRemindedSevenAndTwoDaysBeforeAndToldTheDayAfter() {
        assertThat(lines(setFor("org_1"), DUE.minusDays(14)))
                .containsExactly(
                        "2020-10-16 task-asked -> org_1",
                        "2020-10-23 deadline-reminder -> org_1",
                        "2020-10-28 deadline-reminder -> org_1",
                        "2020-10-31 deadline-overdue -> org_1");
    }

    @Test
    void aReminderWhoseDayIsPastOrTodayIsLeftOut() {
        assertThat(lines(setFor("org_1"), DUE.minusDays(5)))
                .filteredOn(line -> line.contains("reminder"))
                .containsExactly("2020-10-28 deadline-reminder -> org_1");
        assertThat(lines(setFor("org_1"), DUE.minusDays(7)))
                .filteredOn(line -> line.contains("reminder"))
                .containsExactly("2020-10-28 deadline-reminder -> org_1");
        assertThat(lines(setFor("org_1"), DUE)).noneMatch(line -> line.contains("reminder"));
    }

    @Test
    void nobodyHearsThatADeadlinePassedOnTheDayItWasSet() {
        assertThat(lines(setFor("org_1"), DUE.plusDays(10)))
                .containsExactly("2020-11-09 task-asked -> org_1", "2020-11-10 deadline-overdue -> org_1");
    }

    @Test
    void theDaysAreSettings() {
        ReminderRule other = new ReminderRule(new ReminderSettings(List.of(10), 3, DayOfWeek.FRIDAY));

        assertThat(other.apply(setFor("org_1"), DUE.minusDays(30)))
                .extracting(NoticePlan::on)
                .containsExactly(DUE.minusDays(30), DUE.minusDays(10), DUE.plusDays(3));
    }

    @Test
    void everyPlanStandsOnItsDeadlineAndNamesItsDateInTheCause() {
        assertThat(rule.apply(setFor("org_1"), DUE.minusDays(14))).allSatisfy(plan -> {
            assertThat(plan.deadlineId()).isEqualTo("dl_1");
            assertThat(plan.cause()).matches("deadline:dl_1:(asked|2020-10-30:.*)");
        });
    }

    @Test
    void nobodyIsLateWithATaskThatEndsByItself() {
        DeadlineSet response = new DeadlineSet(
                new TrajectoryId("trj_1"), new OrganisationId("org_1"), "dl_1", "RespondToConcept", "org_1", DUE, true);

        assertThat(lines(response, DUE.minusDays(14)))
                .containsExactly(
                        "2020-10-16 task-asked -> org_1",
                        "2020-10-23 deadline-reminder -> org_1",
                        "2020-10-28 deadline-reminder -> org_1");
    }

    @Test
    void aMovedDeadlineSharesNoReminderWithTheFormerOneAndIsNotAskedAgain() {
        DeadlineSet moved = Facts.deadline("trj_1", "dl_1", "Intake", "org_1", DUE.plusDays(7));

        assertThat(ids(moved)).filteredOn(ids(setFor("org_1"))::contains).hasSize(1);
    }

    @Test
    void whoGotATaskFromSomebodyElseReadsThatEachTime() {
        DeadlineSet late = handedOver("acc_new", DUE.plusDays(10));

        assertThat(lines(late, DUE.plusDays(10)))
                .containsExactly("2020-11-09 task-handed-over -> acc_new", "2020-11-10 deadline-overdue -> acc_new");
        assertThat(rule.apply(late, DUE).get(0).cause())
                .isNotEqualTo(rule.apply(handedOver("acc_new", DUE.plusDays(11)), DUE)
                        .get(0)
                        .cause());
    }

    private static DeadlineSet handedOver(String actor, LocalDate on) {
        DeadlineSet set = setFor(actor);
        return new DeadlineSet(
                set.trajectoryId(),
                set.organisationId(),
                set.deadlineId(),
                set.task(),
                actor,
                DUE,
                false,
                "acc_before",
                on);
    }

    private List<String> ids(DeadlineSet deadline) {
        return rule.apply(deadline, DUE.minusDays(30)).stream()
                .map(NoticePlan::noticeId)
                .toList();
    }

    private List<String> lines(DeadlineSet deadline, LocalDate setOn) {
        return rule.apply(deadline, setOn).stream()
                .map(plan -> plan.on() + " " + plan.template() + " -> " + plan.recipient())
                .toList();
    }

    private static DeadlineSet setFor(String actor) {
        return Facts.deadline("trj_1", "dl_1", "Intake", actor, DUE);
    }
}
