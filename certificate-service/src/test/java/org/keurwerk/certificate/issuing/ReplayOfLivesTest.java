package org.keurwerk.certificate.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.DecisionHistory;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateState;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.SuspensionDecided;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryWithdrawn;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * Decisions, suspensions and audits for renewal, replayed into an empty store in any order and twice: every certificate is in the same state on every
 * day, and so is its line in the register. The seed of a failure is in the test's name.
 */
class ReplayOfLivesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverHappenedGivesTheSameStates(long seed) {
        Random random = new Random(seed);
        List<DecisionTaken> decisions = DecisionHistory.of(random);
        try (DecisionsOnStore once = new DecisionsOnStore();
                DecisionsOnStore replayed = new DecisionsOnStore()) {
            decisions.forEach(once::handle);
            List<Event> happened = new ArrayList<>();
            once.certificates().forEach(certificate -> suspensions(certificate, random, happened));
            audits(once.certificates(), random, happened);
            deliver(once, happened);
            List<Event> all = new ArrayList<>(decisions);
            all.addAll(happened);
            all.addAll(List.copyOf(all));
            Collections.shuffle(all, random);

            remember(once, replayed);
            deliver(replayed, all);

            assertThat(states(replayed)).isEqualTo(states(once));
            assertThat(states(once).values())
                    .as("something happened")
                    .anyMatch(line -> line.contains(CertificateState.SUSPENDED.name()))
                    .anyMatch(line -> line.contains(CertificateState.EXTENSION_PENDING.name()));
        }
    }

    /** Up to two cases of one certificate, the later after the earlier, of which some come to no second decision. */
    private static void suspensions(Certificate certificate, Random random, List<Event> happened) {
        LocalDate day = certificate.validity().from();
        for (int place = 0; place < random.nextInt(3); place++) {
            String id = "sus_" + certificate.number() + "_" + place;
            day = day.plusDays(1 + random.nextInt(700));
            happened.add(decided(certificate, id, SuspensionOutcome.SUSPENDED, day));
            day = day.plusDays(random.nextInt(150));
            if (random.nextInt(4) > 0) {
                boolean lifted = random.nextInt(3) > 0;
                happened.add(decided(
                        certificate, id, lifted ? SuspensionOutcome.REINSTATED : SuspensionOutcome.WITHDRAWN, day));
            }
        }
    }

    private static SuspensionDecided decided(
            Certificate certificate, String id, SuspensionOutcome outcome, LocalDate on) {
        return new SuspensionDecided(
                certificate.trajectoryId(),
                certificate.organisationId(),
                new SuspensionId(id),
                certificate.number(),
                certificate.scope(),
                outcome,
                on,
                outcome == SuspensionOutcome.SUSPENDED ? on.plusMonths(6) : null,
                outcome == SuspensionOutcome.WITHDRAWN ? on.plusWeeks(6) : null);
    }

    /** Of what ends, most is audited anew, and some of these audits are withdrawn after the end. */
    private static void audits(List<Certificate> certificates, Random random, List<Event> happened) {
        Map<TrajectoryId, Certificate> renewed =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        certificates.forEach(certificate -> renewed.putIfAbsent(certificate.renewedWith(), certificate));
        renewed.forEach((trajectory, certificate) -> {
            if (random.nextInt(4) == 0) {
                return;
            }
            TrajectoryId next = new TrajectoryId(trajectory + "_next");
            LocalDate end = certificate.validity().until();
            happened.add(new TrajectoryAnnounced(
                    next,
                    certificate.organisationId(),
                    trajectory,
                    List.of(certificate.scope()),
                    end.getYear() + "-Q" + (1 + (end.getMonthValue() - 1) / 3),
                    "KIB",
                    "I",
                    end.minusMonths(9),
                    null));
            if (random.nextInt(3) == 0) {
                happened.add(new TrajectoryWithdrawn(
                        next, certificate.organisationId(), Party.ORGANISATION, end.plusDays(random.nextInt(40))));
            }
        });
    }

    /** What waits for something else comes again, as it does from the topic. */
    private static void deliver(DecisionsOnStore service, List<Event> events) {
        Deque<Event> waiting = new ArrayDeque<>(events);
        int inVain = 0;
        while (!waiting.isEmpty() && inVain <= waiting.size()) {
            Event event = waiting.removeFirst();
            try {
                if (event instanceof DecisionTaken decision) {
                    service.handle(decision);
                } else {
                    service.happened("evt_" + event.hashCode(), event);
                }
                inVain = 0;
            } catch (RefusedEvent e) {
                assertThat(e).hasMessageContaining("cannot be");
            } catch (IllegalStateException e) {
                waiting.addLast(event);
                inVain++;
            }
        }
    }

    /** What the certificate topic told: which numbers were given. */
    private static void remember(DecisionsOnStore from, DecisionsOnStore to) {
        from.certificates().stream()
                .flatMap(certificate -> certificate.pendingEvents().stream())
                .filter(event -> event.type().contains("certificate-issued"))
                .map(event -> EventCodec.fromJson(event.body().getBytes(UTF_8), CertificateIssued.class))
                .forEach(to.bean(GivingOutNumbers.class)::remember);
    }

    private static Map<String, String> states(DecisionsOnStore service) {
        Map<String, String> states = new TreeMap<>();
        for (Certificate certificate : service.certificates()) {
            StringBuilder line = new StringBuilder();
            for (LocalDate day = DecisionHistory.BEGIN;
                    day.isBefore(DecisionHistory.AFTER_ALL);
                    day = day.plusDays(23)) {
                line.append(day)
                        .append(' ')
                        .append(certificate.life().stateOn(day))
                        .append('\n');
            }
            states.put(certificate.number(), line.toString());
        }
        for (LocalDate day = DecisionHistory.BEGIN; day.isBefore(DecisionHistory.AFTER_ALL); day = day.plusMonths(5)) {
            TreeSet<String> lines = new TreeSet<>();
            LocalDate on = day;
            service.register()
                    .search(new RegisterSearch("", null, null, null, 0, 100), day)
                    .entries()
                    .forEach(entry -> lines.add(entry.id() + " " + entry.statusOn(on)));
            states.put("register on " + day, lines.toString());
        }
        return states;
    }
}
