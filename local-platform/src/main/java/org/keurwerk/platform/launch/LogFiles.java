package org.keurwerk.platform.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The log files of the children: one per child and run, the two runs before are kept. */
final class LogFiles {

    private static final int KEPT = 2;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ ).*");

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder;
    }

    /** The empty log file of {@code name} for this run; the one of the last run gets a number. */
    Path forThisRun(String name) {
        Path log = of(name);
        try {
            Files.createDirectories(folder);
            for (int age = KEPT; age >= 1; age--) {
                Path younger = age == 1 ? log : numbered(name, age - 1);
                if (Files.exists(younger)) {
                    Files.move(younger, numbered(name, age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.createFile(log);
        } catch (IOException e) {
            throw new CannotStart("The log file " + log + " cannot be written (" + e.getMessage()
                    + "): make the folder writable, or choose another one with --data DIR.");
        }
        return log;
    }

    Path of(String name) {
        return folder.resolve(name + ".log");
    }

    /** The last lines of a log, oldest first, without stack frames; empty when it cannot be read. */
    List<String> tail(String name, int lines) {
        Deque<String> last = new ArrayDeque<>();
        try (var reader = new java.io.BufferedReader(
                new java.io.InputStreamReader(Files.newInputStream(of(name)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !STACK_FRAME.matcher(line).matches()) {
                    last.addLast(line);
                }
                if (last.size() > lines) {
                    last.removeFirst();
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return List.copyOf(last);
    }

    private Path numbered(String name, int age) {
        return folder.resolve(name + ".log." + age);
    }
}
