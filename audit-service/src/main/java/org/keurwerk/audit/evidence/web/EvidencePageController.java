package org.keurwerk.audit.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.evidence.AboutEvidence;
import org.keurwerk.audit.evidence.ChangingEvidence;
import org.keurwerk.audit.evidence.ChangingEvidence.Received;
import org.keurwerk.audit.evidence.EvidenceFile;
import org.keurwerk.audit.evidence.EvidenceProblems;
import org.keurwerk.audit.evidence.ReadingEvidence;
import org.keurwerk.audit.evidence.ReadingEvidence.Shelf;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the evidence: what is there, and while the self-evaluation is open a form that adds files. A script sends them one by one and shows how far
 * each is; it is answered with the list, or with why a file was not taken. Without it the form is sent as it is, and the answer leads to the page, also
 * when it is refused: the address of the form holds its token, which is neither to stay in sight nor to be sent again.
 */
@Controller
@RequestMapping("/trajectories/{id}/evidence")
class EvidencePageController {

    private static final String BY_SCRIPT = "HX-Request";
    private static final String FORM = "form";

    private final ReadingEvidence reading;
    private final ChangingEvidence changing;
    private final ReceivingForms receiving;
    private final EvidenceDownload download;
    private final SendingForms forms;
    private final Problems problems;
    private final MessageSource words;

    EvidencePageController(
            ReadingEvidence reading,
            ChangingEvidence changing,
            ReceivingForms receiving,
            EvidenceDownload download,
            SendingForms forms,
            Problems problems,
            MessageSource words) {
        this.reading = reading;
        this.changing = changing;
        this.receiving = receiving;
        this.download = download;
        this.forms = forms;
        this.problems = problems;
        this.words = words;
    }

    /** A file that was not taken, in the reader's words. */
    record NotTaken(String name, String why) {}

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        FormView refused = model.getAttribute(FORM) instanceof FormView one ? one : FormView.empty();
        return page(reading.get(id, Caller.current()), refused, model);
    }

    @PostMapping
    String add(
            @PathVariable TrajectoryId id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        Caller caller = Caller.current();
        changing.mayChange(id, caller);
        Shelf before = reading.of(id, caller);
        boolean byScript = request.getHeader(BY_SCRIPT) != null;
        SentForm sent;
        try {
            sent = receiving.receive(request, before.settings());
        } catch (ProblemException broken) {
            SentForm.Refused whole = new SentForm.Refused("", broken);
            return byScript ? notTaken(List.of(whole), response, model) : led(id, List.of(whole), told);
        }
        try {
            int added = added(id, sent, caller);
            if (byScript) {
                return sent.refused().isEmpty()
                        ? list(reading.of(id, caller), model)
                        : notTaken(sent.refused(), response, model);
            }
            told.addFlashAttribute("added", added);
            return led(id, sent.refused(), told);
        } catch (ProblemException invalid) {
            if (byScript) {
                return notTaken(List.of(new SentForm.Refused("", invalid)), response, model);
            }
            if (!invalid.kind().equals(ProblemKind.INVALID)) {
                return led(id, List.of(new SentForm.Refused("", invalid)), told);
            }
            TypedForm typed = new TypedForm(typed(sent));
            told.addFlashAttribute(FORM, typed.refused(invalid, words, "evidence", LocaleContextHolder.getLocale()));
            return "redirect:/trajectories/" + id + "/evidence#errors";
        }
    }

    @GetMapping("/{evidenceId}")
    void take(@PathVariable TrajectoryId id, @PathVariable EvidenceId evidenceId, HttpServletResponse response)
            throws IOException {
        download.send(id, evidenceId, Caller.current(), response);
    }

    @GetMapping("/{evidenceId}/remove")
    String ask(@PathVariable TrajectoryId id, @PathVariable EvidenceId evidenceId, Model model) {
        Caller caller = Caller.current();
        changing.mayChange(id, caller);
        EvidenceFile file = reading.one(id, evidenceId, caller);
        if (file.removed()) {
            throw new ProblemException(EvidenceProblems.REMOVED, file.name());
        }
        model.addAttribute("shelf", reading.of(id, caller));
        model.addAttribute("file", file);
        return "evidence/remove";
    }

    @PostMapping("/{evidenceId}/remove")
    String remove(@PathVariable TrajectoryId id, @PathVariable EvidenceId evidenceId, RedirectAttributes told) {
        changing.remove(id, evidenceId, Caller.current());
        told.addFlashAttribute("notice", "evidence.removed");
        return "redirect:/trajectories/" + id + "/evidence";
    }

    /** Adds what may be taken; when what is said of it does not fit, none of it. */
    private int added(TrajectoryId id, SentForm sent, Caller caller) {
        int done = 0;
        try {
            AboutEvidence about = forms.checked(sent.about());
            if (sent.files() == 0) {
                throw new ProblemException(EvidenceProblems.NONE);
            }
            int added = 0;
            for (Received one : List.copyOf(sent.received())) {
                done++;
                added += isAdded(id, one, about, caller, sent) ? 1 : 0;
            }
            return added;
        } finally {
            sent.received().subList(done, sent.received().size()).forEach(changing::throwAway);
        }
    }

    /** One that no longer fits does not hold back what was added before it. */
    private boolean isAdded(TrajectoryId id, Received one, AboutEvidence about, Caller caller, SentForm sent) {
        try {
            changing.add(id, one, about, caller);
            return true;
        } catch (ProblemException why) {
            if (why.kind().equals(ProblemKind.INVALID)) {
                throw why;
            }
            sent.refused().add(new SentForm.Refused(one.name(), why));
            return false;
        }
    }

    private static MultiValueMap<String, String> typed(SentForm sent) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        sent.fields().forEach(typed::add);
        return typed;
    }

    private static String page(Shelf shelf, FormView form, Model model) {
        model.addAttribute(FORM, form);
        model.addAttribute("shelf", shelf);
        return "evidence/evidence";
    }

    private String led(TrajectoryId id, List<SentForm.Refused> refused, RedirectAttributes told) {
        told.addFlashAttribute("notTaken", refused.stream().map(this::inWords).toList());
        return "redirect:/trajectories/" + id + "/evidence";
    }

    private static String list(Shelf shelf, Model model) {
        model.addAttribute("shelf", shelf);
        return "evidence/parts :: files";
    }

    private String notTaken(List<SentForm.Refused> refused, HttpServletResponse response, Model model) {
        response.setStatus(refused.get(0).why().kind().status());
        model.addAttribute("notTaken", refused.stream().map(this::inWords).toList());
        return "evidence/parts :: notTaken";
    }

    private NotTaken inWords(SentForm.Refused refused) {
        var failure = problems.describe(refused.why());
        String why = failure.errors().isEmpty()
                ? failure.detail()
                : failure.errors().get(0).message();
        return new NotTaken(refused.name(), why);
    }
}
