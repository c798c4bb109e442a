package org.keurwerk.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Which processes run for a data folder, one small file each with pid and start instant, so that the next start can end
 * what a killed launcher left behind. A pid that meanwhile belongs to another process is left alone.
 */
public final class RunRecords {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;

    public RunRecords(Path folder) {
        this.folder = folder;
    }

    /** Notes that {@code process} runs under {@code name}. */
    public void started(String name, ProcessHandle process) {
        Optional<Instant> start = process.info().startInstant();
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(name),
                    process.pid() + " " + start.map(Instant::toEpochMilli).orElse(0L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets {@code name}: its process has ended. */
    public void ended(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every recorded process that still runs and returns the names of those; call only while holding the data lock. */
    public List<String> endLeftovers(Duration grace) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pid"))
                    .filter(file -> endLeftover(file, grace))
                    .map(file -> file.getFileName().toString().replaceFirst("\\.pid$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endLeftover(Path file, Duration grace) {
        try {
            Optional<ProcessHandle> leftover = stillRunning(Files.readString(file));
            leftover.ifPresent(process -> end(process, grace));
            Files.deleteIfExists(file);
            return leftover.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> stillRunning(String record) {
        String[] parts = record.strip().split(" ");
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant recorded = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> Duration.between(start, recorded).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                        .isPresent());
    }

    private static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!endedWithin(process, grace)) {
            process.destroyForcibly();
            endedWithin(process, Duration.ofSeconds(5));
        }
    }

    private static boolean endedWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
