package org.keurwerk.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Keurwerk as {@code ./start} runs it, on ports and in folders of its own, so that a Keurwerk that runs already is not disturbed. */
final class RunningKeurwerk implements AutoCloseable {

    private static final int[] PORTS = {8080, 8081, 8082, 8090, 12_525, 19_392, 19_393, 27_817};
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration PATIENCE_WITH_A_SCENARIO = Duration.ofMinutes(30);

    private final Process process;
    private final Path console;
    private final Path data;
    private final int offset;

    private RunningKeurwerk(Process process, Path console, Path data, int offset) {
        this.process = process;
        this.console = console;
        this.data = data;
        this.offset = offset;
    }

    /** Starts it with an empty folder and these further options. */
    static RunningKeurwerk start(Path folder, String... options) throws IOException {
        Path home =
                Path.of(System.getProperty("keurwerk.home")).toAbsolutePath().normalize();
        int offset = freeOffset();
        Path console = folder.resolve("console.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Dkeurwerk.home=" + home,
                "-Dkeurwerk.terminal=false",
                "-cp",
                home.resolve("local-platform/target/local-platform.jar").toString(),
                "org.keurwerk.platform.launch.Launcher",
                "--fresh",
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--port-offset",
                Integer.toString(offset)));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        return new RunningKeurwerk(process, console, folder.resolve("data"), offset);
    }

    RunningKeurwerk awaitReady() {
        Awaitility.await("Keurwerk is ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Keurwerk stopped:\n" + said());
                    }
                    return said().lines().anyMatch(line -> line.startsWith("Keurwerk is ready"));
                });
        return this;
    }

    /** Waits until it stops by itself. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_WITH_A_SCENARIO.toMinutes(), TimeUnit.MINUTES)) {
            throw new IllegalStateException("Keurwerk did not stop:\n" + said());
        }
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the services warned of since they were started. */
    List<String> warnings() throws IOException {
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            List<String> warnings = new ArrayList<>();
            for (Path log : logs.filter(file -> file.toString().endsWith("-service.log"))
                    .toList()) {
                Files.readString(log)
                        .lines()
                        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                        .map(line -> log.getFileName() + ": " + line)
                        .forEach(warnings::add);
            }
            return warnings;
        }
    }

    URI portal() {
        return URI.create("http://localhost:" + (8080 + offset));
    }

    URI register() {
        return URI.create("http://localhost:" + (8081 + offset));
    }

    URI notifications() {
        return URI.create("http://localhost:" + (8082 + offset));
    }

    URI status() {
        return URI.create("http://localhost:" + (8090 + offset));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static int freeOffset() {
        RandomGenerator random = RandomGenerator.getDefault();
        return IntStream.generate(() -> random.nextInt(100, 4_000))
                .limit(200)
                .filter(candidate -> IntStream.of(PORTS).allMatch(port -> isFree(port + candidate)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
