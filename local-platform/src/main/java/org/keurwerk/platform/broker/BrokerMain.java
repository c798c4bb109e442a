package org.keurwerk.platform.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.security.auth.login.Configuration;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/**
 * Runs the broker in this process: {@code BrokerMain FOLDER PORT CONTROLLER_PORT}, with the users that its environment names. An empty folder is
 * formatted first; one that holds a log is never formatted again. After a crash the broker recovers its log by itself.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws Exception {
        run(
                new BrokerSettings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])),
                BrokerUsers.in(System.getenv()));
    }

    /** Returns when the broker has ended. */
    public static void run(BrokerSettings settings, BrokerUsers users) throws Exception {
        Path file = settings.write();
        if (!Files.exists(settings.logFolder().resolve("meta.properties"))) {
            format(file);
        }
        Configuration.setConfiguration(new BrokerLogin(users));
        Thread access = new Thread(() -> giveAccess(settings.port(), users), "access");
        access.setDaemon(true);
        access.start();
        Kafka.main(new String[] {file.toString()});
    }

    /** As soon as the broker answers: until then it lets in nobody but itself, so that nobody sees it ready. */
    private static void giveAccess(int port, BrokerUsers users) {
        Map<String, Object> settings = new HashMap<>(users.clientSettings(BrokerUsers.BROKER));
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        settings.put("default.api.timeout.ms", 170_000);
        settings.put("reconnect.backoff.max.ms", 100);
        try (Admin admin = Admin.create(settings)) {
            AccessRules.read().holdAt(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            System.err.println("the broker's rules of access could not be written: " + e.getMessage());
        }
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
