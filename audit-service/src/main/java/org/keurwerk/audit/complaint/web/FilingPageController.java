package org.keurwerk.audit.complaint.web;

import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.complaint.FilingComplaint;
import org.keurwerk.audit.complaint.FilingComplaint.FileComplaint;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an organisation complains; says first what follows and who reads it. */
@Controller
@RequestMapping("/complaints/new")
class FilingPageController {

    private final FilingComplaint filing;
    private final SendingForms forms;

    FilingPageController(FilingComplaint filing, SendingForms forms) {
        this.filing = filing;
        this.forms = forms;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String about, Model model) {
        return page(FormView.empty(), about, model);
    }

    @PostMapping
    String file(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes told, Model model) {
        filing.choices(Caller.current());
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "complaint",
                () -> {
                    FileComplaint said = forms.checked(
                            new FileComplaint(form.said("subject"), form.said("text"), form.textIfAny("wish")));
                    filing.file(about(form.said("about")), said, Caller.current());
                    told.addFlashAttribute("notice", "complaint.filed");
                },
                refused -> page(refused, form.said("about"), model),
                "/complaints");
    }

    private static @Nullable TrajectoryId about(String typed) {
        return typed.isEmpty() ? null : new TrajectoryId(typed);
    }

    private String page(FormView form, String about, Model model) {
        model.addAttribute("choices", filing.choices(Caller.current()));
        model.addAttribute("about", about);
        model.addAttribute("form", form);
        return "complaint/new";
    }
}
