package org.keurwerk.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Which processes run for a data folder, one small file each with pid and start instant, so that the next start can end
 * what a killed launcher left behind. A pid that meanwhile belongs to another process is left alone.
 */
public final class RunRecords {

    private static final String SUFFIX = ".pid";
    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);
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

    /**
     * Ends every recorded process that still runs, all at the same time, and returns the names of those; call only while
     * holding the data lock.
     */
    public List<String> endLeftovers(Duration grace) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, ProcessHandle> leftovers = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString();
                stillRunning(Files.readString(file))
                        .ifPresent(
                                process -> leftovers.put(name.substring(0, name.length() - SUFFIX.length()), process));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end(leftovers.values(), grace);
        return List.copyOf(leftovers.keySet());
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

    private static void end(Collection<ProcessHandle> processes, Duration grace) {
        processes.forEach(ProcessHandle::destroy);
        awaitEnd(processes, grace);
        processes.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(processes, AFTER_FORCE);
    }

    private static void awaitEnd(Collection<ProcessHandle> processes, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
