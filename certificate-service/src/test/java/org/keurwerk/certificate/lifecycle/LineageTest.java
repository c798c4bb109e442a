package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.contracts.audit.Scope;

class LineageTest {

    private final Certificate first = certificate("2017-02-20");
    private final Certificate second = certificate("2021-03-22");
    private final Certificate third = certificate("2025-03-11");

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        assertThat(Lineage.of(List.of(third, first, second))).isEqualTo(Lineage.of(List.of(first, second, third)));
    }

    @Test
    void theNextOneTakesThePlaceOfACertificateThatHasNotEnded() {
        assertThat(Lineage.of(List.of(first, second, third)).successorOf(second))
                .contains(CertificateReference.to(third));
    }

    @Test
    void aCertificateThatHadEndedWasNotReplaced() {
        Lineage lineage = Lineage.of(List.of(first, second, third));
        assertThat(lineage.successorOf(first)).isEmpty();
        assertThat(lineage.predecessorOf(second)).contains(CertificateReference.to(first));
    }

    @Test
    void onTheDayOfItsEndACertificateIsNotReplacedAnyMore() {
        assertThat(Lineage.of(List.of(second, certificate("2025-03-22"))).successorOf(second))
                .isEmpty();
    }

    @Test
    void theNewestHasNoSuccessorAndTheOldestNoPredecessor() {
        Lineage lineage = Lineage.of(List.of(first, second, third));
        assertThat(lineage.successorOf(third)).isEmpty();
        assertThat(lineage.predecessorOf(first)).isEmpty();
    }

    private static Certificate certificate(String decidedOn) {
        return Certified.by(Decisions.groningen().on(decidedOn), Scope.LIBRARY, 1);
    }
}
