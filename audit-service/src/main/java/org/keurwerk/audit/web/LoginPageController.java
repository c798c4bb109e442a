package org.keurwerk.audit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.demo.DemoData;
import org.keurwerk.audit.demo.DemoData.DemoAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. Says why one is here, and in the demo profile with which accounts one can go on. */
@Controller
class LoginPageController {

    private final List<String> accounts;
    private final @Nullable String demoPassword;

    LoginPageController(
            Environment environment, @Value("${keurwerk.demo.password:#{null}}") @Nullable String demoPassword) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.accounts =
                demo ? DemoData.ACCOUNTS.stream().map(DemoAccount::username).toList() : List.of();
        this.demoPassword = demo ? demoPassword : null;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String account,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, response);
        model.addAttribute("why", why(error, out, wanted, request.getSession(false)));
        model.addAttribute("accounts", accounts);
        model.addAttribute("demoPassword", demoPassword);
        boolean known = account != null && accounts.contains(account);
        model.addAttribute("username", known ? account : "");
        model.addAttribute("password", known ? demoPassword : "");
        return "login";
    }

    private static @Nullable String why(
            @Nullable String error,
            @Nullable String out,
            @Nullable SavedRequest wanted,
            @Nullable HttpSession session) {
        if (error != null) {
            return "error";
        }
        if (out != null) {
            return "out";
        }
        if (wanted == null) {
            return null;
        }
        return cameWithAnotherSession(wanted, session) ? "expired" : null;
    }

    /** A request that named a session other than the one it then got: that session had ended. */
    private static boolean cameWithAnotherSession(SavedRequest wanted, @Nullable HttpSession session) {
        return wanted.getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(Cookie::getValue)
                .anyMatch(named -> session == null || !named.equals(session.getId()));
    }
}
