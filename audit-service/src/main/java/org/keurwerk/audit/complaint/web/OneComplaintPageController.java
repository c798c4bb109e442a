package org.keurwerk.audit.complaint.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.complaint.ChangingComplaint;
import org.keurwerk.audit.complaint.ChangingComplaint.AddToComplaint;
import org.keurwerk.audit.complaint.ChangingComplaint.AskForView;
import org.keurwerk.audit.complaint.ChangingComplaint.TakeBackComplaint;
import org.keurwerk.audit.complaint.ReadingComplaints;
import org.keurwerk.audit.complaint.ReadingComplaints.Case;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.contracts.id.ComplaintId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One complaint: what was said and what became of it; its organisation adds to it or takes it back here, and its handler asks auditors. */
@Controller
@RequestMapping("/complaints/{complaintId}")
class OneComplaintPageController {

    private final ReadingComplaints reading;
    private final ChangingComplaint changing;
    private final SendingForms forms;

    OneComplaintPageController(ReadingComplaints reading, ChangingComplaint changing, SendingForms forms) {
        this.reading = reading;
        this.changing = changing;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable ComplaintId complaintId, Model model) {
        return page(complaintId, FormView.empty(), model);
    }

    @PostMapping("/addition")
    String add(
            @PathVariable ComplaintId complaintId,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return send(
                complaintId,
                form,
                told,
                "added",
                model,
                () -> changing.add(
                        complaintId, forms.checked(new AddToComplaint(form.said("text"))), Caller.current()));
    }

    @PostMapping("/withdrawal")
    String takeBack(
            @PathVariable ComplaintId complaintId,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return send(
                complaintId,
                form,
                told,
                "withdrawn",
                model,
                () -> changing.takeBack(
                        complaintId, forms.checked(new TakeBackComplaint(form.said("reason"))), Caller.current()));
    }

    @PostMapping("/view")
    String ask(
            @PathVariable ComplaintId complaintId,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return send(
                complaintId,
                form,
                told,
                "asked",
                model,
                () -> changing.ask(
                        complaintId,
                        forms.checked(new AskForView(form.said("auditor"), form.said("question"))),
                        Caller.current()));
    }

    private String send(
            ComplaintId id, TypedForm form, RedirectAttributes told, String what, Model model, Runnable act) {
        reading.of(id, Caller.current());
        return forms.send(
                form,
                "complaint",
                () -> {
                    act.run();
                    told.addFlashAttribute("notice", "complaint." + what);
                },
                refused -> page(id, refused, model),
                "/complaints/" + id);
    }

    private String page(ComplaintId id, FormView form, Model model) {
        Caller caller = Caller.current();
        Case one = reading.of(id, caller);
        model.addAttribute("one", one);
        model.addAttribute("dossier", caller.seesEverything() ? reading.dossierOf(id, caller) : one.trajectoryId());
        model.addAttribute("mayChange", one.open() && caller.is(Role.ORGANISATION));
        model.addAttribute("mayAsk", one.open() && reading.handles(id, caller));
        model.addAttribute("advisers", changing.advisers(id, caller));
        model.addAttribute("form", form);
        return "complaint/complaint";
    }
}
