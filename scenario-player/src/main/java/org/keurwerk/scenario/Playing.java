package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Plays all trajectories of a scenario in date order: the clock moves to a date, the steps of that date are played
 * (trajectories side by side, each in its own order), then what is expected on that date is checked.
 */
final class Playing {

    private static final int SIDE_BY_SIDE = 4;

    private final Scenario scenario;
    private final Keurwerk keurwerk;
    private final Report report;

    Playing(Scenario scenario, Keurwerk keurwerk, Report report) {
        this.scenario = scenario;
        this.keurwerk = keurwerk;
        this.report = report;
    }

    /** Steps and expectations, for the report's progress. */
    static int sizeOf(Scenario scenario) {
        return scenario.trajectories().stream()
                        .mapToInt(one -> one.steps().size())
                        .sum()
                + scenario.expectations().size()
                + scenario.frameworks().size();
    }

    void play() {
        LocalDate began = keurwerk.date();
        if (began.isAfter(scenario.start()) && !wasBegunHere()) {
            throw new StepFailed(
                    "The date of this Keurwerk is %s, but the scenario '%s' begins on %s and nothing of it was played here: start with --fresh."
                            .formatted(began, scenario.name(), scenario.start()));
        }
        List<TrajectoryPlay> plays = scenario.trajectories().stream()
                .map(one -> new TrajectoryPlay(keurwerk, one, report, began))
                .toList();
        ClockMoves clock = new ClockMoves(keurwerk, report);
        ExecutorService hands = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            LocalDate today = began;
            for (LocalDate date : dates()) {
                if (date.isAfter(today)) {
                    clock.to(date);
                    today = date;
                }
                upload(date);
                playSideBySide(hands, plays, date);
                check(date, began);
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private void upload(LocalDate date) {
        for (UploadedFramework framework : scenario.frameworks()) {
            if (framework.on().equals(date) && framework.upload(keurwerk)) {
                report.done(
                        date,
                        scenario.accounts().office(),
                        "uploads a framework",
                        framework.key() + ' ' + framework.version());
            } else if (framework.on().equals(date)) {
                report.counted();
            }
        }
    }

    private boolean wasBegunHere() {
        return scenario.trajectories().stream()
                .filter(one -> one.steps().stream().anyMatch(step -> step.name().isApplication()))
                .anyMatch(one -> new Dossier(keurwerk, one).find().isPresent());
    }

    SortedSet<LocalDate> dates() {
        SortedSet<LocalDate> dates = new TreeSet<>(scenario.then());
        dates.add(scenario.start());
        scenario.trajectories().forEach(one -> one.steps().forEach(step -> dates.add(step.on())));
        scenario.frameworks().forEach(one -> dates.add(one.on()));
        scenario.expectations().forEach(one -> dates.add(one.on()));
        return dates;
    }

    private void playSideBySide(ExecutorService hands, List<TrajectoryPlay> plays, LocalDate date) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (TrajectoryPlay play : plays) {
            List<Step> steps = play.on(date);
            if (!steps.isEmpty()) {
                work.add(() -> {
                    play.play(steps);
                    return true;
                });
            }
        }
        try {
            for (Future<Boolean> done : hands.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The player was stopped.", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    private void check(LocalDate date, LocalDate began) {
        for (Expectation expectation : scenario.expectations()) {
            if (expectation.on().equals(date)) {
                if (date.isBefore(began)) {
                    report.counted();
                } else {
                    new Checking(keurwerk, report).check(expectation);
                }
            }
        }
    }
}
