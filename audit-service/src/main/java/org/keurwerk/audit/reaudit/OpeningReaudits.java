package org.keurwerk.audit.reaudit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.OutcomeFigures;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.reaudit.ReauditPlan.State;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.RecordValues;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.time.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins the trajectory of a re-audit on its day. The dossier first, then the process, then the note that it was done: what a crash leaves is done again. An
 * organisation that applied anew after a refusal is not asked whether it wants a re-audit.
 */
@Component
class OpeningReaudits implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningReaudits.class);

    private final Reaudits reaudits;
    private final Scores scores;
    private final Trajectories trajectories;
    private final Organisations organisations;
    private final Frameworks frameworks;
    private final TrajectoryProcess process;
    private final BusinessTime time;
    private final Trail trail;

    OpeningReaudits(
            Reaudits reaudits,
            Scores scores,
            Trajectories trajectories,
            Organisations organisations,
            Frameworks frameworks,
            TrajectoryProcess process,
            BusinessTime time,
            Trail trail) {
        this.reaudits = reaudits;
        this.scores = scores;
        this.trajectories = trajectories;
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.process = process;
        this.time = time;
        this.trail = trail;
    }

    /** What the process reads from the beginning on. */
    private record Begun(
            String organisationId,
            boolean afterCondition,
            boolean reauditWanted,
            int normsBelow,
            int normsBetween,
            int conditionalNorms,
            String totalBand) {}

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        return reaudits.due(today).stream()
                .filter(this::opened)
                .map(plan ->
                        "ReauditOpened: " + trajectories.known(plan.what().of()).organisationName())
                .toList();
    }

    @Override
    public boolean idle() {
        LocalDate next = reaudits.nextDay();
        return next == null || next.isAfter(time.today());
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return reaudits.nextDay();
    }

    @Scheduled(fixedDelayString = "${keurwerk.reaudits.sweep:2s}")
    void sweep() {
        reaudits.due(time.today()).forEach(this::opened);
    }

    private boolean opened(ReauditPlan plan) {
        try {
            return open(plan);
        } catch (RuntimeException e) {
            LOG.warn("the re-audit {} could not be opened and is tried again", plan.id(), e);
            return false;
        }
    }

    private boolean open(ReauditPlan plan) {
        Trajectory before = trajectories.known(plan.what().of());
        Organisation organisation = organisations
                .current(before.organisationId())
                .orElseThrow(() -> new IllegalStateException("no organisation " + before.organisationId()));
        if (!plan.what().isAfterCondition() && isAuditedAnew(plan, organisation)) {
            reaudits.became(plan.id(), State.OVERTAKEN);
            return false;
        }
        trajectories.letNextBegin(before.id());
        scores.carry(plan.id(), plan.carried());
        Trajectory begun = trajectories.begin(begun(plan, before, organisation));
        trail.append(
                before.id(),
                Act.of(
                                TrailAct.REAUDIT_OPENED,
                                Who.process(),
                                plan.what().after().name())
                        .about(begun.id().value())
                        .once("reaudit/" + begun.id())
                        .changed("norms", null, plan.what().norms()));
        process.reauditOpened(begun.id(), RecordValues.all(forTheProcess(plan, begun)));
        if (reaudits.became(plan.id(), State.OPENED)) {
            return true;
        }
        reaudits.endAgain(plan.id());
        return false;
    }

    private boolean isAuditedAnew(ReauditPlan plan, Organisation organisation) {
        return trajectories.running(organisation.id(), plan.scopes()).stream()
                .anyMatch(one -> !one.id().equals(plan.id())
                        && !one.id().equals(plan.what().of()));
    }

    private Begun forTheProcess(ReauditPlan plan, Trajectory begun) {
        OutcomeFigures figures =
                OutcomeFigures.ofNoReport(frameworks.pinned(begun.framework(), begun.frameworkVersion()));
        return new Begun(
                begun.organisationId().value(),
                plan.what().isAfterCondition(),
                false,
                figures.normsBelow(),
                figures.normsBetween(),
                figures.conditionalNorms(),
                figures.totalBand());
    }

    private Trajectory begun(ReauditPlan plan, Trajectory before, Organisation organisation) {
        return Trajectory.begun(
                        plan.id(),
                        organisation.id(),
                        organisation.name(),
                        organisation.place(),
                        plan.scopes(),
                        before.framework(),
                        before.frameworkVersion(),
                        AuditQuarter.of(plan.what().reportBy()).toString(),
                        null,
                        null,
                        "re-audit " + plan.id(),
                        Phase.ANNOUNCEMENT,
                        time.now())
                .reauditing(plan.what());
    }
}
