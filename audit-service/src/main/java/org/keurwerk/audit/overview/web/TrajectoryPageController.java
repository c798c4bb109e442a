package org.keurwerk.audit.overview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.application.Applications;
import org.keurwerk.audit.dossier.ReadingTrail;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.notice.Notices;
import org.keurwerk.audit.notice.SendingNoticeAgain;
import org.keurwerk.audit.overview.DossierContacts;
import org.keurwerk.audit.overview.ReadingReport;
import org.keurwerk.audit.overview.TrajectoryOverview;
import org.keurwerk.audit.overview.TrajectoryOverview.Whole;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.ReplacingAuditor;
import org.keurwerk.audit.reopening.OpeningStageAgain;
import org.keurwerk.audit.reopening.Reopenings;
import org.keurwerk.audit.reopening.TakingBack;
import org.keurwerk.audit.report.LateResponses;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.withdrawal.Withdrawals;
import org.keurwerk.audit.withdrawal.Withdrawing;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.Urgency;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One trajectory: what it waits for, how far it is, what was said in it, and its process drawn. */
@Controller
@RequestMapping("/trajectories/{id}")
class TrajectoryPageController {

    private static final int LATEST_DOCUMENTS = 20;
    private static final MediaType BPMN = MediaType.valueOf("application/xml;charset=UTF-8");

    private final TrajectoryOverview overview;
    private final Trajectories trajectories;
    private final OpenTasks open;
    private final Frameworks frameworks;
    private final ReadingAnswers answers;
    private final DrawnProcesses drawn;
    private final SubmissionReader reader;
    private final ReadingReport reports;
    private final Notices notices;
    private final SendingNoticeAgain sendingAgain;
    private final Applications applications;
    private final String registerUrl;
    private final DossierContacts contacts;
    private final CallingOffVisit calling;
    private final ReplacingAuditor replacing;
    private final Withdrawing withdrawing;
    private final Withdrawals withdrawals;
    private final ReadingTrail trail;
    private final TakingBack taking;
    private final OpeningStageAgain reopening;
    private final Reopenings reopenings;
    private final LateResponses late;
    private final BesideTheTrajectory beside;

    TrajectoryPageController(
            TrajectoryOverview overview,
            Trajectories trajectories,
            OpenTasks open,
            Frameworks frameworks,
            ReadingAnswers answers,
            DrawnProcesses drawn,
            SubmissionReader reader,
            ReadingReport reports,
            Notices notices,
            SendingNoticeAgain sendingAgain,
            Applications applications,
            @Value("${keurwerk.register-url}") String registerUrl,
            DossierContacts contacts,
            CallingOffVisit calling,
            ReplacingAuditor replacing,
            Withdrawing withdrawing,
            Withdrawals withdrawals,
            ReadingTrail trail,
            TakingBack taking,
            OpeningStageAgain reopening,
            Reopenings reopenings,
            LateResponses late,
            BesideTheTrajectory beside) {
        this.overview = overview;
        this.trajectories = trajectories;
        this.open = open;
        this.frameworks = frameworks;
        this.answers = answers;
        this.drawn = drawn;
        this.reader = reader;
        this.reports = reports;
        this.notices = notices;
        this.sendingAgain = sendingAgain;
        this.applications = applications;
        this.registerUrl = registerUrl;
        this.contacts = contacts;
        this.calling = calling;
        this.replacing = replacing;
        this.withdrawing = withdrawing;
        this.withdrawals = withdrawals;
        this.trail = trail;
        this.taking = taking;
        this.reopening = reopening;
        this.reopenings = reopenings;
        this.late = late;
        this.beside = beside;
    }

