package org.keurwerk.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** CPU time: unlike time on the clock, it does not depend on what else the machine does. */
final class Cpu {

    private Cpu() {}

    /** What these processes and all that they started have used so far. */
    static Duration used(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
