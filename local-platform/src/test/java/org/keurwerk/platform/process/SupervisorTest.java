package org.keurwerk.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.TestJvm;

class SupervisorTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private final Supervisor supervisor;

    SupervisorTest(@TempDir Path folder) {
        this.folder = folder;
        this.supervisor = new Supervisor(new RunRecords(folder.resolve("run")), TestJvm.QUICK);
    }

    @AfterEach
    void stopWhatIsLeft() {
        supervisor.stop(TestJvm.STOP_LIMIT);
    }

    @Test
    void aChildThatDiesIsStartedAgainAndCounted() throws Exception {
        Child child = start(0, "listening", "plain");
        long first = child.pid().orElseThrow();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(LIMIT)
                .until(() -> child.state() == ChildState.READY && child.pid().orElse(first) != first);
        assertThat(child.restarts()).isEqualTo(1);
    }

    @Test
    void childrenEndFromTheHighestTierDownAndNoneIsLeft() throws Exception {
        Child base = start(0, "base", "plain");
        Child service = start(1, "service", "plain");
        List<Long> pids = List.of(base.pid().orElseThrow(), service.pid().orElseThrow());

        supervisor.stop(TestJvm.STOP_LIMIT);

        assertThat(Files.readAllLines(folder.resolve("ended"))).containsExactly("service", "base");
        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(List.of(base, service)).allMatch(child -> child.state() == ChildState.STOPPED);
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    @Test
    void aChildThatDoesNotEndIsEndedByForceAfterItsGrace() throws Exception {
        Child stubborn = start(0, "stubborn", "stubborn");
        long pid = stubborn.pid().orElseThrow();

        supervisor.stop(TestJvm.STOP_LIMIT);

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(stubborn.endedByForce()).isTrue();
    }

    @Test
    void aChildThatKeepsDyingWhileItStartsIsGivenUp() {
        int port = TestJvm.freePort();
        Child dying = supervisor.start(0, TestJvm.child("dying", folder, port, Dummy.class, "dying", port));

        assertThatThrownBy(() -> supervisor.awaitReady(dying, LIMIT))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("dying ended 3 times while it started");
    }

    @Test
    void nothingIsStartedAnyMoreOnceItWasStopped() {
        supervisor.stop(TestJvm.STOP_LIMIT);

        ChildSpec late = TestJvm.child("late", folder, 1, Dummy.class, "plain", 1);
        assertThatThrownBy(() -> supervisor.start(0, late)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProgramThatCannotBeStartedAtAllCountsAsOneThatDied() {
        ChildSpec nothing = new ChildSpec(
                "nothing",
                "nowhere",
                List.of(folder.resolve("no such program").toString()),
                Map.of(),
                folder,
                folder.resolve("nothing.log"),
                () -> false,
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> supervisor.awaitReady(supervisor.start(0, nothing), LIMIT))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("nothing ended 3 times while it started");
    }

    @Test
    void aChildThatNeverAnswersIsGivenUpWhenItsTimeIsOver() {
        ChildSpec silent = spec("silent", "plain", () -> false);

        assertThatThrownBy(() -> supervisor.awaitReady(supervisor.start(0, silent), Duration.ZERO))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("silent did not become ready within 0 s");
    }

    @Test
    void aChildThatStopsAnsweringIsUnreadyAndReadyAgainOnceItAnswers() throws Exception {
        AtomicBoolean answers = new AtomicBoolean(true);
        Child child = supervisor.start(0, spec("moody", "plain", answers::get));
        supervisor.awaitReady(child, LIMIT);

        answers.set(false);
        await().atMost(LIMIT).until(() -> child.state() == ChildState.UNREADY);
        answers.set(true);
        await().atMost(LIMIT).until(() -> child.state() == ChildState.READY);

        assertThat(child.restarts()).isZero();
    }

    @Test
    void aChildThatFailsItsProbeForTooLongIsStartedAnew() throws Exception {
        AtomicBoolean answers = new AtomicBoolean(true);
        Child child =
                supervisor.start(0, spec("wedged", "stubborn", answers::get).startedAnewAfter(Duration.ofMillis(500)));
        supervisor.awaitReady(child, LIMIT);
        long first = child.pid().orElseThrow();

        answers.set(false);
        await().atMost(LIMIT).until(() -> child.restarts() == 1);
        answers.set(true);

        await().atMost(LIMIT).until(() -> child.state() == ChildState.READY);
        assertThat(child.pid().orElseThrow()).isNotEqualTo(first);
        assertThat(ProcessHandle.of(first)).isEmpty();
    }

    @Test
    void aChildThatHasNeverAnsweredIsGivenTheTimeToStart() throws Exception {
        Child child = supervisor.start(0, spec("slow", "plain", () -> false).startedAnewAfter(Duration.ofMillis(1)));

        await().pollDelay(Duration.ofMillis(500)).atMost(LIMIT).until(() -> child.pid()
                .isPresent());

        assertThat(child.restarts()).isZero();
    }

    @Test
    void aChildGetsItsOwnSettingsAndItsOutputGoesToItsLog() throws Exception {
        Path seen = folder.resolve("environment.log");
        ChildSpec printing = new ChildSpec(
                "printing",
                "nowhere",
                List.of("sh", "-c", "env; echo done"),
                Map.of("SPRING_PROFILES_ACTIVE", "demo"),
                folder,
                seen,
                () -> false,
                Duration.ofSeconds(1));

        Process process = printing.launch();
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readAllLines(seen)).contains("done", "SPRING_PROFILES_ACTIVE=demo");
    }

    private ChildSpec spec(String name, String kind, Probe probe) {
        int port = TestJvm.freePort();
        ChildSpec usual = TestJvm.child(name, folder, port, Dummy.class, kind, port);
        return new ChildSpec(
                name, usual.address(), usual.command(), Map.of(), folder, usual.log(), probe, Duration.ofSeconds(2));
    }

    private Child start(int tier, String name, String kind) throws StartFailed {
        int port = TestJvm.freePort();
        ChildSpec usual = TestJvm.child(name, folder, port, Dummy.class, kind, port, folder.resolve("ended"), name);
        ChildSpec impatient = new ChildSpec(
                name,
                usual.address(),
                usual.command(),
                usual.environment(),
                folder,
                usual.log(),
                usual.probe(),
                Duration.ofSeconds(2));
        Child child = supervisor.start(tier, impatient);
        supervisor.awaitReady(child, LIMIT);
        return child;
    }
}
