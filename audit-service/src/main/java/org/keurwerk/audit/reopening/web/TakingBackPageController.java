package org.keurwerk.audit.reopening.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.reopening.TakingBack;
import org.keurwerk.audit.reopening.TakingBack.Return;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what was handed in: says first what will happen and who hears of it, and asks why. */
@Controller
@RequestMapping("/tasks/{id}/taking-back")
class TakingBackPageController {

    private final TakingBack taking;
    private final SendingForms forms;

    TakingBackPageController(TakingBack taking, SendingForms forms) {
        this.taking = taking;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TaskId id, Model model) {
        return page(id, FormView.empty(), model);
    }

    @PostMapping
    String takeBack(
            @PathVariable TaskId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "reopening",
                () -> {
                    taking.takeBack(id, forms.checked(new Return(form.said("reason"))), Caller.current());
                    told.addFlashAttribute("notice", "reopening.take-back.done");
                },
                refused -> page(id, refused, model),
                "/tasks");
    }

    private String page(TaskId id, FormView form, Model model) {
        model.addAttribute("finished", taking.get(id, Caller.current()));
        model.addAttribute("form", form);
        return "reopening/take-back";
    }
}
