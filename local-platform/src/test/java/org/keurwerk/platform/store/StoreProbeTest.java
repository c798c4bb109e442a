package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.TestJvm;

class StoreProbeTest {

    @Test
    void aStoreAnswersWhileItWritesAndNoLongerWhenItsFileIsClosed(@TempDir Path folder) {
        DurableBackend backend =
                new DurableBackend(folder.resolve("documents.mv").toString(), () -> {});
        MongoServer server = new MongoServer(backend);
        StoreProbe probe = new StoreProbe(server.bind().getPort());
        try {
            assertThat(probe.answers()).isTrue();
            assertThat(probe.answers()).isTrue();

            backend.getMvStore().closeImmediately();
            assertThat(probe.answers()).isFalse();
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void whatOnlyTakesConnectionsOrSendsNonsenseDoesNotAnswer() throws Exception {
        try (ServerSocket nonsense = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread sending = new Thread(() -> sendNonsense(nonsense));
            sending.setDaemon(true);
            sending.start();

            assertThat(new StoreProbe(nonsense.getLocalPort()).answers()).isFalse();
        }
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new StoreProbe(silent.getLocalPort()).answers()).isFalse();
        }
        assertThat(new StoreProbe(TestJvm.freePort()).answers()).isFalse();
    }

    private static void sendNonsense(ServerSocket server) {
        try (Socket socket = server.accept()) {
            new DataOutputStream(socket.getOutputStream()).writeInt(Integer.MAX_VALUE);
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
