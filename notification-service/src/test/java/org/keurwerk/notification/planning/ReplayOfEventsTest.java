package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.notification.planning.PlanningOnStore.START;
import static org.keurwerk.notification.planning.PlanningOnStore.at;
import static org.keurwerk.notification.planning.PlanningOnStore.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeState;

/**
 * Whatever the order of the events, and however often each comes, the same notices go out, and none goes back to an older state. The seed of a failure
 * is in the test's name.
 */
class ReplayOfEventsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void anyOrderAndTwicePlansTheSameNotices(long seed) {
        Random random = new Random(seed);
        List<EventEnvelope<?>> events = history(random);
        PlanningOnStore once = new PlanningOnStore();
        PlanningOnStore replayed = new PlanningOnStore();

        handleAll(once, events);
        handleAll(replayed, twiceInAnyOrder(events, random));

        assertThat(open(replayed)).isEqualTo(open(once));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void aReplayAfterSendingAndFailingChangesNothing(long seed) {
        Random random = new Random(seed);
        List<EventEnvelope<?>> events = history(random);
        PlanningOnStore planning = new PlanningOnStore();
        handleAll(planning, events);
        sendOrFail(planning, day(20), random);
        List<Notice> before = planning.ledger();

        handleAll(planning, twiceInAnyOrder(events, random));

        assertThat(withoutVersions(planning.ledger())).isEqualTo(withoutVersions(before));
        assertThat(before).extracting(Notice::state).contains(NoticeState.SENT, NoticeState.FAILED);
    }

    /** Two trajectories with some of the usual events, and deadlines that are set, move, change hands, are met or cancelled. */
    private static List<EventEnvelope<?>> history(Random random) {
        List<Event> events = new ArrayList<>();
        for (String trajectory : List.of("trj_1", "trj_2")) {
            events.addAll(List.of(
                    Facts.applied(trajectory),
                    Facts.intakeAccepted(trajectory),
                    Facts.team(trajectory),
                    Facts.visit(trajectory, 0),
                    Facts.selfEvaluation(trajectory, random.nextBoolean()),
                    Facts.finalised(trajectory)));
            for (int deadline = 0; deadline < 3; deadline++) {
                String id = "dl_" + trajectory + deadline;
                for (int setting = random.nextInt(4); setting >= 0; setting--) {
                    events.add(Facts.deadline(
                            trajectory, id, "Intake", "acc_" + random.nextInt(2), day(10 + 5 * random.nextInt(3))));
                }
                switch (random.nextInt(4)) {
                    case 0 ->
                        events.add(new DeadlineMet(
                                new TrajectoryId(trajectory), new OrganisationId(Facts.ORGANISATION), id, day(9)));
                    case 1 ->
                        events.add(new DeadlineCancelled(
                                new TrajectoryId(trajectory), new OrganisationId(Facts.ORGANISATION), id, day(9)));
                    default -> {
                        // still open
                    }
                }
            }
        }
        List<EventEnvelope<?>> published = new ArrayList<>();
        for (Event event : events) {
            Instant at = Instant.parse(START).plus(Duration.ofMinutes(published.size()));
            published.add(at("evt_" + published.size(), at, event));
        }
        return published;
    }

    private static List<EventEnvelope<?>> twiceInAnyOrder(List<EventEnvelope<?>> events, Random random) {
        List<EventEnvelope<?>> twice = new ArrayList<>(events);
        twice.addAll(events);
        Collections.shuffle(twice, random);
        return twice;
    }

    /** What is refused for want of another event comes again later, as an operator replays what was parked. */
    private static void handleAll(PlanningOnStore planning, List<EventEnvelope<?>> events) {
        Deque<EventEnvelope<?>> waiting = new ArrayDeque<>(events);
        while (!waiting.isEmpty()) {
            EventEnvelope<?> event = waiting.remove();
            try {
                planning.handle(event);
            } catch (Teams.TeamUnknown e) {
                waiting.add(event);
            }
        }
    }

    private static void sendOrFail(PlanningOnStore planning, LocalDate today, Random random) {
        Instant now = planning.clock.instant();
        Optional<Notice> next = planning.due.claim(today, now, now.plusSeconds(60), sender());
        while (next.isPresent()) {
            if (random.nextInt(3) == 0) {
                planning.due.fail(next.get(), "refused");
            } else {
                planning.due.sent(next.get(), "<m>");
            }
            next = planning.due.claim(today, now, now.plusSeconds(60), sender());
        }
    }

    private static String sender() {
        return UUID.randomUUID().toString();
    }

    /** What will go out, when and to whom; a cancelled notice is as good as none. */
    private static List<String> open(PlanningOnStore planning) {
        return planning.ledger().stream()
                .filter(notice -> notice.state() != NoticeState.CANCELLED)
                .map(notice -> "%s to %s on %s because of %s: %s"
                        .formatted(
                                notice.template(),
                                notice.recipient(),
                                notice.plannedFor(),
                                notice.cause(),
                                notice.state()))
                .toList();
    }

    private static List<String> withoutVersions(List<Notice> notices) {
        return notices.stream()
                .map(notice ->
                        notice.id() + notice.state() + notice.plannedFor() + notice.delivery() + notice.pendingEvents())
                .toList();
    }
}
