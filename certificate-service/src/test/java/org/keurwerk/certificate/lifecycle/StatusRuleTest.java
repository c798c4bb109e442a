package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.Lives;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;

class StatusRuleTest {

    private static final Validity VALIDITY =
            new Validity(LocalDate.parse("2021-03-22"), LocalDate.parse("2025-03-22"), LocalDate.parse("2024-03-22"));
    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");
    private static final LocalDate REPLACED_ON = LocalDate.parse("2025-03-11");

    @ParameterizedTest
    @CsvSource({
        "2024-03-21,VALID",
        "2025-03-10,EXPIRING",
        "2025-03-11,SUPERSEDED",
        "2025-03-22,SUPERSEDED",
        "2031-01-01,SUPERSEDED"
    })
    void aSuccessorCountsFromItsFirstDayAndForEver(LocalDate today, RegisterStatus expected) {
        assertThat(StatusRule.statusOn(
                        today,
                        Outcome.CERTIFIED,
                        Life.of(VALIDITY, REPLACED_ON, null, List.of()).spells(),
                        null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CONDITIONAL,2025-03-10,CONDITIONAL",
        "CONDITIONAL,2025-03-11,SUPERSEDED",
        "NOT_CERTIFIED,2025-03-10,NOT_CERTIFIED",
        "NOT_CERTIFIED,2025-03-11,SUPERSEDED"
    })
    void aLaterDecisionTakesThePlaceOfAnOutcomeFromItsDayOn(Outcome outcome, LocalDate today, RegisterStatus expected) {
        assertThat(StatusRule.statusOn(today, outcome, List.of(), REPLACED_ON)).isEqualTo(expected);
    }

    @Test
    void anOutcomeWithoutCertificateThatNothingReplacedStaysForEver() {
        LocalDate late = LocalDate.parse("2060-01-01");
        assertThat(StatusRule.statusOn(late, Outcome.CONDITIONAL, List.of(), null))
                .isEqualTo(RegisterStatus.CONDITIONAL);
        assertThat(StatusRule.statusOn(late, Outcome.NOT_CERTIFIED, List.of(), null))
                .isEqualTo(RegisterStatus.NOT_CERTIFIED);
    }

    @Test
    void theSuccessorIsNamedFromTheDayOnWhichTheCertificateIsSuperseded() {
        Certificate certificate = withSuccessor("CBCT-2025-000042-4", REPLACED_ON);

        assertThat(certificate.statusOn(REPLACED_ON.minusDays(1))).isEqualTo(RegisterStatus.EXPIRING);
        assertThat(certificate.successorOn(REPLACED_ON.minusDays(1))).isNull();
        assertThat(certificate.statusOn(REPLACED_ON)).isEqualTo(RegisterStatus.SUPERSEDED);
        assertThat(certificate.successorOn(REPLACED_ON)).isEqualTo("CBCT-2025-000042-4");
    }

    @Test
    void whoHasASuccessorOrHasEndedIsNotToBeRenewed() {
        Certificate certificate = Certified.by(Decisions.groningen(), Scope.LIBRARY, 117);

        assertThat(certificate.isToBeRenewed(TODAY)).isTrue();
        assertThat(withSuccessor("CBCT-2025-000042-4", REPLACED_ON).isToBeRenewed(TODAY))
                .isFalse();
        assertThat(Lives.with(certificate, null, VALIDITY.until()).isToBeRenewed(TODAY))
                .isFalse();
    }

    private static Certificate withSuccessor(String number, LocalDate from) {
        return Lives.with(
                Certified.by(Decisions.groningen(), Scope.LIBRARY, 117), new CertificateReference(number, from), null);
    }
}
