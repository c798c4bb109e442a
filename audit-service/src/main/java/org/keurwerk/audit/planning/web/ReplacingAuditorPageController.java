package org.keurwerk.audit.planning.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.ReplacingAuditor;
import org.keurwerk.audit.planning.ReplacingAuditor.Replace;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Trajectories;
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

/** Replaces an auditor of a complete team: says first what will happen, lists who fits and why not, and asks why. */
@Controller
@RequestMapping("/trajectories/{id}/team/replacement")
class ReplacingAuditorPageController {

    private final ReplacingAuditor replacing;
    private final Trajectories trajectories;
    private final SendingForms forms;

    ReplacingAuditorPageController(ReplacingAuditor replacing, Trajectories trajectories, SendingForms forms) {
        this.replacing = replacing;
        this.trajectories = trajectories;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, FormView.empty(), model);
    }

    @PostMapping
    String replace(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "ReplaceAuditor",
                () -> {
                    Replace said = new Replace(form.said("auditor"), form.said("substitute"), form.said("reason"));
                    replacing.replace(id, forms.checked(said), Caller.current());
                    told.addFlashAttribute("notice", "replacement.done");
                },
                refused -> page(id, refused, model),
                "/trajectories/" + id);
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("choices", replacing.choices(id, caller));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "planning/replace-auditor";
    }
}
