package org.keurwerk.audit.process.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of the embedded engine database small while it is open. H2 does so itself only if it may write commits later than it confirms
 * them, and then a killed process loses them. Does nothing for a database in memory or another product.
 */
@Component
class EmbeddedDatabaseFile {

    /** Below this share of live data, in percent, parts of the file are rewritten: each rewriting is work beside that of the writers. */
    private static final int THIN_BELOW = 25;

    /** What rewriting brings it back to. */
    private static final int WORTHWHILE_BELOW = 60;

    /** The most that is rewritten and moved at a time, in bytes: writers wait meanwhile. */
    private static final int AT_A_TIME = 4 << 20;

    private final DataSource dataSource;

    EmbeddedDatabaseFile(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** If little of the file is live, rewrites data out of thinly used parts of it, and moves parts from its end into gaps. */
    @Scheduled(fixedDelayString = "${keurwerk.engine.compaction:5s}")
    void compactSome() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)) {
                compactSome(connection.unwrap(JdbcConnection.class).getSession());
            }
        }
    }

    private static void compactSome(Session session) {
        if (session instanceof SessionLocal local) {
            MVStore store = local.getDatabase().getStore().getMvStore();
            if (store.getFileStore() instanceof RandomAccessStore file
                    && file.getChunksFillRate() * file.getFillRate() / 100 < THIN_BELOW) {
                store.compact(WORTHWHILE_BELOW, AT_A_TIME);
                file.compactMoveChunks(WORTHWHILE_BELOW, AT_A_TIME, store);
            }
        }
    }
}
