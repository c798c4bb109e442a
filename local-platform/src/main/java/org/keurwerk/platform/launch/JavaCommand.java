package org.keurwerk.platform.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keurwerk.platform.process.tether.Tether;

/** The command that starts a child: small in memory, quick to start, tethered to the launcher. */
final class JavaCommand {

    private static final List<String> SMALL_AND_QUICK = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.showShortLogName=true");

    private JavaCommand() {}

    /** The java program that the launcher itself runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command for a child with at most {@code heapMiB} of heap. */
    static List<String> of(int heapMiB, List<String> more, String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-Xmx" + heapMiB + "m");
        command.addAll(SMALL_AND_QUICK);
        command.addAll(more);
        command.add("-cp");
        command.add(classPath);
        command.add(Tether.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
