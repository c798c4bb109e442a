package org.keurwerk.certificate.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.OnDocumentStore;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@OnDocumentStore
class GivingOutNumbersTest {

    private final GivingOutNumbers numbers;

    GivingOutNumbersTest(@Autowired MongoTemplate mongo) {
        this.numbers = new GivingOutNumbers(mongo, new BodySettings("Voorbeeld", "VB", "", "", "", "", "", "VBLD"));
    }

    @Test
    void everyYearCountsFromOne() {
        assertThat(numbers.next(1997)).isEqualTo(new CertificateNumber("VBLD", 1997, 1));
        assertThat(numbers.next(1997)).isEqualTo(new CertificateNumber("VBLD", 1997, 2));
        assertThat(numbers.next(1998)).isEqualTo(new CertificateNumber("VBLD", 1998, 1));
    }

    @Test
    void noNumberIsGivenTwiceHoweverManyAskAtOnce() throws Exception {
        Set<CertificateNumber> given = ConcurrentHashMap.newKeySet();
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> asking = () -> given.add(numbers.next(1999));
            List<Future<Boolean>> answers = askers.invokeAll(Collections.nCopies(80, asking));
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            askers.shutdown();
        }
        assertThat(given).hasSize(80);
    }
}
