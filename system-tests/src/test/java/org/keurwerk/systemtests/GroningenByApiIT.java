package org.keurwerk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's command for the first real case, to its end. */
class GroningenByApiIT {

    @Test
    void theScenarioEndsWithTwoCertificatesOnPaperAndExitCodeZero(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (RunningKeurwerk keurwerk = RunningKeurwerk.start(folder, "--scenario", "groningen", "--exit")) {
            int exitCode = keurwerk.awaitExit();

            assertThat(exitCode).as(keurwerk.said()).isZero();
            assertThat(pdfs(folder.resolve("out"))).hasSize(2).allSatisfy(pdf -> assertThat(Files.readAllBytes(pdf))
                    .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
    }

    private static List<Path> pdfs(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
    }
}
