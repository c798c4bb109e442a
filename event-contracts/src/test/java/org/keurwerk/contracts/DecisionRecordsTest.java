package org.keurwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision record names the test that enforces it, and that test exists: a renamed or deleted one is noticed here. */
class DecisionRecordsTest {

    private static final Path FOLDER = Path.of("../docs/adr");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.([a-z][A-Za-z_]+))?`");

    static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyTestThatARecordNamesExists(Path file) throws IOException {
        String record = GoldenFile.text(file);
        assertThat(record).contains("**Enforced by:**");
        String enforced = record.substring(record.indexOf("**Enforced by:**"));
        Map<String, String> tests = testSources();

        NAMED.matcher(enforced).results().forEach(named -> {
            assertThat(tests).as("%s names it", file.getFileName()).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(tests.get(named.group(1))).contains(" " + named.group(2) + "(");
            }
        });
    }

    @Test
    void theListLeadsToEveryRecord() throws IOException {
        String list = GoldenFile.text(FOLDER.resolve("README.md"));

        assertThat(records()).isNotEmpty().allSatisfy(file -> assertThat(list)
                .contains("](" + file.getFileName() + ")"));
    }

    /** The text of every test source of the house, by simple name. */
    private static Map<String, String> testSources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.flatMap(
                            module -> Stream.of(module.resolve("src/test/java"), module.resolve("src/main/java")))
                    .filter(Files::isDirectory)
                    .flatMap(DecisionRecordsTest::sourcesBelow)
                    .filter(file -> file.toString().contains("/test/")
                            || file.toString().contains("test-support"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            GoldenFile::text,
                            (one, other) -> one + other));
        }
    }

    private static Stream<Path> sourcesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
