package org.keurwerk.platform.launch;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.keurwerk.platform.broker.BrokerMain;
import org.keurwerk.platform.broker.BrokerProbe;
import org.keurwerk.platform.broker.BrokerUsers;
import org.keurwerk.platform.mail.MailCatcher;
import org.keurwerk.platform.process.Child;
import org.keurwerk.platform.process.ChildSpec;
import org.keurwerk.platform.process.ClassArchive;
import org.keurwerk.platform.process.Probe;
import org.keurwerk.platform.store.StoreMain;
import org.keurwerk.platform.store.StoreProbe;

/** What each child process is started with: its heap, its settings, its log, how it is asked whether it is ready. */
final class Children {

    private static final Duration SERVICE_GRACE = Duration.ofSeconds(9);
    private static final Duration BASE_GRACE = Duration.ofSeconds(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(12);
    /** How long store and broker may fail to write and read, longer than a busy machine makes them wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration TRAINING_GRACE = Duration.ofMinutes(3);

    /** A limited number of native allocation arenas keeps the resident size near what Java counts. */
    private static final String ARENAS = "2";

    private final boolean training;
    private final int storeMemory;
    private final Installation installation;
    private final DataFolder data;
    private final Ports ports;
    private final BrokerUsers users;
    private final Addresses addresses;
    private final LogFiles logs;
    private final Path derived;
    private final Map<String, ClassArchive> archives = new ConcurrentHashMap<>();

    /** With {@code --prepare} the children write their class archives when they end, and are given the time for it. */
    Children(Installation installation, DataFolder data, Ports ports, BrokerUsers users, Options options) {
        this.training = options.prepare;
        this.storeMemory = options.storeMemory;
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.users = users;
        this.addresses = Addresses.at(ports);
        this.logs = new LogFiles(data.logs());
        this.derived = installation.derived(data);
    }

    ChildSpec broker() {
        return base(
                        "broker",
                        addresses.broker(),
                        208,
                        users.asEnvironment(),
                        new BrokerProbe(ports.broker(), users),
                        BrokerMain.class,
                        data.broker(),
                        ports.broker(),
                        ports.controller())
                .startedAnewAfter(PATIENCE);
    }

    ChildSpec store() {
        return base(
                        "store",
                        addresses.store().toString(),
                        storeMemory,
                        Map.of(),
                        new StoreProbe(ports.store()),
                        StoreMain.class,
                        data.store(),
                        ports.store())
                .startedAnewAfter(PATIENCE);
    }

    ChildSpec mail() {
        return base(
                "mail",
                addresses.smtp().toString(),
                32,
                Map.of(),
                Probe.port(ports.smtp()),
                MailCatcher.class,
                data.mail(),
                ports.smtp());
    }

    /** A service; takes its jar apart when that has not been done for this build. */
    ChildSpec service(String name, int heapMiB, URI address, int port, Map<String, String> settings) {
        PreparedService prepared = PreparedService.of(installation.serviceJar(name), name, derived);
        Probe ready = Probe.http(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
        List<Path> jars = List.of(installation.tetherJar(), prepared.jar());
        List<String> command = command(name, heapMiB, jars, prepared.mainClass(), List.of());
        return spec(name, address.toString(), command, settings, ready, SERVICE_GRACE);
    }

    /** How long all children together may take to end. */
    Duration stopLimit() {
        return training ? TRAINING_GRACE : STOP_LIMIT;
    }

    /** After the end of {@code child}: keeps the class archive that it wrote, if it ended as it should. */
    void settleArchive(Child child) {
        ClassArchive archive = archives.get(child.spec().name());
        if (archive != null && child.everReady() && !child.endedByForce()) {
            archive.adopt();
        } else if (archive != null) {
            archive.discard();
        }
    }

    private ChildSpec base(
            String name,
            String address,
            int heapMiB,
            Map<String, String> settings,
            Probe probe,
            Class<?> main,
            Object... arguments) {
        // made absolute, because the children work in the data folder
        List<Path> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        List<String> words = Arrays.stream(arguments).map(Object::toString).toList();
        List<String> command = command(name, heapMiB, jars, main.getName(), words);
        return spec(name, address, command, settings, probe, BASE_GRACE);
    }

    private List<String> command(String name, int heapMiB, List<Path> jars, String main, List<String> arguments) {
        String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return JavaCommand.of(heapMiB, archive(name, jars), classPath, main, arguments);
    }

    private ChildSpec spec(
            String name,
            String address,
            List<String> command,
            Map<String, String> settings,
            Probe probe,
            Duration grace) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("MALLOC_ARENA_MAX", ARENAS);
        return new ChildSpec(
                name,
                address,
                command,
                environment,
                data.root(),
                logs.forThisRun(name),
                probe,
                training ? TRAINING_GRACE : grace);
    }

    private List<String> archive(String name, List<Path> jars) {
        ClassArchive archive = ClassArchive.of(derived, name, jars);
        if (!training) {
            return archive.toUse();
        }
        archives.put(name, archive);
        return archive.toWrite();
    }
}
