package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the document store in this process: {@code StoreMain FOLDER PORT}. */
public final class StoreMain {

    private static final Logger LOG = LoggerFactory.getLogger(StoreMain.class);
    private static final long COMPACTION_PAUSE_SECONDS = 5;

    /** Tells of every connection that comes and goes, and each probe of the launcher is one. */
    private static final String TALKATIVE = "de.bwaldvogel.mongo.wire.MongoWireProtocolHandler";

    private StoreMain() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.log." + TALKATIVE, "warn");
        Path folder = Files.createDirectories(Path.of(args[0]));
        DurableBackend backend =
                new DurableBackend(folder.resolve("documents.mv").toString(), StoreMain::end);
        MongoServer server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "store-stop"));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])));
        Thread compaction = new Thread(() -> compactNowAndThen(backend), "store-compaction");
        compaction.setDaemon(true);
        compaction.start();
    }

    /** A store that closed itself answers everybody wrongly; ended, it is started again and reads its file anew. */
    private static void end() {
        LOG.error("The document store closed its file after a fault and ends, to be started again");
        Runtime.getRuntime().halt(1);
    }

    private static void compactNowAndThen(DurableBackend backend) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.SECONDS.sleep(COMPACTION_PAUSE_SECONDS);
                compact(backend);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void compact(DurableBackend backend) {
        try {
            backend.compactIfWorthwhile();
        } catch (RuntimeException e) {
            LOG.warn("The store's file was not compacted this time", e);
        }
    }
}
