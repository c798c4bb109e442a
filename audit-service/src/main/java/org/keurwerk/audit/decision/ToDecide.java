package org.keurwerk.audit.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Proposal;
import org.keurwerk.audit.assessment.Proposing;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.ReportView;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.report.SentBack;
import org.keurwerk.audit.report.SentBackReports;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.id.SubmissionId;
import org.springframework.stereotype.Component;

/**
 * What the decision table proposes, and what it rests on.
 *
 * @param reportSubmission the submission that made the report final, to read it whole
 * @param proposal the rule and the figures that lead to it; null while there are no scores
 * @param barred the rule that keeps the reader from deciding; null when none does
 * @param questions what was asked when the report was sent back in this round; null when it was not
 * @param answer what the lead auditor said to it
 * @param maySendBack whether it can be sent back now
 * @param reaudit what is re-audited; null in a whole audit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToDecide(
        @Nullable Outcome proposedOutcome,
        List<NormScore> norms,
        @Nullable ReportView report,
        @Nullable SubmissionId reportSubmission,
        @Nullable Proposal proposal,
        @Nullable String barred,
        @Nullable String questions,
        @Nullable String answer,
        boolean maySendBack,
        @Nullable Reaudit reaudit) {

    /** Lays it together. */
    @Component
    static class Gathering {

        private final Reports reports;
        private final SentBackReports sentBack;
        private final Scores scores;
        private final Proposing proposing;
        private final ProcessProposals proposals;
        private final Independence independence;

        Gathering(
                Reports reports,
                SentBackReports sentBack,
                Scores scores,
                Proposing proposing,
                ProcessProposals proposals,
                Independence independence) {
            this.reports = reports;
            this.sentBack = sentBack;
            this.scores = scores;
            this.proposing = proposing;
            this.proposals = proposals;
            this.independence = independence;
        }

        ToDecide of(Asked asked) {
            Trajectory trajectory = asked.trajectory();
            Optional<Report> report = reports.of(trajectory.id());
            Optional<SentBack> back = sentBack.inRound(trajectory.id(), trajectory.round(Phase.DECISION));
            Optional<String> bar = independence.bar(trajectory.id(), asked.account());
            return new ToDecide(
                    proposed(asked).orElse(null),
                    scores.of(trajectory.id()),
                    report.map(Report::view).orElse(null),
                    report.map(Report::finalSubmission).orElse(null),
                    proposing.on(trajectory.id(), asked.framework()).orElse(null),
                    bar.orElse(null),
                    back.map(SentBack::questions).orElse(null),
                    back.map(SentBack::answer).orElse(null),
                    back.isEmpty()
                            && bar.isEmpty()
                            && report.map(Report::finalOn).isPresent(),
                    trajectory.reaudit());
        }

        /** What the decision table proposed when the task was asked. */
        Optional<Outcome> proposed(Asked asked) {
            return Optional.ofNullable(proposals.forTask(asked.task().id()).get("proposedOutcome"))
                    .map(name -> Outcome.valueOf(name.toString()));
        }
    }
}
