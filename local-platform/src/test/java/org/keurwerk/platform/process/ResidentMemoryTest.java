package org.keurwerk.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

    @Test
    void theResidentLineOfAProcessStatusCounts() {
        assertThat(ResidentMemory.fromStatus(List.of("Name:\tjava", "VmPeak:\t 9 kB", "VmRSS:\t  213512 kB")))
                .hasValue(208);
    }

    @Test
    void aProcessWithoutThatLineHasNoFigure() {
        assertThat(ResidentMemory.fromStatus(List.of("Name:\tzombie"))).isEmpty();
    }

    @Test
    void aRunningProcessHasAFigureAndOneThatIsNoneHasNot() {
        assertThat(ResidentMemory.ofProcess(ProcessHandle.current().pid()).orElse(0))
                .isPositive();
        assertThat(ResidentMemory.ofProcess(Integer.MAX_VALUE)).isEmpty();
    }
}
