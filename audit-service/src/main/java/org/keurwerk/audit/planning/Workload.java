package org.keurwerk.audit.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** What auditors have to do besides one trajectory: audits in its quarter, and visits in the weeks of its visit. */
@Component
class Workload {

    private final Trajectories trajectories;
    private final Visits visits;

    Workload(Trajectories trajectories, Visits visits) {
        this.trajectories = trajectories;
        this.visits = visits;
    }

    /**
     * The work of all auditors.
     *
     * @param audits how many others in the quarter, by auditor
     * @param visits how many others in the weeks of the visit, by auditor; none while its days are not agreed
     */
    record Beside(Map<AccountId, Integer> audits, Map<AccountId, Integer> visits) {

        int audits(AccountId auditor) {
            return audits.getOrDefault(auditor, 0);
        }

        int visits(AccountId auditor) {
            return visits.getOrDefault(auditor, 0);
        }
    }

    Beside beside(Trajectory trajectory) {
        Map<AccountId, Integer> audits = new HashMap<>();
        Map<AccountId, Integer> sameWeek = new HashMap<>();
        Set<LocalDate> weeks =
                visits.of(trajectory.id()).map(visit -> weeks(visit.days())).orElse(Set.of());
        trajectories.runningIn(trajectory.auditQuarter()).stream()
                .filter(other -> !other.id().equals(trajectory.id()))
                .forEach(other -> {
                    add(audits, other);
                    if (!weeks.isEmpty() && isVisitedIn(weeks, other)) {
                        add(sameWeek, other);
                    }
                });
        return new Beside(audits, sameWeek);
    }

    private boolean isVisitedIn(Set<LocalDate> weeks, Trajectory other) {
        Optional<Visit> visit = visits.of(other.id());
        return visit.isPresent() && weeks(visit.get().days()).stream().anyMatch(weeks::contains);
    }

    private static void add(Map<AccountId, Integer> counts, Trajectory other) {
        other.auditors().forEach(auditor -> counts.merge(auditor, 1, Integer::sum));
    }

    /** The Mondays of the weeks of these days. */
    private static Set<LocalDate> weeks(List<LocalDate> days) {
        return days.stream()
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .collect(Collectors.toSet());
    }
}
