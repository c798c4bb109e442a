package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keurwerk.audit.person.ForgottenPasswords;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever has forgotten a password asks for a link here. The answer is the same for a name that is known and for one that is not. */
@Controller
@RequestMapping("/forgotten")
class ForgottenPageController {

    private final ForgottenPasswords forgotten;
    private final MessageSource words;

    ForgottenPageController(ForgottenPasswords forgotten, MessageSource words) {
        this.forgotten = forgotten;
        this.words = words;
    }

    @GetMapping
    String ask(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("sent", asked.containsKey("sent"));
        model.addAttribute("form", FormView.empty());
        return "person/forgotten";
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String username,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (username.isBlank()) {
            ProblemException missing = ProblemException.invalid(List.of(FieldProblem.of("username", "required")));
            response.setStatus(missing.kind().status());
            model.addAttribute("form", new TypedForm(new LinkedMultiValueMap<>()).refused(missing, words, locale));
            return "person/forgotten";
        }
        forgotten.asked(username, request.getRemoteAddr());
        return "redirect:/forgotten?sent";
    }
}
