package org.keurwerk.platform.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A service's jar taken apart, so that Java can share its classes between starts: the service's own jar with its
 * libraries beside it. It is taken apart once per build.
 *
 * @param jar the service's own classes; its manifest names the libraries
 */
record PreparedService(Path jar) {

    /** Takes {@code bootJar} apart below {@code folder}, unless that has been done. */
    static PreparedService of(Path bootJar, String service, Path folder) {
        Path taken = folder.resolve(service);
        Path jar = taken.resolve(service + ".jar");
        try {
            Files.createDirectories(folder);
            String build = Files.size(bootJar) + " "
                    + Files.getLastModifiedTime(bootJar).toMillis();
            Path mark = taken.resolve("build");
            if (!isMarked(mark, build)) {
                try (FileChannel channel = FileChannel.open(
                                folder.resolve(service + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !isMarked(mark, build)) {
                        takeApart(bootJar, taken, jar);
                        Files.writeString(mark, build);
                    }
                }
            }
        } catch (IOException e) {
            throw new CannotStart(bootJar + " cannot be taken apart (" + e.getMessage()
                    + "): make room on the disk or build again with ./start.");
        }
        return new PreparedService(jar);
    }

    /** The class whose main starts the service. */
    String mainClass() {
        try (JarFile content = new JarFile(jar.toFile())) {
            return Optional.ofNullable(content.getManifest().getMainAttributes().getValue("Main-Class"))
                    .orElseThrow(() -> new CannotStart(jar + " names no main class: build again with ./start."));
        } catch (IOException e) {
            throw new CannotStart(jar + " cannot be read (" + e.getMessage() + "): build again with ./start.");
        }
    }

    private static boolean isMarked(Path mark, String build) throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(build);
    }

    private static void takeApart(Path bootJar, Path taken, Path jar) throws IOException {
        Path fresh = Files.createTempDirectory(taken.getParent(), "taking-apart");
        Process extraction = new ProcessBuilder(
                        JavaCommand.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        bootJar.toString(),
                        "extract",
                        "--destination",
                        fresh.toString(),
                        "--force")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!extraction.waitFor(2, TimeUnit.MINUTES) || extraction.exitValue() != 0) {
                extraction.destroyForcibly();
                throw new IOException("Java could not extract it");
            }
        } catch (InterruptedException e) {
            extraction.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        DataFolder.delete(taken);
        Files.move(fresh, taken, StandardCopyOption.ATOMIC_MOVE);
        Path own = ownJar(taken);
        if (!own.equals(jar)) {
            Files.move(own, jar);
        }
    }

    private static Path ownJar(Path taken) throws IOException {
        try (Stream<Path> files = Files.list(taken)) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.size() != 1) {
                throw new IOException("expected one jar, found " + jars.size());
            }
            return jars.get(0);
        }
    }
}
