package org.keurwerk.platform.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What must be known about a data folder at the next start: the simulated date it began on, and which scenario was begun
 * but not finished. Written whole or not at all.
 */
final class PlatformState {

    private static final String BEGAN = "began";
    private static final String INITIAL_DATE = "initial-date";
    private static final String UNFINISHED = "unfinished-scenario";

    private final Path file;
    private final Properties values = new Properties();

    private PlatformState(Path file) {
        this.file = file;
    }

    static PlatformState read(Path file) {
        PlatformState state = new PlatformState(file);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                state.values.load(in);
            } catch (IOException e) {
                throw new CannotStart("The file " + file + " cannot be read (" + e.getMessage()
                        + "): start with --fresh, or choose another folder with --data DIR.");
            }
        }
        return state;
    }

    /** True when nothing has ever been started on this data. */
    boolean isFresh() {
        return values.isEmpty();
    }

    /** The simulated date that this data began on. */
    Optional<LocalDate> initialDate() {
        return Optional.ofNullable(values.getProperty(INITIAL_DATE)).map(LocalDate::parse);
    }

    /** The scenario file that was begun and not finished. */
    Optional<Path> unfinishedScenario() {
        return Optional.ofNullable(values.getProperty(UNFINISHED)).map(Path::of);
    }

    /** Notes that something is started on this data; without a date the services begin on their own. */
    void began(@Nullable LocalDate initialDate) {
        values.setProperty(BEGAN, "yes");
        if (initialDate != null) {
            values.setProperty(INITIAL_DATE, initialDate.toString());
        }
        save();
    }

    void scenarioBegun(Path scenario) {
        values.setProperty(UNFINISHED, scenario.toString());
        save();
    }

    void scenarioFinished() {
        values.remove(UNFINISHED);
        save();
    }

    private void save() {
        try {
            Path unfinished = Files.createTempFile(file.getParent(), "state", ".part");
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                values.store(out, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be written (" + e.getMessage()
                    + "): make room or make the folder writable.");
        }
    }
}
