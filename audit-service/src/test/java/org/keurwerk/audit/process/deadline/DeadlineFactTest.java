package org.keurwerk.audit.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.audit.process.deadline.DeadlineFact.What;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineMissed;
import org.keurwerk.contracts.audit.DeadlineSet;

class DeadlineFactTest {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 9);

    private static DeadlineFact fact(What what) {
        return new DeadlineFact(what, "trj_1", "org_1", "42", "Intake", "org_1", DAY, "00-trace cause");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_stored_in_the_job_is_read_again(What what) {
        assertThat(DeadlineFact.parse(fact(what).toCanonicalString())).isEqualTo(fact(what));
    }

    @Test
    void what_was_stored_before_a_trace_was_kept_is_read_too() {
        assertThat(DeadlineFact.parse("SET|trj_1|org_1|42|Intake|org_1|2021-02-09")
                        .trace())
                .isEmpty();
    }

    @Test
    void what_time_brings_about_has_no_trace_of_what_set_the_deadline() {
        assertThat(fact(What.SET).missed().trace()).isEmpty();
    }

    @Test
    void each_becomes_its_event_about_the_same_deadline() {
        assertThat(fact(What.SET).event())
                .isEqualTo(new DeadlineSet("trj_1", "org_1", "dl_42", "Intake", "org_1", DAY));
        assertThat(fact(What.MET).event()).isEqualTo(new DeadlineMet("trj_1", "org_1", "dl_42", DAY));
        assertThat(fact(What.CANCELLED).event()).isEqualTo(new DeadlineCancelled("trj_1", "org_1", "dl_42", DAY));
        assertThat(fact(What.MISSED).event()).isEqualTo(new DeadlineMissed("trj_1", "org_1", "dl_42", DAY));
    }

    @Test
    void the_same_fact_has_the_same_event_id_and_another_fact_another() {
        assertThat(fact(What.SET).eventId())
                .isEqualTo(fact(What.SET).eventId())
                .isNotEqualTo(fact(What.MET).eventId());
        assertThat(fact(What.SET).eventId())
                .isNotEqualTo(new DeadlineFact(What.SET, "trj_1", "org_1", "42", "Intake", "org_1", DAY.plusDays(1), "")
                        .eventId());
    }
}
