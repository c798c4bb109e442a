package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The H2 backend, made durable: a command that may write is carried out alone, and what it changed stands in the file
 * before its answer goes out. The file never holds half a command, because nothing else commits: the store's own timer is
 * off, and so is its commit on a full buffer.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "hello",
            "ismaster",
            "ping",
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listdatabases",
            "listindexes",
            "buildinfo",
            "serverstatus",
            "collstats",
            "dbstats",
            "endsessions",
            "getlog",
            "connectionstatus",
            "whatsmyuri",
            "getparameter");

    /** How long replaced data stays readable, in milliseconds; longer than any query takes, as readers do not wait for writers. */
    private static final int REPLACED_IS_KEPT = 2_000;

    private final ReentrantLock writing = new ReentrantLock();
    private final Runnable whenBroken;
    private long commits;
    private long commitsAtLastCompaction;

    private volatile boolean closing;

    /**
     * A store in the file, which is written anew without its gaps first if these take most of it;
     * {@code whenBroken} runs when the store closed itself and can no longer answer rightly.
     */
    DurableBackend(String file, Runnable whenBroken) {
        super(StoreFile.open(file));
        this.whenBroken = whenBroken;
        getMvStore().setRetentionTime(REPLACED_IS_KEPT);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return IndexedDatabases.open(databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        try {
            return readsOnly(command, query)
                    ? super.handleCommand(channel, databaseName, command, query)
                    : durably(() -> super.handleCommand(channel, databaseName, command, query));
        } finally {
            if (getMvStore().isClosed() && !closing) {
                whenBroken.run();
            }
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return durably(() -> super.handleQuery(query));
    }

    /** Gives back space of the file that is used thinly; meant to be called now and then. */
    void compactIfWorthwhile() {
        writing.lock();
        try {
            if (commits != commitsAtLastCompaction && !getMvStore().isClosed()) {
                StoreFile.compactSome(getMvStore());
                commitsAtLastCompaction = commits;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        closing = true;
        writing.lock();
        try {
            StoreFile.close(getMvStore());
            super.close();
        } finally {
            writing.unlock();
        }
    }

    static boolean readsOnly(String command, Document body) {
        String name = command.toLowerCase(Locale.ROOT);
        return READS.contains(name) || (name.equals("aggregate") && !writesResult(body));
    }

    private static boolean writesResult(Document aggregate) {
        String pipeline = String.valueOf(aggregate.get("pipeline"));
        return pipeline.contains("$out") || pipeline.contains("$merge");
    }

    private <T> T durably(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            // also after a failure: of a bulk, the part before the failure is acknowledged
            if (!getMvStore().isClosed() && getMvStore().hasUnsavedChanges()) {
                getMvStore().commit();
                commits++;
            }
            writing.unlock();
        }
    }
}
