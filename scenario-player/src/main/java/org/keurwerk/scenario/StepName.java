package org.keurwerk.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.scenario.yaml.Part;
import org.keurwerk.scenario.yaml.YamlFile;

/**
 * How a scenario file names one kind of step: by a short name of {@code steps.yaml}, or by the kind of the task. So a new kind of task needs nothing here.
 *
 * @param name the field of the file
 * @param task the kind of the portal's task; empty for what begins a trajectory, and for what is sent to an address
 * @param address below the trajectory's, to which it is sent; empty for a task and for what begins a trajectory
 * @param during the kind of the task that must be open for it, and with which a file is sent; empty where there is none
 * @param does what is done, as a phrase after who does it
 * @param who who does it unless the block says so; absent where every block must say it
 * @param over the block of the same person that this one changes
 * @param unlessDone the step that is done first where its task is still open, though the file does not say it
 * @param shorthand what the block may say shorter than the API does
 */
record StepName(
        String name,
        String task,
        String address,
        String during,
        String does,
        Optional<String> who,
        Optional<String> over,
        Optional<String> unlessDone,
        Shorthand shorthand) {

    private static final String TABLE = "steps.yaml";

    /** The short names, in the order in which their steps are played. */
    static final List<StepName> SHORT = table();

    /** Whether a field is written like the kind of a task. */
    static boolean isKindOfTask(String field) {
        return field.matches("[A-Z][A-Za-z]{1,60}");
    }

    /** A step that is named by the kind of its task. */
    static StepName ofTask(Part block) {
        String kind = block.name();
        Part noRules = block.mapping(Map.of());
        return new StepName(
                kind,
                kind,
                "",
                "",
                "does the task " + kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Shorthand(noRules));
    }

    /** The step that is done before this one where its task is still open. */
    Optional<StepName> before() {
        return unlessDone.flatMap(
                wanted -> SHORT.stream().filter(one -> one.name.equals(wanted)).findFirst());
    }

    boolean isSentToAnAddress() {
        return !address.isEmpty();
    }

    /** Whether a file is sent, while somebody has a task. */
    boolean addsFile() {
        return !during.isEmpty();
    }

    boolean isApplication() {
        return name.equals("application");
    }

    /** Whether a trajectory begins with it that begins by itself: a renewal, or a re-audit. */
    boolean isAnnounced() {
        return name.equals("renewal") || name.equals("reaudit");
    }

    private static List<StepName> table() {
        try (InputStream table = Objects.requireNonNull(StepName.class.getResourceAsStream(TABLE), TABLE);
                Reader reader = new InputStreamReader(table, StandardCharsets.UTF_8)) {
            return YamlFile.read(TABLE, reader).fields().values().stream()
                    .map(row -> new StepName(
                            row.name(),
                            row.text("task", ""),
                            row.text("post", ""),
                            row.text("while", ""),
                            row.required("does").text(),
                            row.optional("who").map(Part::text),
                            row.optional("over").map(Part::text),
                            row.optional("unlessDone").map(Part::text),
                            new Shorthand(row.without("task", "post", "while", "does", "who", "over", "unlessDone"))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
