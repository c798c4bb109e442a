package org.keurwerk.audit.process.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.Handover;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.What;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineMissed;
import org.keurwerk.contracts.audit.DeadlineSet;

class DeadlineFactTest {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 9);

    private static final Milestones NONE = (milestone, trajectoryId) -> {
        throw new AssertionError("a deadline is no milestone");
    };

    private static DeadlineFact fact(What what) {
        return new DeadlineFact(what, "org_1", "42", "Intake", "org_1", DAY, what == What.SET);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_stored_in_the_job_is_read_again(What what) {
        assertThat(ProcessFact.parse(fact(what).text())).isEqualTo(fact(what));
    }

    @Test
    void a_job_that_was_written_before_it_was_said_whether_the_task_lapses_is_read_too() {
        assertThat(ProcessFact.parse("SET|org_1|42|Intake|org_1|2021-02-09"))
                .isEqualTo(new DeadlineFact(What.SET, "org_1", "42", "Intake", "org_1", DAY, false));
    }

    @Test
    void each_becomes_its_event_about_the_same_deadline() {
        assertThat(fact(What.SET).event("trj_1", NONE))
                .isEqualTo(new DeadlineSet(TRJ_1, ORG_1, "dl_42", "Intake", "org_1", DAY, true));
        assertThat(fact(What.MET).event("trj_1", NONE)).isEqualTo(new DeadlineMet(TRJ_1, ORG_1, "dl_42", DAY));
        assertThat(fact(What.CANCELLED).event("trj_1", NONE))
                .isEqualTo(new DeadlineCancelled(TRJ_1, ORG_1, "dl_42", DAY));
        assertThat(fact(What.MISSED).event("trj_1", NONE)).isEqualTo(new DeadlineMissed(TRJ_1, ORG_1, "dl_42", DAY));
    }

    @Test
    void a_task_that_went_to_somebody_else_says_from_whom_and_when() {
        DeadlineFact given = new DeadlineFact(
                What.SET, "org_1", "42", "Intake", "acc_2", DAY, false, new Handover("acc_1", DAY.plusDays(3)));

        assertThat(ProcessFact.parse(given.text())).isEqualTo(given);
        assertThat(given.event("trj_1", NONE))
                .isEqualTo(new DeadlineSet(
                        TRJ_1, ORG_1, "dl_42", "Intake", "acc_2", DAY, false, "acc_1", DAY.plusDays(3)));
        assertThat(given.eventId("trj_1", "job"))
                .as("given back and given again is another fact")
                .isNotEqualTo(new DeadlineFact(
                                What.SET,
                                "org_1",
                                "42",
                                "Intake",
                                "acc_2",
                                DAY,
                                false,
                                new Handover("acc_1", DAY.plusDays(5)))
                        .eventId("trj_1", "job"));
    }

    @Test
    void the_same_fact_has_the_same_event_id_and_another_fact_another() {
        assertThat(fact(What.SET).eventId("trj_1", "job"))
                .isEqualTo(fact(What.SET).eventId("trj_1", "job"))
                .isNotEqualTo(fact(What.MET).eventId("trj_1", "job"));
        assertThat(fact(What.SET).eventId("trj_1", "job"))
                .isNotEqualTo(new DeadlineFact(What.SET, "org_1", "42", "Intake", "org_1", DAY.plusDays(1), true)
                        .eventId("trj_1", "job"));
    }
}
