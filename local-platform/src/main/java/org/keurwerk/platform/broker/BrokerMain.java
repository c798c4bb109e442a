package org.keurwerk.platform.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Runs the broker in this process: {@code BrokerMain FOLDER PORT CONTROLLER_PORT}. An empty folder is formatted first; one
 * that holds a log is never formatted again. After a crash the broker recovers its log by itself.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws Exception {
        BrokerSettings settings =
                new BrokerSettings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Path file = settings.write();
        if (!Files.exists(settings.logFolder().resolve("meta.properties"))) {
            format(file);
        }
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path settings) {
        String[] command = {
            "format",
            "--config",
            settings.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int result = StorageTool.execute(command, System.out);
        if (result != 0) {
            throw new IllegalStateException("the broker's folder could not be formatted, result " + result);
        }
    }
}
