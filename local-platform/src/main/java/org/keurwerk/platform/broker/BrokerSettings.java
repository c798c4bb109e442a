package org.keurwerk.platform.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * The settings of the embedded broker: those of {@code broker.properties}, with its folder and its ports.
 *
 * @param folder the broker's own data folder
 * @param port where clients connect
 * @param controllerPort where the node speaks with itself as controller
 */
public record BrokerSettings(Path folder, int port, int controllerPort) {

    /** The settings as Kafka names them. */
    public Properties asProperties() throws IOException {
        Properties all = new Properties();
        try (InputStream fixed =
                Objects.requireNonNull(BrokerSettings.class.getResourceAsStream("broker.properties"))) {
            all.load(fixed);
        }
        String forClients = "CLIENTS://127.0.0.1:" + port;
        all.setProperty("controller.quorum.voters", all.getProperty("node.id") + "@127.0.0.1:" + controllerPort);
        all.setProperty("listeners", forClients + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.setProperty("advertised.listeners", forClients);
        all.setProperty("log.dirs", logFolder().toString());
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
        try (OutputStream out = Files.newOutputStream(file)) {
            asProperties().store(out, null);
        }
        return file;
    }
}
