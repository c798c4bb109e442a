package org.keurwerk.platform.process;

import java.nio.file.Path;
import java.time.Duration;
import org.keurwerk.platform.TestJvm;

/** A launcher of one dummy child, made to be killed by the test. */
public final class KilledLauncher {

    private KilledLauncher() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        Supervisor supervisor = new Supervisor(new RunRecords(folder.resolve("run")), TestJvm.QUICK);
        Child child = supervisor.start(0, TestJvm.child("dummy", folder, port, Dummy.class, args[2], port));
        supervisor.awaitReady(child, Duration.ofSeconds(30));
        System.in.read();
    }
}
