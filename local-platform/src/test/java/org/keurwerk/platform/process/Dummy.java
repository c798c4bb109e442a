package org.keurwerk.platform.process;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** A child that does nothing but listen; {@code stubborn} ones do not end when told to, {@code dying} ones end at once. */
public final class Dummy {

    private Dummy() {}

    public static void main(String[] args) throws Exception {
        String kind = args[0];
        if (kind.equals("dying")) {
            System.exit(3);
        }
        CountDownLatch forever = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (kind.equals("stubborn")) {
                awaitQuietly(forever);
            }
            note(args);
        }));
        try (ServerSocket socket = new ServerSocket(Integer.parseInt(args[1]), 5, InetAddress.getLoopbackAddress())) {
            while (!socket.isClosed()) {
                socket.accept().close();
            }
        }
    }

    /** Writes its own name to the file that tells in which order the children ended. */
    private static void note(String[] args) {
        if (args.length > 3) {
            try {
                Files.writeString(
                        Path.of(args[2]), args[3] + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (java.io.IOException e) {
                System.err.println(e);
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
