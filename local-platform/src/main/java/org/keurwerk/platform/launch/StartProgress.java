package org.keurwerk.platform.launch;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.keurwerk.platform.process.Child;
import org.keurwerk.platform.process.Waiting;

/** Says which child is ready and after how long, and shows which are not yet; the time runs from its making. */
final class StartProgress implements Waiting {

    private final Progress progress;
    private final long began = System.nanoTime();

    StartProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void ready(Child child) {
        progress.done(child.spec().name(), took());
    }

    @Override
    public void pending(List<Child> pending) {
        String names = pending.stream().map(child -> child.spec().name()).collect(Collectors.joining(", "));
        progress.now(names + " (" + took().toSeconds() + " s)");
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
