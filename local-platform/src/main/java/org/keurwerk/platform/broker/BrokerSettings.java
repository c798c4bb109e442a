package org.keurwerk.platform.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of the embedded broker: one node, loopback only, no topic that nobody declared, small in memory and on
 * disk, and every internal topic with the one replica that a single node can hold.
 *
 * @param folder the broker's own data folder
 * @param port where clients connect
 * @param controllerPort where the node speaks with itself as controller
 */
public record BrokerSettings(Path folder, int port, int controllerPort) {

    private static final int NODE = 1;

    /** The settings as Kafka names them. */
    public Map<String, String> asProperties() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", Integer.toString(NODE));
        all.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        all.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        all.put("inter.broker.listener.name", "PLAINTEXT");
        all.put("controller.listener.names", "CONTROLLER");
        all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.put("log.dirs", logFolder().toString());
        all.put("auto.create.topics.enable", "false");
        all.put("default.replication.factor", "1");
        all.put("min.insync.replicas", "1");
        all.put("offsets.topic.replication.factor", "1");
        all.put("offsets.topic.num.partitions", "4");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "4");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("share.coordinator.state.topic.num.partitions", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
        all.put("group.min.session.timeout.ms", "3000");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "4");
        all.put("num.recovery.threads.per.data.dir", "2");
        all.put("background.threads", "2");
        all.put("log.cleaner.dedupe.buffer.size", "8388608");
        all.put("log.cleaner.io.buffer.size", "131072");
        all.put("log.segment.bytes", "67108864");
        all.put("log.index.size.max.bytes", "1048576");
        all.put("log.retention.ms", "-1");
        all.put("metadata.log.segment.bytes", "16777216");
        all.put("socket.request.max.bytes", "10485760");
        // a killed broker is let in again only when its old session has ended
        all.put("broker.session.timeout.ms", "3000");
        all.put("broker.heartbeat.interval.ms", "500");
        return all;
    }

    /** Where the broker keeps its log. */
    public Path logFolder() {
        return folder.resolve("log");
    }

    /** Writes the settings to a file in the broker's folder and returns it. */
    public Path write() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            for (Map.Entry<String, String> setting : asProperties().entrySet()) {
                out.write(setting.getKey() + "=" + escaped(setting.getValue()) + "\n");
            }
        }
        return file;
    }

    /** A path may hold what the properties format reads as an escape or cannot spell. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.chars()
                .forEach(c -> escaped.append(
                        c == '\\' ? "\\\\" : c > 0x7e ? String.format("\\u%04x", c) : Character.toString(c)));
        return escaped.toString();
    }
}
