package org.keurwerk.platform.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.broker.BrokerUsers;
import org.keurwerk.platform.mail.MailFolder;
import org.keurwerk.platform.mail.Mailbox;
import org.keurwerk.platform.process.RunRecords;
import org.keurwerk.platform.process.StartFailed;
import org.keurwerk.platform.scenario.ScenarioRun;
import org.keurwerk.platform.status.PlatformStatus;
import org.keurwerk.platform.status.StatusServer;
import org.keurwerk.scenario.ScenarioPlayer;

/**
 * One run of the launcher, from the checks to the last stopped process. Opening it takes the data folder's lock and ends
 * what an earlier, killed launcher left; closing it, or a signal, leaves no process behind.
 */
final class Session implements AutoCloseable {

    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(3);
    private static final int LOG_LINES_SHOWN = 8;

    private final Options options;
    private final Progress progress;
    private final Installation installation;
    private final Addresses addresses;
    private final LogFiles logs;
    private final DataLock lock;
    private final PlatformState state;
    private final @Nullable ScenarioRun scenario;
    private final Platform platform;
    private final StatusServer status;
    private final Thread onSignal = new Thread(this::stopOnSignal, "stop");
    private volatile boolean signalled;
    private boolean stopped;

    private Session(Options options, Progress progress, Installation installation, DataFolder data, DataLock lock)
            throws IOException {
        this.options = options;
        this.progress = progress;
        this.installation = installation;
        this.lock = lock;
        Ports ports = options.prepare ? Ports.anyFree() : Ports.USUAL.movedBy(options.portOffset);
        RunRecords records = new RunRecords(data.run());
        List<String> leftovers = records.endLeftovers(LEFTOVER_GRACE);
        if (!leftovers.isEmpty()) {
            progress.say("  ended what the last run had left: " + String.join(", ", leftovers));
        }
        Platform.SERVICES.forEach(installation::serviceJar);
        Preflight.checkDisk(data.root());
        Preflight.checkPorts(ports.named());
        if (options.fresh || options.prepare) {
            data.empty();
        } else {
            data.format().check();
        }
        this.state = PlatformState.read(data.stateFile());
        this.scenario = options.prepare ? null : new ScenarioChoice(options, state, installation.scenarios()).made();
        this.addresses = Addresses.at(ports);
        this.logs = new LogFiles(data.logs());
        LocalDate initialDate = state.initialDate().orElse(null);
        BrokerUsers users =
                BrokerUsers.drawn(Platform.SERVICES).withOperator(System.getenv("KEURWERK_OPERATOR_PASSWORD"));
        this.platform = new Platform(
                new Children(installation, data, ports, users, options),
                new ServiceSettings(ports, addresses, data, users, initialDate),
                records,
                progress);
        this.status = StatusServer.start(
                ports.status(),
                platform::status,
                new PlatformStatus.Links(addresses.portal(), addresses.register(), addresses.notifications()),
                new Mailbox(new MailFolder(data.mail())),
                installation.home().resolve("docs"));
    }

    static Session open(Options options, Progress progress) throws IOException {
        Installation installation = Installation.find();
        DataFolder data = new DataFolder(
                options.prepare
                        ? installation.trainingData()
                        : options.dataOr(installation.home().resolve("data")));
        data.prepare();
        DataLock lock = DataLock.take(data);
        try {
            return new Session(options, progress, installation, data, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts everything, plays what is to be played, and waits for the end; true when all went well. */
    boolean run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(onSignal);
        if (!started()) {
            return false;
        }
        if (scenario == null) {
            return options.exit || options.prepare || untilSignalled();
        }
        if (options.exit) {
            return play(scenario, true);
        }
        if (options.scenario == null) {
            Thread background = new Thread(() -> play(scenario, false), "scenario");
            background.setDaemon(true);
            background.start();
        } else {
            play(scenario, true);
        }
        return untilSignalled();
    }

    private boolean started() throws InterruptedException {
        try {
            platform.start();
        } catch (StartFailed e) {
            if (signalled) {
                return untilSignalled();
            }
            progress.say("Keurwerk cannot start: " + e.getMessage() + ". Its log is " + logs.of(e.child())
                    + "; the last lines:");
            logs.tail(e.child(), LOG_LINES_SHOWN).forEach(line -> progress.say("    " + line));
            return false;
        }
        if (options.prepare) {
            return true;
        }
        progress.say("");
        progress.say(TerminalText.ready(
                addresses, Uptime.sinceLaunch(), platform.status().residentMiB()));
        if (!options.exit) {
            progress.say("Ctrl-C stops it.");
        }
        return true;
    }

    private boolean play(ScenarioRun run, boolean everyStep) {
        platform.shows(run);
        ScenarioLines lines = new ScenarioLines(progress, run, everyStep);
        lines.begin();
        Path out = options.outOr(installation.home().resolve("out"));
        boolean succeeded = run.play(
                new ScenarioPlayer.Addresses(addresses.portal(), addresses.register(), addresses.status(), out),
                lines::step);
        if (!signalled) {
            if (options.scenario == null) {
                state.scenarioFinished();
            }
            lines.end(succeeded);
        }
        return succeeded;
    }

    private boolean untilSignalled() throws InterruptedException {
        new CountDownLatch(1).await();
        return true;
    }

    private void stopOnSignal() {
        signalled = true;
        stop();
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            long began = System.nanoTime();
            progress.now("stopping");
            platform.stop();
            status.stop();
            progress.done("stopped", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        lock.close();
        if (options.prepare) {
            DataFolder.delete(installation.trainingData());
        }
    }
}
