package org.keurwerk.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Resident memory of a process as the operating system counts it, in MiB. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** Resident memory of {@code pid}, empty when it does not run or cannot be asked. */
    public static OptionalLong ofProcess(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.isReadable(status) ? fromStatus(Files.readAllLines(status)) : fromPs(pid);
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    /** Reads the {@code VmRSS} line of a Linux process status. */
    static OptionalLong fromStatus(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(digits -> Long.parseLong(digits) / 1024)
                .findFirst();
    }

    private static OptionalLong fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return answer.matches("\\d+") ? OptionalLong.of(Long.parseLong(answer) / 1024) : OptionalLong.empty();
    }
}
