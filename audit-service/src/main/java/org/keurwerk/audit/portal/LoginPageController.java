package org.keurwerk.audit.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.InterruptedForm;
import org.keurwerk.audit.account.OfferedAccounts;
import org.keurwerk.audit.account.PageDoor;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. Says why one is here, gives back what was typed, and in the demo profile with which accounts one can go on. */
@Controller
class LoginPageController {

    private static final int MOST_OF_A_NAME = 100;
    /** Why somebody comes here, as the address says; the first that it names counts. */
    private static final List<String> REASONS = List.of("error", "out", "expired", "chosen");

    private static final Map<String, HttpStatus> STATUS =
            Map.of("wait", HttpStatus.TOO_MANY_REQUESTS, "send", HttpStatus.CONFLICT);

    private final OfferedAccounts offered;

    LoginPageController(ObjectProvider<OfferedAccounts> offered) {
        this.offered = offered.getIfAvailable(() -> OfferedAccounts.NONE);
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> asked, Model model) {
        String account = asked.get("account");
        boolean known = account != null && offered.usernames().contains(account);
        String why = REASONS.stream().filter(asked::containsKey).findFirst().orElse(null);
        return page(why, known ? account : "", known ? offered.password() : "", model);
    }

    /** A form that could not be taken, back at its writer: to sign in and send it again, or only to send it again. */
    @RequestMapping(PageDoor.INTERRUPTED)
    String interrupted(
            @RequestAttribute(required = false) @Nullable String why,
            @RequestAttribute(required = false) @Nullable InterruptedForm form,
            @RequestAttribute(required = false) @Nullable Long seconds,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (why == null) {
            throw ProblemException.notFound("page");
        }
        response.setStatus(STATUS.getOrDefault(why, HttpStatus.UNAUTHORIZED).value());
        model.addAttribute("form", form);
        model.addAttribute("seconds", seconds);
        if (why.equals("send")) {
            return "portal/send-again";
        }
        boolean signsIn = "/login".equals(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                || request.getRequestURI().equals("/login");
        String typed = signsIn || form != null ? request.getParameter("username") : null;
        boolean isName = typed != null && typed.length() <= MOST_OF_A_NAME;
        return page(why, isName ? typed : "", "", model);
    }

    private String page(@Nullable String why, @Nullable String username, @Nullable String password, Model model) {
        model.addAttribute("why", why);
        model.addAttribute("accounts", offered.usernames());
        model.addAttribute("demoPassword", offered.password());
        model.addAttribute("username", username);
        model.addAttribute("password", password);
        return "portal/login";
    }
}
