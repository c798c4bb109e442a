package org.keurwerk.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keurwerk.platform.process.BackOff;
import org.keurwerk.platform.process.ChildSpec;
import org.keurwerk.platform.process.Probe;
import org.keurwerk.platform.process.tether.Tether;

/** Child JVMs for tests, on the class path of the test itself. */
public final class TestJvm {

    /** So quick that a test need not wait. */
    public static final BackOff QUICK =
            new BackOff(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMinutes(1));

    /** Longer than any test needs. */
    public static final Duration STOP_LIMIT = Duration.ofSeconds(12);

    private TestJvm() {}

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tethered child that runs {@code main} and is ready when {@code port} takes connections. */
    public static ChildSpec child(String name, Path folder, int port, Class<?> main, Object... args) {
        return child(Map.of(), name, folder, port, main, args);
    }

    /** The same with settings in its environment. */
    public static ChildSpec child(
            Map<String, String> environment, String name, Path folder, int port, Class<?> main, Object... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Tether.class.getName(),
                main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new ChildSpec(
                name,
                "127.0.0.1:" + port,
                command,
                environment,
                folder,
                folder.resolve(name + ".log"),
                Probe.port(port),
                Duration.ofSeconds(10));
    }
}
