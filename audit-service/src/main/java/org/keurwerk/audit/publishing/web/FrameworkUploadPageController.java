package org.keurwerk.audit.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.framework.FrameworkChanges;
import org.keurwerk.audit.framework.FrameworkFault;
import org.keurwerk.audit.framework.FrameworkUpload;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.framework.UploadingFramework;
import org.keurwerk.audit.framework.UploadingFramework.Proposal;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Printable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The office uploads a framework file, sees what it changes, and confirms or discards it. What was refused stands in the form, to be mended there. Each
 * answer leads to another address: that of the form holds its token, which is neither to stay in sight nor to be sent again.
 */
@Controller
@RequestMapping("/office/frameworks")
class FrameworkUploadPageController {

    private static final String REFUSED = "refused";

    private final UploadingFramework uploading;
    private final Frameworks frameworks;
    private final FrameworkChanges changes;
    private final DifferenceWords differences;
    private final MessageSource words;

    FrameworkUploadPageController(
            UploadingFramework uploading,
            Frameworks frameworks,
            FrameworkChanges changes,
            DifferenceWords differences,
            MessageSource words) {
        this.uploading = uploading;
        this.frameworks = frameworks;
        this.changes = changes;
        this.differences = differences;
        this.words = words;
    }

    /** Something that is wrong, in the reader's words. */
    record ShownFault(int line, String path, String message) {}

    /** What was refused and why, for the page to which the answer leads. */
    record Refused(String text, List<ShownFault> faults) {}

    @GetMapping
    String show(Model model) {
        Refused refused = model.getAttribute(REFUSED) instanceof Refused one ? one : new Refused("", List.of());
        model.addAttribute("uploads", uploading.all(Caller.current()));
        model.addAttribute("frameworks", frameworks.all());
        model.addAttribute("changes", changes.all());
        model.addAttribute("text", refused.text());
        model.addAttribute("faults", refused.faults());
        return "publishing/uploads";
    }

    @PostMapping
    String upload(HttpServletRequest request, RedirectAttributes told, Locale locale) {
        byte[] content = SentFile.of(request);
        try {
            return "redirect:/office/frameworks/uploads/"
                    + uploading.propose(content, Caller.current()).id();
        } catch (ProblemException refused) {
            if (!refused.kind().equals(ProblemKind.INVALID)) {
                throw refused;
            }
            List<FrameworkFault> faults = uploading.faults(content);
            List<ShownFault> shown = faults.isEmpty()
                    ? refused.errors().stream()
                            .map(error -> shown(0, error, locale))
                            .toList()
                    : faults.stream()
                            .map(fault -> shown(fault.line(), fault.asProblem(), locale))
                            .toList();
            told.addFlashAttribute(
                    REFUSED, new Refused(Printable.of(new String(content, StandardCharsets.UTF_8)), shown));
            return "redirect:/office/frameworks#errors";
        }
    }

    @GetMapping("/uploads/{id}")
    String proposal(@PathVariable String id, Model model, Locale locale) {
        Proposal proposal = uploading.proposal(id, Caller.current());
        model.addAttribute("proposal", proposal);
        model.addAttribute("differences", differences.shown(proposal.differences(), locale));
        model.addAttribute(
                "inTheWay",
                proposal.inTheWay().stream()
                        .map(error -> shown(0, error, locale))
                        .toList());
        return "publishing/proposal";
    }

    @PostMapping("/uploads/{id}/confirm")
    String confirm(@PathVariable String id, @RequestParam(defaultValue = "-1") int seen, RedirectAttributes told) {
        uploading.confirm(id, seen, Caller.current());
        told.addFlashAttribute("notice", "publishing.confirmed");
        return "redirect:/office/frameworks/uploads/" + id;
    }

    @PostMapping("/uploads/{id}/discard")
    String discard(@PathVariable String id, RedirectAttributes told) {
        uploading.discard(id, Caller.current());
        told.addFlashAttribute("notice", "publishing.discarded");
        return "redirect:/office/frameworks";
    }

    @GetMapping("/uploads/{id}/file")
    void file(@PathVariable String id, HttpServletResponse response) throws IOException {
        FrameworkUpload upload = uploading.file(id, Caller.current());
        YamlDownload.send(upload, response);
    }

    private ShownFault shown(int line, FieldProblem problem, Locale locale) {
        return new ShownFault(
                line, problem.field(), Failure.inWords(problem, words, locale).message());
    }
}
