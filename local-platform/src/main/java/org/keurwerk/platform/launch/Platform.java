package org.keurwerk.platform.launch;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.process.BackOff;
import org.keurwerk.platform.process.Child;
import org.keurwerk.platform.process.ChildSpec;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.process.ResidentMemory;
import org.keurwerk.platform.process.RunRecords;
import org.keurwerk.platform.process.StartFailed;
import org.keurwerk.platform.process.Supervisor;
import org.keurwerk.platform.process.Waiting;
import org.keurwerk.platform.scenario.ScenarioRun;
import org.keurwerk.platform.status.PlatformStatus;

/**
 * Everything that runs: broker, store and mail catcher first, then the three services at the same time. Stopping ends the
 * services before what they need, and can be asked for at any moment, also while it is still starting.
 */
final class Platform {

    /** The names of the services, which are also those of their modules. */
    static final List<String> SERVICES = List.of("audit-service", "certificate-service", "notification-service");

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int BROKER_TIER = 0;
    private static final int STORE_TIER = 1;
    private static final int MAIL_TIER = 2;
    private static final int SERVICE_TIER = 3;
    private static final int BASE_AND_SERVICES = 6;

    private final Children children;
    private final ServiceSettings settings;
    private final Supervisor supervisor;
    private final Progress progress;
    private final AtomicReference<@Nullable ScenarioRun> scenario = new AtomicReference<>();

    Platform(Children children, ServiceSettings settings, RunRecords records, Progress progress) {
        this.children = children;
        this.settings = settings;
        this.supervisor = new Supervisor(records, BackOff.USUAL);
        this.progress = progress;
    }

    /** Returns when everything is ready. */
    void start() throws StartFailed {
        Waiting baseProgress = new StartProgress(progress);
        List<Child> base = List.of(
                supervisor.start(BROKER_TIER, children.broker()),
                supervisor.start(STORE_TIER, children.store()),
                supervisor.start(MAIL_TIER, children.mail()));
        List<ChildSpec> services = services();
        supervisor.awaitReady(base, START_LIMIT, baseProgress);
        Waiting servicesProgress = new StartProgress(progress);
        List<Child> started = services.stream()
                .map(spec -> supervisor.start(SERVICE_TIER, spec))
                .toList();
        supervisor.awaitReady(started, START_LIMIT, servicesProgress);
    }

    /** Ends everything; the second call finds nothing left to do. */
    synchronized void stop() {
        supervisor.stop(children.stopLimit());
        supervisor.children().forEach(children::settleArchive);
    }

    /** The scenario whose progress the status shows. */
    void shows(ScenarioRun run) {
        scenario.set(run);
    }

    PlatformStatus status() {
        List<PlatformStatus.Component> components =
                supervisor.children().stream().map(Platform::component).toList();
        boolean ready = components.size() == BASE_AND_SERVICES
                && components.stream().allMatch(each -> each.state() == ChildState.READY);
        ScenarioRun run = scenario.get();
        return new PlatformStatus(ready, components, launcher(), run == null ? null : run.progress());
    }

    private List<ChildSpec> services() {
        Ports ports = settings.ports();
        Addresses addresses = settings.addresses();
        return List.of(
                children.service(SERVICES.get(0), 256, addresses.portal(), ports.portal(), settings.audit()),
                children.service(
                        SERVICES.get(1), 144, addresses.register(), ports.certificate(), settings.certificate()),
                children.service(
                        SERVICES.get(2),
                        128,
                        addresses.notifications(),
                        ports.notification(),
                        settings.notification()));
    }

    private PlatformStatus.Component launcher() {
        long pid = ProcessHandle.current().pid();
        return new PlatformStatus.Component(
                "local-platform",
                settings.addresses().status().toString(),
                ChildState.READY,
                OptionalLong.of(pid),
                ResidentMemory.ofProcess(pid),
                0);
    }

    private static PlatformStatus.Component component(Child child) {
        var pid = child.pid();
        return new PlatformStatus.Component(
                child.spec().name(),
                child.spec().address(),
                child.state(),
                pid,
                pid.isPresent() ? ResidentMemory.ofProcess(pid.getAsLong()) : OptionalLong.empty(),
                child.restarts());
    }
}
