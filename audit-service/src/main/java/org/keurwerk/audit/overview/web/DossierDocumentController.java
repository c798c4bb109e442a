package org.keurwerk.audit.overview.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.evidence.ReadingEvidence;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.overview.DecisionLetter;
import org.keurwerk.audit.overview.ReadingReport;
import org.keurwerk.audit.overview.WholeReport;
import org.keurwerk.audit.overview.web.PrintingDossier.Named;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.programme.ProgrammeView;
import org.keurwerk.audit.programme.ReadingProgramme;
import org.keurwerk.audit.report.LateResponses;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.Dates;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The documents of a dossier, whole: the report on screen and as PDF, the decision as a letter, the interview programme, and each submission as PDF. Who may read one may print it. */
@Controller
@RequestMapping("/trajectories/{id}")
class DossierDocumentController {

    private final ReadingReport reports;
    private final DecisionLetter.Writing letters;
    private final Trajectories trajectories;
    private final Frameworks frameworks;
    private final ReadingAnswers answers;
    private final SubmissionReader reader;
    private final PrintingDossier printing;
    private final Wording wording;
    private final Dates dates;
    private final LateResponses late;
    private final ReadingProgramme programmes;
    private final ReadingEvidence evidence;

    DossierDocumentController(
            ReadingReport reports,
            DecisionLetter.Writing letters,
            Trajectories trajectories,
            Frameworks frameworks,
            ReadingAnswers answers,
            SubmissionReader reader,
            PrintingDossier printing,
            Wording wording,
            Dates dates,
            LateResponses late,
            ReadingProgramme programmes,
            ReadingEvidence evidence) {
        this.reports = reports;
        this.letters = letters;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.answers = answers;
        this.reader = reader;
        this.printing = printing;
        this.wording = wording;
        this.dates = dates;
        this.late = late;
        this.programmes = programmes;
        this.evidence = evidence;
    }

    @GetMapping("/report")
    String report(@PathVariable TrajectoryId id, Model model) {
        WholeReport whole = reports.of(id, Caller.current());
        model.addAttribute("trajectory", whole.trajectory());
        model.addAttribute("whole", whole);
        model.addAttribute("late", late.waiting(id, Caller.current()).orElse(null));
        model.addAttribute("keptLate", late.kept(id, Caller.current()).orElse(null));
        return "overview/report";
    }

    @GetMapping("/report/pdf")
    ResponseEntity<byte[]> reportAsPdf(@PathVariable TrajectoryId id, Locale locale) {
        WholeReport whole = reports.of(id, Caller.current());
        return printing.answer(
                "report",
                whole.isFinal()
                        ? new Named("rapport", wording.say("report.whole.final"), dates.day(whole.on()))
                        : new Named("conceptrapport", wording.say("report.whole.concept"), dates.day(whole.on())),
                whole.trajectory(),
                BusinessTime.startOf(whole.on()),
                locale,
                Map.of("whole", whole));
    }

    @GetMapping("/decision/pdf")
    ResponseEntity<byte[]> decisionAsPdf(@PathVariable TrajectoryId id, Locale locale) {
        DecisionLetter letter = letters.of(id, Caller.current());
        return printing.answer(
                "decision",
                new Named(
                        "besluit",
                        wording.say("print.decision.name"),
                        dates.day(letter.decision().decidedOn())),
                letter.trajectory(),
                BusinessTime.startOf(letter.decision().decidedOn()),
                locale,
                Map.of("letter", letter));
    }

    @GetMapping("/programme/pdf")
    ResponseEntity<byte[]> programmeAsPdf(@PathVariable TrajectoryId id, Locale locale) {
        ProgrammeView view = programmes.of(id, Caller.current());
        Instant changed = view.programme().changedAt();
        if (changed == null) {
            throw ProblemException.notFound("programme");
        }
        return printing.answer(
                "programme",
                new Named("interviewprogramma", wording.say("print.programme.name"), dates.moment(changed)),
                view.trajectory(),
                changed,
                locale,
                Map.of("view", view));
    }

    @GetMapping("/submissions/{submissionId}/pdf")
    ResponseEntity<byte[]> submissionAsPdf(
            @PathVariable TrajectoryId id, @PathVariable SubmissionId submissionId, Locale locale) {
        Caller caller = Caller.current();
        Trajectory trajectory = trajectories.get(id, caller);
        Submission submission = answers.one(submissionId, caller);
        if (!submission.trajectoryId().equals(id)) {
            throw ProblemException.notFound("submission");
        }
        Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
        String kind = submission.kind().key();
        Instant submittedAt = Objects.requireNonNull(submission.submittedAt(), "what was submitted has its moment");
        return printing.answer(
                "submission",
                new Named(kind.toLowerCase(Locale.ROOT), wording.say("document." + kind), dates.moment(submittedAt)),
                trajectory,
                submittedAt,
                locale,
                Map.of(
                        "submission",
                        submission,
                        "framework",
                        framework,
                        "sections",
                        reader.read(kind, answers.shown(submission), framework, locale),
                        "evidence",
                        submission.kind().equals(SelfEvaluations.HANDED_IN)
                                ? evidence.of(id, caller).standingAt(submittedAt)
                                : List.of()));
    }
}
