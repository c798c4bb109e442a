package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.springframework.stereotype.Component;

/** What stands in the letters that are lists (lijsten), on the day on which they are written. */
@Component
class ListFacts {

    /** More would not be read in a mail; the portal has them all. */
    private static final int MOST_ROWS = 60;

    private static final int WEEK = 7;

    private final OpenWork work;
    private final Links links;
    private final BusinessTime time;
    private final RenewalFacts renewals;

    ListFacts(OpenWork work, Links links, BusinessTime time) {
        this.work = work;
        this.links = links;
        this.time = time;
        this.renewals = new RenewalFacts(work, links, time);
    }

    /** Whether there is anything to say. */
    boolean isEmpty(LetterKind kind, String recipient) {
        return switch (kind) {
            case OVERDUE_LIST -> work.overdueOn(time.today()).isEmpty();
            case TASK_LIST -> work.askedOf(recipient).isEmpty();
            case RENEWAL_LIST -> windows().isEmpty();
            default -> false;
        };
    }

    LetterFacts of(LetterKind kind, String recipient, Wording wording) {
        return switch (kind) {
            case OVERDUE_LIST -> overdue(work.overdueOn(time.today()), wording);
            case TASK_LIST -> asked(work.askedOf(recipient), wording);
            case RENEWAL_LIST -> renewals(windows(), wording);
            default -> throw new IllegalArgumentException(kind + " is no list");
        };
    }

    private List<RenewalWindowOpened> windows() {
        LocalDate today = time.today();
        return work.windows(today.minusDays(WEEK), today.minusDays(1));
    }

    private LetterFacts overdue(List<DeadlineSet> late, Wording wording) {
        LetterFacts facts = new LetterFacts(wording, links.trajectories()).with(late.size());
        late.stream()
                .limit(MOST_ROWS)
                .forEach(one -> facts.rowNamed(
                        wording.name(one.organisationId().value()),
                        wording.say(
                                "list.overdue",
                                wording.task(one.task()).title(),
                                wording.name(one.actor()),
                                wording.day(one.dueOn()))));
        return more(facts, late.size(), wording);
    }

    private LetterFacts asked(List<DeadlineSet> tasks, Wording wording) {
        LetterFacts facts = new LetterFacts(wording, links.tasks()).with(tasks.size());
        tasks.stream()
                .limit(MOST_ROWS)
                .forEach(one -> facts.rowTo(
                        links.work(one),
                        wording.name(one.organisationId().value()),
                        wording.say(
                                one.dueOn().isBefore(time.today()) ? "list.asked.late" : "list.asked",
                                wording.task(one.task()).title(),
                                wording.day(one.dueOn()))));
        return more(facts, tasks.size(), wording);
    }

    private LetterFacts renewals(List<RenewalWindowOpened> windows, Wording wording) {
        LetterFacts facts = new LetterFacts(wording, links.trajectories()).with(windows.size());
        windows.stream()
                .limit(MOST_ROWS)
                .forEach(
                        one -> facts.rowNamed(wording.name(one.organisationId().value()), renewals.line(one, wording)));
        return more(facts, windows.size(), wording);
    }

    private static LetterFacts more(LetterFacts facts, int all, Wording wording) {
        return all <= MOST_ROWS
                ? facts
                : facts.rowNamed(wording.say("list.more"), wording.say("list.more.value", all - MOST_ROWS));
    }
}
