package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.Report.Response;
import org.keurwerk.audit.report.RespondToConceptForm.ConceptResponse;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Responses to a concept report that came after the term (te late reactie). They are kept and marked late, and silence counts as agreement all the same,
 * unless the office decides that one counts; that is possible until the report is final. One that agrees says no more than silence did.
 */
@Component
public class LateResponses {

    /** There is none, or the report is final. */
    public static final ProblemKind NO_LATE_RESPONSE = new ProblemKind("no-late-response", 409);

    private final Reports reports;
    private final Answers answers;
    private final Trajectories trajectories;
    private final Frameworks frameworks;
    private final Trail trail;
    private final TrajectoryProcess process;

    LateResponses(
            Reports reports,
            Answers answers,
            Trajectories trajectories,
            Frameworks frameworks,
            Trail trail,
            TrajectoryProcess process) {
        this.reports = reports;
        this.answers = answers;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.trail = trail;
        this.process = process;
    }

    /**
     * One that waits for the office's word.
     *
     * @param remarks those that can be answered: with words, about a norm that there is
     */
    public record Late(LocalDate receivedOn, List<Remark> remarks) {}

    /** One on which the caller may decide; empty for all but the office. */
    public Optional<Late> waiting(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return caller.is(Role.OFFICE) ? open(trajectory).flatMap(report -> late(trajectory, report)) : Optional.empty();
    }

    /** One of the caller's organisation that waits for the office's word: the day on which it came. */
    public Optional<LocalDate> kept(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return caller.actsFor(trajectory.organisationId())
                ? open(trajectory).flatMap(report -> late(trajectory, report)).map(Late::receivedOn)
                : Optional.empty();
    }

    /**
     * The office lets it count: the lead auditor answers its remarks.
     *
     * @throws ProblemException when the caller is not the office, or there is none
     */
    public void count(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        Report report = open(trajectory).orElseThrow(() -> new ProblemException(NO_LATE_RESPONSE));
        Late late = late(trajectory, report).orElseThrow(() -> new ProblemException(NO_LATE_RESPONSE));
        reports.respond(report, new Response(false, late.remarks(), late.receivedOn()));
        process.responseCounts(trajectoryId);
        trail.append(
                trajectoryId,
                Act.of(TrailAct.CHANGED, Who.of(caller), RespondToConceptForm.KIND.key())
                        .about(report.id())
                        .once("late-response-" + report.id()));
    }

    private Optional<Report> open(Trajectory trajectory) {
        return trajectory.isClosed()
                ? Optional.empty()
                : reports.of(trajectory.id()).filter(report -> report.finalOn() == null && report.response() == null);
    }

    private Optional<Late> late(Trajectory trajectory, Report report) {
        Framework framework =
                trajectory.asked(frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()));
        return answers.tooLate(trajectory.id(), RespondToConceptForm.KIND, ConceptResponse.class)
                .filter(answer -> isAfterTheTerm(answer, report))
                .map(answer -> {
                    List<Remark> remarks = answer.content().given().stream()
                            .filter(remark -> framework.norm(remark.norm()).isPresent())
                            .map(RespondToConceptForm::remark)
                            .toList();
                    return new Late(answer.day(), remarks);
                })
                .filter(late -> !late.remarks().isEmpty());
    }

    private static boolean isAfterTheTerm(Answer<ConceptResponse> answer, Report report) {
        return report.respondBy() != null && answer.day().isAfter(report.respondBy());
    }
}
