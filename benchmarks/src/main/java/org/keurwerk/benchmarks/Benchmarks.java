package org.keurwerk.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs ordinary trajectories side by side through the whole of Keurwerk and then through its bare parts, one after the other, and
 * prints what each used, as a table in Markdown.
 */
final class Benchmarks {

    private static final String LAUNCHER = "local-platform";
    private static final double MIB = 1 << 20;

    private final Path project;
    private final Path folder;
    private final int trajectories;

    private Benchmarks(Path project, Path folder, int trajectories) {
        this.project = project;
        this.folder = folder;
        this.trajectories = trajectories;
    }

    /** {@code PROJECT FOLDER TRAJECTORIES}. */
    public static void main(String[] args) throws Exception {
        new Benchmarks(Path.of(args[0]), Files.createDirectories(Path.of(args[1])), Integer.parseInt(args[2])).run();
    }

    private void run() throws Exception {
        System.out.println("| " + trajectories + " trajectories side by side | |\n|---|---|");
        Whole whole = whole();
        double onH2 = each(ChildJvm.cpuSeconds(
                BareEngine.class,
                "h2",
                trajectories,
                Folder.fresh(folder, "engine-h2").path()));
        double onPostgres = each(ChildJvm.cpuSeconds(
                BareEngine.class,
                "postgresql",
                trajectories,
                Folder.fresh(folder, "engine-postgresql").path()));
        double kafka = each(ChildJvm.cpuSeconds(
                BareKafka.class,
                whole.left.records(),
                Folder.fresh(folder, "kafka").path()));
        double store = each(ChildJvm.cpuSeconds(
                BareStore.class,
                whole.left.documents(),
                Folder.fresh(folder, "store").path()));
        row("bare engine on H2, CPU seconds each", "%.2f", onH2);
        row("bare engine on PostgreSQL, CPU seconds each", "%.2f", onPostgres);
        row("bare broker, " + whole.left.records() / trajectories + " records each, CPU seconds each", "%.2f", kafka);
        row(
                "bare store, " + whole.left.documents() / trajectories + " documents each, CPU seconds each",
                "%.2f",
                store);
        row("whole : bare engine on H2", "%.1f", whole.cpuEach / onH2);
        row("whole : bare engine + broker + store", "%.1f", whole.cpuEach / (onH2 + kafka + store));
    }

    private record Whole(double cpuEach, WhatIsLeft left) {}

    private Whole whole() throws Exception {
        Path scenario = LoadScenario.write(folder.resolve("load.yaml"), trajectories);
        Folder data = Folder.fresh(folder, "data");
        double cpuEach;
        WhatIsLeft left;
        try (RunningSystem system = RunningSystem.start(project, data.path(), scenario)) {
            system.awaitReady();
            Map<String, Duration> before = system.cpu();
            long began = System.nanoTime();
            system.awaitScenario();
            row("seconds until all are certified", "%.0f", (System.nanoTime() - began) / 1e9);
            cpuEach = tell(before, system.cpu());
            row("resident memory of all processes, MiB", "%.0f", (double) system.memory());
            row("data folder while it runs, MB each", "%.2f", each(data.bytes() / MIB));
            left = WhatIsLeft.in(RunningSystem.PORT_OFFSET);
            waits(new HandingIn("http://localhost:" + (8080 + RunningSystem.PORT_OFFSET)).measure(2, 15));
            new BigDossier(
                            "http://localhost:" + (8080 + RunningSystem.PORT_OFFSET),
                            "mongodb://localhost:" + (27_817 + RunningSystem.PORT_OFFSET))
                    .measure()
                    .forEach((page, times) ->
                            System.out.println("| small dossier, big dossier: " + page + " | " + times + " |"));
        }
        row("data folder after a stop, MB each", "%.2f", each(data.bytes() / MIB));
        return new Whole(cpuEach, left);
    }

    /** Tells the CPU time of each process, and gives that of all but the launcher, in which the scenario's player runs. */
    private double tell(Map<String, Duration> before, Map<String, Duration> after) {
        Map<String, Double> used = new LinkedHashMap<>();
        after.forEach((name, cpu) -> used.put(
                name, each(cpu.minus(before.getOrDefault(name, Duration.ZERO)).toMillis() / 1000.0)));
        used.forEach((name, seconds) -> row(name + ", CPU seconds each", "%.2f", seconds));
        double all = used.entrySet().stream()
                .filter(one -> !one.getKey().equals(LAUNCHER))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        row("all but the launcher with the player, CPU seconds each", "%.2f", all);
        return all;
    }

    private static void waits(List<Long> sorted) {
        row("handing in until the next task is there, 2 clients, p50 in ms", "%.0f", (double)
                sorted.get(sorted.size() / 2));
        row("the same, p99 in ms", "%.0f", (double) sorted.get(sorted.size() * 99 / 100));
    }

    private double each(double all) {
        return all / trajectories;
    }

    private static void row(String what, String format, double value) {
        System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, value) + " |");
    }
}
