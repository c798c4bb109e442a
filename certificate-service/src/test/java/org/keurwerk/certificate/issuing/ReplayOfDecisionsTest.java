package org.keurwerk.certificate.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.DecisionHistory;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.certificate.CertificateIssued;

/**
 * Whatever the order of the topics, and however often an event comes, the same decisions give the same certificates and the same register: nothing
 * goes back to an older state. The seed of a failure is in the test's name.
 */
class ReplayOfDecisionsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void anyOrderAndTwiceGivesTheSameCertificatesAndRegister(long seed) {
        Random random = new Random(seed);
        List<DecisionTaken> decisions = DecisionHistory.of(random);
        try (DecisionsOnStore once = new DecisionsOnStore();
                DecisionsOnStore replayed = new DecisionsOnStore()) {
            decisions.forEach(once::handle);
            twiceInAnyOrder(issued(once), random).forEach(replayed.bean(GivingOutNumbers.class)::remember);
            twiceInAnyOrder(decisions, random).forEach(replayed::handle);
            assertThat(documents(replayed)).isEqualTo(documents(once));

            once.doWhatIsDue(DecisionHistory.AFTER_ALL);
            replayed.doWhatIsDue(DecisionHistory.AFTER_ALL);
            assertThat(documents(replayed)).isEqualTo(documents(once));
            twiceInAnyOrder(decisions, random).forEach(replayed::handle);
            assertThat(documents(replayed)).as("replayed once more at the end").isEqualTo(documents(once));
        }
    }

    /** A decision that was parked may come after the day on which its certificate would have begun, opened windows and ended. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void decisionsThatComeLateGiveTheSameStatuses(long seed) {
        Random random = new Random(seed);
        List<DecisionTaken> decisions = DecisionHistory.of(random);
        try (DecisionsOnStore once = new DecisionsOnStore();
                DecisionsOnStore late = new DecisionsOnStore()) {
            decisions.forEach(once::handle);
            issued(once).forEach(late.bean(GivingOutNumbers.class)::remember);
            LocalDate today = DecisionHistory.BEGIN;
            for (DecisionTaken decision : twiceInAnyOrder(decisions, random)) {
                late.handle(decision);
                today = today.plusDays(random.nextInt(DecisionHistory.DAYS / decisions.size()));
                late.doWhatIsDue(today);
            }
            for (LocalDate day = DecisionHistory.BEGIN;
                    day.isBefore(DecisionHistory.AFTER_ALL);
                    day = day.plusMonths(7)) {
                assertThat(statuses(late, day)).as("on %s", day).isEqualTo(statuses(once, day));
            }
        }
    }

    private static <E> List<E> twiceInAnyOrder(List<E> events, Random random) {
        List<E> twice = new ArrayList<>(events);
        twice.addAll(events);
        Collections.shuffle(twice, random);
        return twice;
    }

    private static List<CertificateIssued> issued(DecisionsOnStore service) {
        return service.certificates().stream()
                .flatMap(certificate -> certificate.pendingEvents().stream())
                .filter(event -> event.type().contains("certificate-issued"))
                .map(PendingEvent::body)
                .map(body -> EventCodec.fromJson(body.getBytes(UTF_8), CertificateIssued.class))
                .toList();
    }

    /** Everything that the stores hold, without what may differ: how many writes it took, and what is still to be published. */
    private static Map<String, List<Document>> documents(DecisionsOnStore service) {
        return Arrays.asList("certificates", "register_entries", "renewals").stream()
                .collect(Collectors.toMap(name -> name, name -> service.mongo().findAll(Document.class, name).stream()
                        .peek(document -> List.of("version", "pendingEvents").forEach(document::remove))
                        .sorted(Comparator.comparing(document -> document.getString("_id")))
                        .toList()));
    }

    private static Map<String, String> statuses(DecisionsOnStore service, LocalDate day) {
        Map<String, String> statuses = new TreeMap<>();
        service.register()
                .search(new RegisterSearch("", null, null, null, 0, 100), day)
                .entries()
                .forEach(entry -> {
                    String successor = Objects.requireNonNullElse(entry.successorOn(day), "nobody");
                    statuses.put(entry.id(), entry.statusOn(day) + ", succeeded by " + successor);
                });
        return statuses;
    }
}
