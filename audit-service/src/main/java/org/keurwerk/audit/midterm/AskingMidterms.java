package org.keurwerk.audit.midterm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.suspension.Held;
import org.keurwerk.audit.suspension.Standing;
import org.keurwerk.audit.suspension.Standings;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.time.DueWork;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Asks for a midterm self-evaluation on its day, if a certificate of the trajectory holds then; a suspended one does. The process is told first and starts
 * once, so that a crash in between changes nothing.
 */
@Component
@EnableConfigurationProperties(MidtermSettings.class)
class AskingMidterms implements DueWork {

    private final Midterms midterms;
    private final Standings standings;
    private final Trajectories trajectories;
    private final TrajectoryProcess process;
    private final BusinessTime time;

    AskingMidterms(
            Midterms midterms,
            Standings standings,
            Trajectories trajectories,
            TrajectoryProcess process,
            BusinessTime time) {
        this.midterms = midterms;
        this.standings = standings;
        this.trajectories = trajectories;
        this.process = process;
        this.time = time;
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        List<String> done = new ArrayList<>();
        Optional<PlannedMidterm> due = due(today);
        while (due.isPresent()) {
            TrajectoryId trajectoryId = due.get().trajectoryId();
            boolean needed = isNeeded(trajectoryId, today);
            if (needed) {
                process.midtermAsked(
                        trajectoryId, trajectories.known(trajectoryId).organisationId());
                done.add("MidtermAsked: " + trajectoryId);
            }
            midterms.asked(trajectoryId, needed);
            due = due(today);
        }
        return done;
    }

    @Override
    public boolean idle() {
        return due(time.today()).isEmpty();
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return midterms.next().map(PlannedMidterm::on).orElse(null);
    }

    private Optional<PlannedMidterm> due(LocalDate today) {
        return midterms.next().filter(planned -> !planned.on().isAfter(today));
    }

    private boolean isNeeded(TrajectoryId trajectoryId, LocalDate today) {
        return standings.of(trajectoryId, today).stream().anyMatch(AskingMidterms::isAlive);
    }

    /** Whether a certificate holds, or may hold again. */
    static boolean isAlive(Held certificate) {
        return certificate.state() == Standing.State.HOLDS || certificate.state() == Standing.State.SUSPENDED;
    }
}