    @GetMapping
    String show(
            @PathVariable TrajectoryId id,
            @RequestParam(defaultValue = "") String documents,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Caller caller = Caller.current();
        Whole whole = overview.whole(id, caller);
        Trajectory trajectory = whole.line().trajectory();
        Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
        Optional<TaskSummary> mine = open.inbox(caller, id).stream().findFirst();
        model.addAttribute("whole", whole);
        model.addAttribute("trajectory", trajectory);
        model.addAttribute("framework", framework);
        model.addAttribute("waits", asked(whole.line(), mine));
        model.addAttribute("mine", mine.orElse(null));
        model.addAttribute(
                "olderDocuments",
                documents.equals("all") ? 0 : Math.max(0, whole.submissions().size() - LATEST_DOCUMENTS));
        model.addAttribute("notices", notices.about(id, caller));
        model.addAttribute("contacts", contacts.of(id, caller));
        model.addAttribute("mayWithdraw", withdrawing.open(id, caller).orElse(null));
        model.addAttribute("withdrawal", withdrawals.of(id).orElse(null));
        model.addAttribute("mayCallOffVisit", calling.open(id, caller).isPresent());
        model.addAttribute("mayOpenStage", reopening.open(id, caller));
        model.addAttribute(
                "reopened",
                reopenings.of(id).stream().filter(one -> one.isReadBy(caller)).toList());
        beside.show(trajectory, caller, model);
        model.addAttribute("mayReplaceAuditor", replacing.open(id, caller));
        model.addAttribute("refusedAttempts", caller.seesEverything());
        model.addAttribute("hasTrail", trail.opensTo(trajectory, caller));
        model.addAttribute("applied", applications.of(id).orElse(null));
        model.addAttribute("maySendAgain", caller.is(Role.OFFICE));
        model.addAttribute("interventions", caller.seesEverything());
        model.addAttribute("lateResponse", late.waiting(id, caller).isPresent());
        model.addAttribute("registerUrl", registerUrl);
        model.addAttribute("reported", reports.exists(id));
        model.addAttribute("processes", drawn.of(id, caller, locale));
        allowDrawing(response);
        return "overview/trajectory";
    }

    /** What the page is about: what the reader is asked, next to the button that leads there; but what is late comes first. */
    private static @Nullable TaskSummary asked(TrajectoryOverview.Line line, Optional<TaskSummary> mine) {
        TaskSummary first = line.waitingFor().orElse(null);
        return first != null && first.urgency() == Urgency.LATE ? first : mine.orElse(first);
    }

    /** The drawing library writes the place of each label as a style of its element; only on this page, and nothing else, may it. */
    private static void allowDrawing(HttpServletResponse response) {
        String policy = response.getHeader("Content-Security-Policy");
        if (policy != null) {
            response.setHeader("Content-Security-Policy", policy + "; style-src-attr 'unsafe-inline'");
        }
    }

    @GetMapping("/submissions/{submissionId}")
    String submission(
            @PathVariable TrajectoryId id, @PathVariable SubmissionId submissionId, Model model, Locale locale) {
        Caller caller = Caller.current();
        Trajectory trajectory = trajectories.get(id, caller);
        Submission submission = answers.one(submissionId, caller);
        if (!submission.trajectoryId().equals(id)) {
            throw ProblemException.notFound("submission");
        }
        Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
        model.addAttribute("trajectory", trajectory);
        model.addAttribute("submission", submission);
        model.addAttribute("mayTakeBack", taking.mayTakeBack(submission, caller));
        model.addAttribute("onBehalf", answers.onBehalf(submission));
        model.addAttribute(
                "sections", reader.read(submission.kind().key(), answers.shown(submission), framework, locale));
        return "overview/submission";
    }

    @PostMapping("/notices/{noticeId}/send-again")
    String sendAgain(@PathVariable TrajectoryId id, @PathVariable NoticeId noticeId, RedirectAttributes told) {
        sendingAgain.send(id, noticeId, Caller.current());
        told.addFlashAttribute("notice", "notices.sending-again");
        return "redirect:/trajectories/" + id + "#notices";
    }

    @GetMapping("/process/{processId}.bpmn")
    ResponseEntity<String> model(@PathVariable TrajectoryId id, @PathVariable String processId, Locale locale) {
        Caller caller = Caller.current();
        trajectories.get(id, caller);
        return drawn.model(id, processId, caller, locale)
                .map(model -> ResponseEntity.ok().contentType(BPMN).body(model))
                .orElseThrow(() -> ProblemException.notFound("process"));
    }
}
