package org.keurwerk.audit.suspension.web;

import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.suspension.OpeningSuspension;
import org.keurwerk.audit.suspension.OpeningSuspension.OpenSuspension;
import org.keurwerk.audit.suspension.ReadingSuspensions;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.audit.Scope;
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

/** The suspension cases of a trajectory; for the office also the form that opens one, with what it will do and whom it tells. */
@Controller
@RequestMapping("/trajectories/{id}/suspension")
class SuspensionPageController {

    private final OpeningSuspension opening;
    private final ReadingSuspensions reading;
    private final Trajectories trajectories;
    private final SendingForms forms;

    SuspensionPageController(
            OpeningSuspension opening, ReadingSuspensions reading, Trajectories trajectories, SendingForms forms) {
        this.opening = opening;
        this.reading = reading;
        this.trajectories = trajectories;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, FormView.empty(), opening.open(id, Caller.current()), model);
    }

    @PostMapping
    String open(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        opening.get(id, Caller.current());
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "suspension",
                () -> {
                    opening.open(id, forms.checked(said(form)), Caller.current());
                    told.addFlashAttribute("notice", "suspension.opened");
                },
                refused -> page(id, refused, true, model),
                "/trajectories/" + id + "/suspension");
    }

    @SuppressWarnings("NullAway") // the constraints of the record refuse null where a scope or a day must be said
    private static OpenSuspension said(TypedForm form) {
        Scope scope = Stream.of(Scope.values())
                .filter(one -> one.name().equals(form.said("scope")))
                .findFirst()
                .orElse(null);
        return new OpenSuspension(scope, form.said("reason"), form.day("hearingOn"), form.said("hearingPlace"));
    }

    private String page(TrajectoryId id, FormView form, boolean mayOpen, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("cases", reading.of(id, caller));
        model.addAttribute("certificates", reading.certificates(id));
        model.addAttribute("mayOpen", mayOpen);
        model.addAttribute("firstHearing", opening.firstHearing());
        model.addAttribute("lastHearing", opening.lastHearing());
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "suspension/suspension";
    }
}
