package org.keurwerk.audit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.audit.trajectory.Parties;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Phases;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The process packages with a real engine and real models; what lies behind their ports is played. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = EnvelopingOutlet.class))
class EngineSlice {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    BusinessTime businessTime(Clock clock) {
        return new BusinessTime(clock);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    RecordingOutlet outlet() {
        return new RecordingOutlet();
    }

    @Bean
    Facts facts() {
        return new Facts();
    }

    @Bean
    Agenda agenda(MovableClock clock) {
        return new Agenda(clock);
    }

    @Bean
    TwoParties parties() {
        return new TwoParties();
    }

    @Bean
    Timeline timeline() {
        return new Timeline();
    }

    /** Says of every milestone that it happened. */
    static final class Facts implements Milestones {
        @Override
        public Fact fact(String milestone, TrajectoryId trajectoryId) {
            return new Fact(milestone, trajectoryId.value());
        }
    }

    /** Everything is due in a week, unless a test says otherwise. */
    static final class Agenda implements Deadlines {
        final Map<String, LocalDate> timers = new ConcurrentHashMap<>();
        /** Work whose last day nobody knows yet. */
        final Set<TaskKind> provisional = ConcurrentHashMap.newKeySet();

        private final MovableClock clock;

        Agenda(MovableClock clock) {
            this.clock = clock;
        }

        @Override
        public LocalDate dueOn(TaskKind kind, TrajectoryId trajectoryId) {
            return clock.today().plusDays(7);
        }

        @Override
        public Optional<LocalDate> provisional(TaskKind kind, TrajectoryId trajectoryId) {
            return provisional.contains(kind) ? Optional.of(dueOn(kind, trajectoryId)) : Optional.empty();
        }

        @Override
        public LocalDate timer(String name, TrajectoryId trajectoryId) {
            return timers.getOrDefault(name, clock.today().plusDays(8));
        }
    }

    /** One organisation and one lead auditor, whom somebody may replace. */
    static final class TwoParties implements Parties {
        private final Map<TrajectoryId, AccountId> replaced = new ConcurrentHashMap<>();

        final Set<TrajectoryId> withoutTeam = ConcurrentHashMap.newKeySet();
        final Set<TrajectoryId> withoutNewNames = ConcurrentHashMap.newKeySet();

        void leads(TrajectoryId trajectoryId, AccountId lead) {
            replaced.put(trajectoryId, lead);
        }

        @Override
        public OrganisationId organisation(TrajectoryId trajectoryId) {
            return new OrganisationId(Walk.ORGANISATION);
        }

        @Override
        public AccountId lead(TrajectoryId trajectoryId) {
            return replaced.getOrDefault(trajectoryId, new AccountId(Walk.LEAD));
        }

        @Override
        public boolean teamStands(TrajectoryId trajectoryId) {
            return !withoutTeam.contains(trajectoryId);
        }

        @Override
        public boolean takesPart(TrajectoryId trajectoryId, AccountId auditor) {
            return !withoutTeam.contains(trajectoryId);
        }

        @Override
        public boolean newNames(TrajectoryId trajectoryId) {
            return !withoutNewNames.contains(trajectoryId);
        }
    }

    /** Remembers the phases. */
    static final class Timeline implements Phases {
        private final Map<String, List<Phase>> entered = new ConcurrentHashMap<>();

        @Override
        public void entered(TrajectoryId trajectoryId, Phase phase) {
            List<Phase> phases = entered.computeIfAbsent(trajectoryId.value(), id -> new CopyOnWriteArrayList<>());
            if (!phases.contains(phase)) {
                phases.add(phase);
            }
        }

        List<Phase> of(String trajectoryId) {
            return entered.getOrDefault(trajectoryId, List.of());
        }
    }
}
