package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.audit.Scope;

class ProcessVariablesTest {

    @Test
    void plain_values_are_stored_as_they_are() {
        assertThat(ProcessVariables.storable(Map.of("name", "XL", "halfDays", 4, "anyCertified", true)))
                .containsOnly(Map.entry("name", "XL"), Map.entry("halfDays", 4), Map.entry("anyCertified", true));
    }

    @Test
    void dates_decimals_and_names_become_plain_values() {
        assertThat(ProcessVariables.storable(Map.of(
                        "visitFirstDay",
                        LocalDate.of(2021, 2, 9),
                        "staffFte",
                        new BigDecimal("12.50"),
                        "scope",
                        Scope.LIBRARY)))
                .containsOnly(
                        Map.entry("visitFirstDay", "2021-02-09"),
                        Map.entry("staffFte", 12.5),
                        Map.entry("scope", "LIBRARY"));
    }

    @Test
    void a_list_becomes_text_and_is_read_again() {
        Object stored = ProcessVariables.storable(Map.of("auditors", List.of("acc_lead", "acc_co")))
                .get("auditors");

        assertThat(stored).isEqualTo("acc_lead,acc_co");
        assertThat(ProcessVariables.listed(String.valueOf(stored))).containsExactly("acc_lead", "acc_co");
        assertThat(ProcessVariables.listed("")).isEmpty();
    }

    @Test
    void an_object_is_refused_rather_than_serialised() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessVariables.storable(Map.of("report", new Object())))
                .withMessageContaining("report");
    }
}
