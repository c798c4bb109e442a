package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.person.ChoosingPassword;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads: its holder chooses a password. Looking at the page uses nothing up, as mail programs do so too. */
@Controller
@RequestMapping("/welcome/{secret}")
class WelcomePageController {

    private final ChoosingPassword choosing;
    private final MessageSource words;

    WelcomePageController(ChoosingPassword choosing, MessageSource words) {
        this.choosing = choosing;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String secret, HttpServletResponse response, Model model) {
        return page(secret, FormView.empty(), response, model);
    }

    @PostMapping
    String choose(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            choosing.choose(secret, password);
            return "redirect:/login?chosen";
        } catch (ProblemException problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            return page(
                    secret,
                    new TypedForm(new LinkedMultiValueMap<>()).refused(problem, words, locale),
                    response,
                    model);
        }
    }

    /**
     * The address is a secret: it is neither kept in a cache nor told to another site. Told to nobody at all, browsers would say of the form that it
     * comes from nowhere, and the door would refuse it.
     */
    private String page(String secret, FormView form, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        Account owner = choosing.owner(secret);
        model.addAttribute("account", owner);
        model.addAttribute("secret", secret);
        model.addAttribute("form", form);
        return "person/welcome";
    }
}
