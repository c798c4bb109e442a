package org.keurwerk.audit.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.report.SentBack;
import org.keurwerk.audit.report.SentBackReports;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sending a final report back to the lead auditor with questions (rapport terugsturen), once per round of deciding: the task to decide ends, the lead
 * answers with a next report, and the decision is asked anew. The dossier is written first, then the process is told; what a crash leaves between the two
 * is finished later.
 */
@Component
public class SendingReportBack {

    /** Nothing is to be decided now. */
    public static final ProblemKind NOTHING_TO_DECIDE = new ProblemKind("nothing-to-decide", 409);

    /** It was done before in this round. */
    public static final ProblemKind SENT_BACK_BEFORE = new ProblemKind("sent-back-before", 409);

    private static final Logger LOG = LoggerFactory.getLogger(SendingReportBack.class);

    private final SentBackReports sentBack;
    private final Reports reports;
    private final Decisions decisions;
    private final Independence independence;
    private final Trajectories trajectories;
    private final TrajectoryProcess process;
    private final BusinessTime time;
    private final Trail trail;

    SendingReportBack(
            SentBackReports sentBack,
            Reports reports,
            Decisions decisions,
            Independence independence,
            Trajectories trajectories,
            TrajectoryProcess process,
            BusinessTime time,
            Trail trail) {
        this.sentBack = sentBack;
        this.reports = reports;
        this.decisions = decisions;
        this.independence = independence;
        this.trajectories = trajectories;
        this.process = process;
        this.time = time;
        this.trail = trail;
    }

    /**
     * What is asked.
     *
     * @param questions the lead auditor reads them, the organisation does not
     */
    public record Questions(@NotBlank @Size(max = 4000) String questions) {}

    /**
     * The report that the caller may send back now.
     *
     * @throws ProblemException when it is not theirs to decide on, nothing is to be decided, or it was sent back before
     */
    public Report get(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.DIRECTOR)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        Optional<Report> report = waiting(trajectory);
        if (report.isEmpty()) {
            throw new ProblemException(NOTHING_TO_DECIDE);
        }
        independence.demand(trajectoryId, caller.accountId(), TakeDecisionForm.KIND);
        if (sentBack.inRound(trajectoryId, round(trajectory)).isPresent()) {
            throw new ProblemException(SENT_BACK_BEFORE);
        }
        return report.get();
    }

    /**
     * Sends it back.
     *
     * @throws ProblemException as {@link #get}
     */
    public void sendBack(TrajectoryId trajectoryId, Questions asked, Caller caller) {
        Report report = get(trajectoryId, caller);
        int round = round(trajectories.known(trajectoryId));
        if (!sentBack.sendBack(trajectoryId, round, report.id(), asked.questions(), caller.accountId(), time.today())) {
            throw new ProblemException(SENT_BACK_BEFORE);
        }
        sentBack.inRound(trajectoryId, round).ifPresent(this::tell);
    }

    private Optional<Report> waiting(Trajectory trajectory) {
        boolean decided = decisions
                .of(trajectory.id())
                .filter(decision -> decision.sequence() >= round(trajectory))
                .isPresent();
        return decided || trajectory.isClosed() || trajectory.phase() != Phase.DECISION
                ? Optional.empty()
                : reports.of(trajectory.id()).filter(report -> report.finalOn() != null);
    }

    private static int round(Trajectory trajectory) {
        return trajectory.round(Phase.DECISION);
    }

    /** The trail names the task that follows; the questions stay in the dossier. */
    private void tell(SentBack back) {
        trail.append(
                back.trajectoryId(),
                Act.of(TrailAct.REPORT_SENT_BACK, Who.of(back.by()), "")
                        .about(back.reportId())
                        .once("sent-back-" + back.round()));
        if (process.reportSentBack(back.trajectoryId())
                || trajectories.known(back.trajectoryId()).isClosed()) {
            sentBack.told(back);
        }
    }

    /** Finishes what a crash left between the dossier and the process. */
    @Scheduled(fixedDelayString = "${keurwerk.sent-back.sweep:5s}")
    void sweep() {
        for (SentBack back : sentBack.untold()) {
            try {
                tell(back);
            } catch (RuntimeException e) {
                LOG.warn(
                        "the process of {} could not be told that its report went back; tried again",
                        back.trajectoryId(),
                        e);
            }
        }
    }
}
