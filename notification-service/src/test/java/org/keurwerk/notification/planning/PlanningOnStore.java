package org.keurwerk.notification.planning;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.LedgerSamples;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.context.ApplicationEventPublisher;

/** The planning of notices on an empty store of its own, without broker: events go in, notices come out. */
final class PlanningOnStore {

    static final String START = "2020-07-01T08:00:00Z";

    final CountingStore store = CountingStore.empty();
    final MovableClock clock = new MovableClock(START);
    final Notices notices = LedgerSamples.notices(store.mongo(), clock);
    final DueNotices due = LedgerSamples.due(store.mongo(), clock);
    private final OutboxRelay relay = mock();
    private final ApplicationEventPublisher within = mock();
    private final StoredTeams teams = new StoredTeams(store.mongo());
    private final PlanningNotices planning = new PlanningNotices(
            notices,
            teams,
            new Deadlines(store.mongo()),
            new KnownRenewals(store.mongo()),
            ReminderRuleTest.SETTINGS,
            relay,
            within);

    /** Handles an event as its handler does. */
    void handle(EventEnvelope<?> event) {
        Event data = event.data();
        if (data instanceof DeadlineSet set) {
            planning.remind(with(event, set));
        } else if (data instanceof DeadlineMet met) {
            planning.over(met.deadlineId());
        } else if (data instanceof DeadlineCancelled cancelled) {
            planning.over(cancelled.deadlineId());
        } else {
            if (data instanceof TeamComposed team) {
                teams.keep(with(event, team));
            }
            NoticeRules.all().stream()
                    .filter(rule -> rule.type().isInstance(data))
                    .forEach(rule -> plan(rule, event));
        }
    }

    List<String> commandsOf(Event event) {
        return store.commandsOf(() -> handle(at("evt_1", clock.instant(), event)));
    }

    /** How often a sweep was asked for. */
    long sweepsAskedFor() {
        return mockingDetails(within).getInvocations().size();
    }

    List<Notice> ledger() {
        return store.mongo().findAll(Notice.class).stream()
                .sorted(Comparator.comparing(Notice::id))
                .toList();
    }

    static <E extends Event> EventEnvelope<E> at(String id, Instant at, E data) {
        return new EventEnvelope<>(id, "urn:test", at, null, null, null, data);
    }

    static LocalDate day(int after) {
        return LocalDate.of(2020, 7, 1).plusDays(after);
    }

    private <E extends Event> void plan(NoticeRule<E> rule, EventEnvelope<?> event) {
        planning.plan(rule, with(event, rule.type().cast(event.data())));
    }

    private static <E extends Event> EventEnvelope<E> with(EventEnvelope<?> event, E data) {
        return at(event.id(), event.time(), data);
    }
}
