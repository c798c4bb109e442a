package org.keurwerk.audit.reopening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.reopening.OpeningStageAgain;
import org.keurwerk.audit.reopening.OpeningStageAgain.Reopen;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a stage again, for the office: says first what will happen and who hears of it, and asks why. */
@Controller
@RequestMapping("/trajectories/{id}/stage")
class OpeningStageAgainPageController {

    private final OpeningStageAgain opening;
    private final Trajectories trajectories;
    private final SendingForms forms;

    OpeningStageAgainPageController(OpeningStageAgain opening, Trajectories trajectories, SendingForms forms) {
        this.opening = opening;
        this.trajectories = trajectories;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, FormView.empty(), model);
    }

    @PostMapping
    String open(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            HttpServletResponse response,
            Model model) {
        TypedForm form = new TypedForm(fields);
        try {
            return forms.send(
                    form,
                    "reopening-stage",
                    () -> {
                        opening.reopen(id, forms.checked(said(form)), read(form), Caller.current());
                        told.addFlashAttribute("notice", "reopening.stage.done");
                    },
                    refused -> page(id, refused, model),
                    "/trajectories/" + id);
        } catch (ProblemException problem) {
            if (!problem.kind().equals(OpeningStageAgain.OPENED_SINCE)) {
                throw problem;
            }
            model.addAttribute("openedSince", true);
            String shown = page(id, form.again(), model);
            response.setStatus(problem.kind().status());
            return shown;
        }
    }

    /** A page always says what it was made from; one that does not is no page of ours. */
    private static Long read(TypedForm form) {
        Long version = form.number("version");
        return version == null ? Long.valueOf(-1) : version;
    }

    @SuppressWarnings("NullAway") // the constraints of the record refuse null where a stage must be chosen
    private static Reopen said(TypedForm form) {
        Phase chosen = Stream.of(Phase.values())
                .filter(phase -> phase.name().equals(form.text("stage")))
                .findFirst()
                .orElse(null);
        return new Reopen(chosen, form.said("reason"));
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("stages", opening.stages(id, caller));
        model.addAttribute("version", opening.version(id));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "reopening/stage";
    }
}
