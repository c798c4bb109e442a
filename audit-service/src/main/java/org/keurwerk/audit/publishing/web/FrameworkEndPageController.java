package org.keurwerk.audit.publishing.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.framework.MovingEnd;
import org.keurwerk.audit.framework.MovingEnd.Moves;
import org.keurwerk.audit.framework.MovingEnd.NewEnd;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office moves the last day of a framework version. */
@Controller
@RequestMapping("/office/frameworks/{key}/{version}/end")
class FrameworkEndPageController {

    private final MovingEnd moving;
    private final SendingForms forms;

    FrameworkEndPageController(MovingEnd moving, SendingForms forms) {
        this.moving = moving;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String version, Model model) {
        Moves moves = moving.moves(key, version, Caller.current());
        return page(
                moves,
                new FormView(Map.of("validTo", moves.framework().validTo().toString()), List.of()),
                model);
    }

    @PostMapping
    String move(
            @PathVariable String key,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        Moves moves = moving.moves(key, version, Caller.current());
        return forms.send(
                form,
                "MoveFrameworkEnd",
                () -> {
                    int seen =
                            Objects.requireNonNullElse(form.number("seen"), -1L).intValue();
                    NewEnd said = new NewEnd(form.day("validTo"), form.said("reason"), seen);
                    moving.move(key, version, forms.checked(said), Caller.current());
                    told.addFlashAttribute("notice", "publishing.end.done");
                },
                refused -> page(moves, refused, model),
                "/frameworks/" + moves.framework().key() + "/"
                        + moves.framework().version());
    }

    private static String page(Moves moves, FormView form, Model model) {
        model.addAttribute("moves", moves);
        model.addAttribute("form", form);
        return "publishing/end";
    }
}
