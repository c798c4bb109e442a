package org.keurwerk.platform.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The checks before anything is started; each failure is one clear sentence with what to do. */
final class Preflight {

    static final long NEEDED_DISK_MIB = 500;

    private Preflight() {}

    /** Refuses when the disk of {@code folder} has less than {@link #NEEDED_DISK_MIB} left. */
    static void checkDisk(Path folder) {
        try {
            checkDisk(folder, Files.getFileStore(folder).getUsableSpace() >> 20);
        } catch (IOException e) {
            throw new CannotStart("The disk of " + folder + " cannot be asked for its free space (" + e.getMessage()
                    + "): choose another folder with --data DIR.");
        }
    }

    static void checkDisk(Path folder, long freeMiB) {
        if (freeMiB < NEEDED_DISK_MIB) {
            throw new CannotStart("The disk of " + folder + " has only " + freeMiB + " MB left and Keurwerk needs "
                    + NEEDED_DISK_MIB + " MB: free some space, or choose another disk with --data DIR.");
        }
    }

    /** Refuses when one of the ports is taken, and names all that are. */
    static void checkPorts(Map<String, Integer> ports) {
        List<String> taken = new ArrayList<>();
        ports.forEach((name, port) -> {
            if (!isFree(port)) {
                taken.add(port + " (" + name + ")");
            }
        });
        if (taken.size() == 1) {
            throw new CannotStart("Port " + taken.get(0) + " is in use by another program:"
                    + " stop that program, or start Keurwerk on other ports with --port-offset 100.");
        }
        if (!taken.isEmpty()) {
            throw new CannotStart("Ports " + String.join(", ", taken) + " are in use by other programs:"
                    + " stop those programs, or start Keurwerk on other ports with --port-offset 100.");
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
