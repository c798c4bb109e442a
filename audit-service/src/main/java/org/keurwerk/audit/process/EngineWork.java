package org.keurwerk.audit.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.keurwerk.audit.process.engine.EngineClock;
import org.keurwerk.audit.process.engine.outbox.OverdueTasks;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has to do by itself, seen from outside: for the date control, the tick and the office. */
@Component
public class EngineWork {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final String PENDING = """
            select (select count(*) from ACT_RU_JOB
                    where RETRIES_ > 0 and SUSPENSION_STATE_ = 1
                      and (TYPE_ = 'message' or TYPE_ = 'timer' and (DUEDATE_ <= :now or EXCEPTION_STACK_ID_ is not null)))
                 + (select count(*) from ACT_RU_TASK where FOLLOW_UP_DATE_ <= :now)
            """;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final SpringJobExecutor jobExecutor;
    private final EngineClock clock;
    private final OverdueTasks overdue;
    private final JdbcClient jdbc;

    EngineWork(
            ManagementService management,
            RuntimeService runtime,
            SpringJobExecutor jobExecutor,
            EngineClock clock,
            OverdueTasks overdue,
            DataSource dataSource) {
        this.management = management;
        this.runtime = runtime;
        this.jobExecutor = jobExecutor;
        this.clock = clock;
        this.overdue = overdue;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The earliest day on which a timer fires or a task becomes overdue; it may have passed. */
    public Optional<LocalDate> nextDue() {
        List<Job> earliest = management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return Stream.concat(
                        earliest.stream()
                                .map(timer ->
                                        BusinessTime.dayOf(timer.getDuedate().toInstant())),
                        overdue.nextDay().stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Whether nothing runs, nothing is due and nothing waits for another attempt. An incident is no work: it waits for the office. One statement,
     * because a timer that fires between two would be seen by neither.
     */
    public boolean idle() {
        return jdbc.sql(PENDING)
                        .param("now", Timestamp.from(clock.now()))
                        .query(Long.class)
                        .single()
                == 0;
    }

    /**
     * Has everything done that is due by now, and what follows from it, and waits for it.
     *
     * @return whether it is all done; false when patience ran out before
     */
    public boolean runWhatIsDue(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!idle()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            overdue.tell();
            jobExecutor.jobWasAdded();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** How many jobs gave up and wait for the office. */
    public long incidents() {
        return runtime.createIncidentQuery().count();
    }
}
