package org.keurwerk.audit.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.util.function.SingletonSupplier;

/** A test of the {@link EngineSlice} on a real PostgreSQL that this process starts; skipped where none can be started. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "org.keurwerk.audit.process.EmbeddedPostgresEngine$Server#starts",
        disabledReason = "no PostgreSQL can be started here (as root without unshare, or on an unknown platform)")
@SpringJUnitConfig({EngineSlice.class, EmbeddedPostgresEngine.Database.class})
@TestPropertySource(properties = "keurwerk.engine.retry-after=100ms,200ms,300ms,300ms")
@interface EmbeddedPostgresEngine {

    /** The server, started when it is first asked for and ended with the JVM. */
    final class Server {

        private static final Supplier<Optional<EmbeddedPostgres>> SERVER = SingletonSupplier.of(Server::start);

        private Server() {}

        static boolean starts() {
            return SERVER.get().isPresent();
        }

        private static Optional<EmbeddedPostgres> start() {
            try {
                return Optional.of(EmbeddedPostgres.start());
            } catch (IOException | RuntimeException e) {
                System.out.println("PostgreSQL does not start here: " + e);
                return Optional.empty();
            }
        }
    }

    /** The database. */
    @TestConfiguration(proxyBeanMethods = false)
    class Database {
        @Bean
        DataSource dataSource() {
            return DataSourceBuilder.create()
                    .url(Server.SERVER.get().orElseThrow().getJdbcUrl("postgres", "postgres"))
                    .build();
        }
    }
}
