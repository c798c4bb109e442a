package org.keurwerk.audit.objection.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.objection.FilingObjection;
import org.keurwerk.audit.objection.FilingObjection.FileObjection;
import org.keurwerk.audit.objection.ReadingObjections;
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

/** The objections in a trajectory; for its organisation also the form with which it objects, and until when it can. */
@Controller
@RequestMapping("/trajectories/{id}/objection")
class ObjectionPageController {

    private final FilingObjection filing;
    private final ReadingObjections reading;
    private final Trajectories trajectories;
    private final SendingForms forms;

    ObjectionPageController(
            FilingObjection filing, ReadingObjections reading, Trajectories trajectories, SendingForms forms) {
        this.filing = filing;
        this.reading = reading;
        this.trajectories = trajectories;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, FormView.empty(), filing.open(id, Caller.current()), model);
    }

    @PostMapping
    String file(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        filing.get(id, Caller.current());
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "objection",
                () -> {
                    filing.file(id, forms.checked(new FileObjection(form.said("grounds"))), Caller.current());
                    told.addFlashAttribute("notice", "objection.filed");
                },
                refused -> page(id, refused, true, model),
                "/trajectories/" + id + "/objection");
    }

    private String page(TrajectoryId id, FormView form, boolean mayObject, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("cases", reading.of(id, caller));
        model.addAttribute("mayObject", mayObject);
        model.addAttribute("withdrawn", filing.withdrawn(id).orElse(null));
        model.addAttribute(
                "refused", mayObject ? null : filing.refused(id, caller).orElse(null));
        model.addAttribute("until", filing.until(id).orElse(null));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "objection/objection";
    }
}
