package org.keurwerk.audit.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.OfferedAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. Says why one is here, and in the demo profile with which accounts one can go on. */
@Controller
class LoginPageController {

    private final OfferedAccounts offered;

    LoginPageController(ObjectProvider<OfferedAccounts> offered) {
        this.offered = offered.getIfAvailable(() -> OfferedAccounts.NONE);
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
        boolean chosen = error == null
                && (request.getParameterMap().containsKey("welcome")
                        || request.getParameterMap().containsKey("changed"));
        model.addAttribute("why", chosen ? "chosen" : why(error, out, wanted, request.getSession(false)));
        model.addAttribute("accounts", offered.usernames());
        model.addAttribute("demoPassword", offered.password());
        boolean known = account != null && offered.usernames().contains(account);
        model.addAttribute("username", known ? account : "");
        model.addAttribute("password", known ? offered.password() : "");
        return "portal/login";
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
