package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command line prints, and with which code it ends. */
class PlayCommandTest {

    private static final String SMALL = """
            name: small
            start: 2020-07-01
            trajectories:
              - organisation: {name: A, place: X, account: a}
                scopes: [LIBRARY]
                framework: KIB
                auditQuarter: 2021-Q1
                application: {on: 2020-07-01}
                intake: {on: 2020-07-02, branches: 4}
            """;

    private final FakeKeurwerk keurwerk = new FakeKeurwerk();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        keurwerk.close();
    }

    @Test
    void aScenarioThatGoesAsItSaysEndsWithZeroAndALinePerStep() throws IOException {
        assertThat(run(SMALL)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2020-07-01  a               A: applies for LIBRARY, KIB, audit quarter 2021-Q1 -> trajectory trj_1",
                        "2020-07-02  clock           moves on from 2020-07-01 -> nothing was due",
                        "2020-07-02  a               A: fills in the intake -> branches 4; sub_Intake");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aRefusedFieldIsPrintedOnALineOfItsOwnAndTheCodeIsOne() throws IOException {
        keurwerk.dossiers.refusedTask = "Intake";
        keurwerk.dossiers.refusedFields = Map.of("branches", "Choose another number.");

        assertThat(run(SMALL)).isOne();
        assertThat(out.toString().lines().toList())
                .last()
                .asString()
                .isEqualTo("  " + folder.resolve("small.yaml") + ":9:40: branches: Choose another number.");
    }

    @Test
    void aFileThatCannotBePlayedIsNamedOnTheErrorStreamAndNothingIsCalled() throws IOException {
        assertThat(run(SMALL.replace("scopes", "scoops"))).isEqualTo(2);
        assertThat(err.toString()).contains("small.yaml:5:13: field 'scoops' is not known here");
        assertThat(keurwerk.calls).isEmpty();
    }

    @Test
    void checkingOnlyReads() throws IOException {
        assertThat(run(SMALL, "--check")).isZero();
        assertThat(out.toString()).contains("'small' can be read: 1 trajectories, 2 steps and expectations");
        assertThat(keurwerk.calls).isEmpty();
    }

    @Test
    void withoutAFileTheCommandSaysWhatItWants() {
        assertThat(command().execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required parameter: 'FILE'");
    }

    private int run(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), text);
        String[] addresses = {file.toString(), "--portal", keurwerk.address().toString()};
        return command()
                .execute(Stream.of(addresses, options).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private CommandLine command() {
        return new CommandLine(new PlayCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
