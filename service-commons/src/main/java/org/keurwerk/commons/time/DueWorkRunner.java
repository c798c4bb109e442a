package org.keurwerk.commons.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks every {@link DueWork} of the service in turn: on its own tick, and whenever the simulated clock has moved. */
public class DueWorkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkRunner.class);

    private final List<DueWork> work;
    private final BusinessTime time;

    DueWorkRunner(List<DueWork> work, BusinessTime time) {
        this.work = List.copyOf(work);
        this.time = time;
    }

    /** The tick of every day and every minute: what fails is tried again at the next. */
    @Scheduled(
            fixedDelayString = "${keurwerk.due-work.interval:60s}",
            initialDelayString = "${keurwerk.due-work.interval:60s}")
    void tick() {
        try {
            run().forEach(done -> LOG.info("due today: {}", done));
        } catch (RuntimeException e) {
            LOG.warn("due work failed and is tried again at the next tick", e);
        }
    }

    /** Does what is due today in all parts of the service; one at a time. */
    public synchronized List<String> run() {
        LocalDate today = time.today();
        List<String> done = new ArrayList<>();
        work.forEach(part -> done.addAll(part.doWhatIsDue(today)));
        return done;
    }

    boolean idle() {
        return work.stream().allMatch(DueWork::idle);
    }

    Optional<LocalDate> nextDue() {
        return work.stream()
                .map(DueWork::nextDue)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo);
    }
}
