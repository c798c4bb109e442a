package org.keurwerk.audit.worklist.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.audit.trajectory.Successors.Successor;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.InboxNote;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.audit.worklist.Urgency;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox (Mijn werk): what is asked of me, soonest due first, and what waits for others. */
@Controller
class InboxPageController {

    private static final int OTHERS_SHOWN = 12;

    private final OpenTasks open;
    private final TaskWork work;
    private final Trajectories trajectories;
    private final HandingOver handing;
    private final Successors successors;
    private final List<InboxNote> notes;

    InboxPageController(
            OpenTasks open,
            TaskWork work,
            Trajectories trajectories,
            HandingOver handing,
            Successors successors,
            List<InboxNote> notes) {
        this.open = open;
        this.work = work;
        this.trajectories = trajectories;
        this.handing = handing;
        this.successors = successors;
        this.notes = List.copyOf(notes);
    }

    @GetMapping("/")
    String begin() {
        return "redirect:/tasks";
    }

    @GetMapping("/tasks")
    String inbox(Model model, Locale locale) {
        Caller caller = Caller.current();
        List<TaskSummary> tasks = open.inbox(caller);
        List<TaskSummary> others = open.waitingForOthers(caller);
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "late",
                tasks.stream().filter(task -> task.urgency() == Urgency.LATE).count());
        model.addAttribute("others", others.stream().limit(OTHERS_SHOWN).toList());
        model.addAttribute("more", Math.max(0, others.size() - OTHERS_SHOWN));
        model.addAttribute("caller", caller);
        model.addAttribute("told", handing.told(caller));
        RunningCases cases = runningCases(caller);
        model.addAttribute("cases", cases);
        model.addAttribute("begin", caller.is(Role.OFFICE) && tasks.isEmpty() && cases == null);
        model.addAttribute(
                "notes", notes.stream().flatMap(one -> one.of(caller).stream()).toList());
        model.addAttribute("role", caller.firstRole());
        OrganisationId own = caller.organisationId();
        Successor successor = own == null ? null : successors.of(own).orElse(null);
        model.addAttribute("successor", successor);
        model.addAttribute("mayApply", own != null && successor == null && !trajectories.hasRunning(own));
        return "worklist/inbox";
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable TaskId id, RedirectAttributes told) {
        try {
            work.claim(id, Caller.current());
        } catch (ProblemException problem) {
            if (!problem.kind().equals(TaskWork.CLAIMED_BY_ANOTHER)) {
                throw problem;
            }
            told.addFlashAttribute("notice", "inbox.claim-lost");
            return "redirect:/tasks";
        }
        told.addFlashAttribute("notice", "inbox.claimed.flash");
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/take-over")
    String takeOver(@PathVariable TaskId id, RedirectAttributes told) {
        handing.takeOver(id, Caller.current());
        told.addFlashAttribute("notice", "inbox.taken-over.flash");
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/release")
    String release(@PathVariable TaskId id, RedirectAttributes told) {
        work.release(id, Caller.current());
        told.addFlashAttribute("notice", "inbox.released.flash");
        return "redirect:/tasks";
    }

    /** Only for those who watch over all trajectories, and only when there are any. */
    private @Nullable RunningCases runningCases(Caller caller) {
        if (!caller.is(Role.OFFICE) && !caller.is(Role.DIRECTOR) && !caller.is(Role.BOARD)) {
            return null;
        }
        List<Trajectory> running = trajectories.running(caller);
        return running.isEmpty()
                ? null
                : RunningCases.of(running, open.trajectoriesLate(), open.trajectoriesDueOrLate());
    }
}
