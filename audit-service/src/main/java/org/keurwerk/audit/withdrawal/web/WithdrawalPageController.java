package org.keurwerk.audit.withdrawal.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.withdrawal.Withdrawing;
import org.keurwerk.audit.withdrawal.Withdrawing.Withdraw;
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

/** Ends a trajectory before its decision: says first what will happen and who hears of it, and asks why. */
@Controller
@RequestMapping("/trajectories/{id}/withdrawal")
class WithdrawalPageController {

    private final Withdrawing withdrawing;
    private final Trajectories trajectories;
    private final SendingForms forms;

    WithdrawalPageController(Withdrawing withdrawing, Trajectories trajectories, SendingForms forms) {
        this.withdrawing = withdrawing;
        this.trajectories = trajectories;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, FormView.empty(), model);
    }

    @PostMapping
    String withdraw(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "withdrawal",
                () -> {
                    Withdraw said = forms.checked(new Withdraw(form.said("reason")));
                    withdrawing.withdraw(id, said, Caller.current());
                    told.addFlashAttribute("notice", "withdrawal.done");
                },
                refused -> page(id, refused, model),
                "/trajectories/" + id);
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("party", withdrawing.get(id, caller));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "withdrawal/withdraw";
    }
}
