package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What handing in one score form asks of the engine's database. */
@SpringJUnitConfig({EngineSlice.class, StatementsOfScoringTest.Database.class})
class StatementsOfScoringTest {

    /** Reads and writes of the engine's own, with one job for the outbox among them. */
    private static final int MOST_TO_COMPLETE = 20;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private TrajectoryProcess process;

    @Autowired
    private EngineWork work;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CountingDataSource database;

    @Test
    void aTaskIsReadWithOneStatement() {
        HumanTask task = scoring();

        assertThat(database.statementsOf(() -> tasks.open(task.id()))).hasSize(1);
    }

    @Test
    void completingItCostsOnlyWhatTheEngineItselfNeeds() {
        HumanTask task = scoring();

        assertThat(database.statementsOf(() -> tasks.complete(task.id(), Map.of())))
                .hasSizeLessThanOrEqualTo(MOST_TO_COMPLETE);
    }

    private HumanTask scoring() {
        Walk walk = new Walk(tasks, work, clock);
        process.applicationReceived(walk.trajectory, Map.of("organisationId", Walk.ORGANISATION));
        walk.settle();
        walk.intake();
        walk.planning();
        walk.done(Kinds.SELF_EVALUATION);
        walk.visit();
        return walk.task(Kinds.SCORE_NORMS);
    }

    /** Remembers every statement that is prepared for the thread that asks; the engine's own threads work beside it. */
    static final class CountingDataSource extends DelegatingDataSource {
        private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);

        CountingDataSource(DataSource database) {
            super(database);
        }

        List<String> statementsOf(Runnable work) {
            statements.get().clear();
            work.run();
            return List.copyOf(statements.get());
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> invoke(connection, method, arguments));
        }

        private Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("prepareStatement")) {
                statements.get().add(arguments[0].toString().replaceAll("\\s+", " "));
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** The database. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Database {
        @Bean
        CountingDataSource dataSource() {
            return new CountingDataSource(DataSourceBuilder.create()
                    .url("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                    .build());
        }
    }
}
