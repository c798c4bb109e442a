package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script in a tree of empty files, with a Java and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<String> SERVICES =
            List.of("audit-service", "certificate-service", "notification-service");

    private final Path home;
    private final Path tools;

    StartScriptTest(@TempDir Path temporary) throws IOException {
        Path script = Path.of("..", "start");
        assumeTrue(Files.isRegularFile(script));
        home = Files.createDirectories(temporary.resolve("a tree with spaces"));
        tools = Files.createDirectories(temporary.resolve("jdk/bin"));
        Files.copy(script, home.resolve("start"));
        Files.copy(
                Path.of("src/main/resources/org/keurwerk/platform/launch/help.txt"),
                source("local-platform/src/main/resources/org/keurwerk/platform/launch/help.txt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        for (String module : List.of(
                "audit-service",
                "certificate-service",
                "notification-service",
                "local-platform",
                "event-contracts",
                "service-commons",
                "press",
                "scenario-player")) {
            source(module + "/pom.xml");
            source(module + "/src/main/java/A.java");
        }
        source("pom.xml");
        java("17.0.15");
        tool("javac", "exit 0");
        maven("3.8.7", "exit 0");
    }

    @Test
    void whatIsBuiltIsStartedWithoutAskingMaven() throws Exception {
        markBuilt();

        Result result = start("--exit", "--data", "my data");

        assertThat(result.text()).contains("org.keurwerk.platform.launch.Launcher --exit --data my data");
        assertThat(result.text()).doesNotContain("Building Keurwerk");
    }

    @Test
    void aSourceThatIsNewerThanItsJarIsBuilt() throws Exception {
        markBuilt();
        Files.setLastModifiedTime(
                home.resolve("service-commons/src/main/java/A.java"),
                FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(start().text()).contains("Building Keurwerk", "Launcher");
    }

    @Test
    void aTreeThatIsNotBuiltIsBuiltWithALinePerModule() throws Exception {
        maven(
                "3.9.9",
                "echo '[INFO] Building audit-service 1.0.0-SNAPSHOT   [2/9]'; echo '[INFO] noise'; echo '[INFO] BUILD SUCCESS'");

        Result result = start();

        assertThat(result.text()).contains("✓ audit-service").doesNotContain("noise");
        assertThat(home.resolve("local-platform/target/built")).exists();
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndWhereTheLogIs() throws Exception {
        maven("3.8.7", "echo '[INFO] noise'; echo '[ERROR] no disk'; exit 1");

        Result result = start();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.text())
                .contains("Keurwerk could not be built. The last lines of", "build.log", "    [ERROR] no disk")
                .doesNotContain("Launcher");
    }

    @Test
    void aJavaThatIsTooOldIsOneSentence() throws Exception {
        java("11.0.2");
        assertThat(onlyLine(start()))
                .endsWith("is version 11, and Keurwerk needs a JDK 17 or newer: set JAVA_HOME to one.");
        java("1.8.0_402");
        assertThat(onlyLine(start())).contains("is version 8, and Keurwerk needs a JDK 17 or newer");
    }

    @Test
    void aJavaWithoutACompilerIsOneSentence() throws Exception {
        Files.delete(tools.resolve("javac"));

        assertThat(onlyLine(start())).contains("has no compiler (it is a JRE), and Keurwerk needs a JDK 17 or newer");
    }

    @Test
    void aMavenThatIsTooOldIsOneSentence() throws Exception {
        maven("3.6.3", "exit 0");

        assertThat(onlyLine(start())).endsWith("is version 3.6.3, and Keurwerk needs Maven 3.8 or newer.");
    }

    @Test
    void helpNeedsNoJava() throws Exception {
        java("1.4.2");

        Result result = start("--help");

        assertThat(result.code()).isZero();
        assertThat(result.text()).startsWith("Usage: ./start [options]");
    }

    private static String onlyLine(Result result) {
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.text().lines()).hasSize(1);
        return result.text().strip();
    }

    private void markBuilt() throws IOException {
        for (String service : SERVICES) {
            file(home.resolve(service + "/target/" + service + "-1.0.0-SNAPSHOT.jar"));
        }
        file(home.resolve("local-platform/target/local-platform.jar"));
        file(home.resolve("local-platform/target/local-platform-tether.jar"));
        Files.createDirectories(home.resolve("local-platform/target/lib"));
    }

    private Path source(String path) throws IOException {
        Path source = file(home.resolve(path));
        Files.setLastModifiedTime(source, FileTime.from(LONG_AGO));
        return source;
    }

    private static Path file(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "");
    }

    private void java(String version) throws IOException {
        tool(
                "java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; else echo \"$*\"; fi");
    }

    private void maven(String version, String work) throws IOException {
        tool("mvn", "if [ \"$1\" = --version ]; then echo 'Apache Maven " + version + "'; exit 0; fi; " + work);
    }

    private void tool(String name, String work) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + work + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private Result start(String... arguments) throws Exception {
        List<String> command =
                new java.util.ArrayList<>(List.of("bash", home.resolve("start").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(tools.toFile());
        builder.environment().put("JAVA_HOME", tools.resolve("..").normalize().toString());
        builder.environment().merge("PATH", tools.toString(), (path, own) -> own + ":" + path);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), text);
    }

    private record Result(int code, String text) {}
}
