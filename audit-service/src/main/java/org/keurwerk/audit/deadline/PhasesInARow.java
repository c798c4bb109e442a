package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.PhasePlan;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/** Puts the phases one after the other: what begins later ends later. */
@Component
class PhasesInARow implements PhasePlan {

    private final List<PlannedPhase> phases;

    PhasesInARow(List<PlannedPhase> phases) {
        this.phases = phases.stream()
                .sorted(Comparator.comparing(PlannedPhase::phase))
                .toList();
    }

    @Override
    public Map<Phase, LocalDate> plannedEnds(Trajectory trajectory) {
        LocalDate began = BusinessTime.dayOf(trajectory.startedAt());
        Map<Phase, LocalDate> plan = new EnumMap<>(Phase.class);
        plan.put(Phase.APPLICATION, began);
        plan.put(Phase.ANNOUNCEMENT, began);
        LocalDate end = began;
        for (PlannedPhase phase : phases) {
            if (!trajectory.passes(phase.phase())) {
                continue;
            }
            end = phase.plannedEnd(trajectory, end);
            plan.put(phase.phase(), end);
        }
        return plan;
    }
}
