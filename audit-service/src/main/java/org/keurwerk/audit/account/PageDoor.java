package org.keurwerk.audit.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.door.OwnOrigin;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.signin.TooManyGuesses;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * What happens at the door of the pages when something does not hold any more: the session, the token of a form, or the password. A form of our own
 * page comes back with what was typed; a form of anybody else's is refused.
 */
public class PageDoor {

    /** Where the page is made that gives a form back to its writer. */
    public static final String INTERRUPTED = "/interrupted";

    private static final String LOGIN = "/login";
    private static final String LOGOUT = "/logout";
    private static final Pattern BEFORE_SIGN_IN = Pattern.compile(LOGIN + "|/forgotten|/welcome/[^/]+");
    private static final Pattern KEEPS = Pattern.compile("(/tasks/[^/]+|/apply)(/.*)?");

    private final OwnOrigin origin;
    private final WantedPage wanted;
    private final AccessDeniedHandlerImpl forbidden = new AccessDeniedHandlerImpl();
    private final SavedRequestAwareAuthenticationSuccessHandler toWantedPage =
            new SavedRequestAwareAuthenticationSuccessHandler();

    PageDoor(OwnOrigin origin, WantedPage wanted) {
        this.origin = origin;
        this.wanted = wanted;
        toWantedPage.setRequestCache(wanted);
    }

    /**
     * Whether a form must show the token of its page. What is sent by those who are not signed in yet counts when the browser says that our own page sent
     * it: of several pages that were opened at once only the last one has the token that the browser kept.
     */
    boolean asksForToken(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !(BEFORE_SIGN_IN.matcher(request.getRequestURI()).matches() && origin.isOwn(request));
    }

    /** Nobody is signed in. */
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("POST") && origin.isOwn(request)) {
            giveBack(InterruptedForm.of(request), "expired", request, response);
        } else {
            wanted.saveRequest(request, response);
            boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            response.sendRedirect(ended ? LOGIN + "?expired" : LOGIN);
        }
    }

    /** The token of a form does not hold, or a role may not. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        boolean isForm = request.getHeader("HX-Request") == null;
        if (!(why instanceof CsrfException) || !origin.isOwn(request) || !isForm) {
            forbidden.handle(request, response, why);
        } else if (request.getRequestURI().equals(LOGOUT)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(LOGIN + "?out");
        } else if (isSignedIn()) {
            giveBack(InterruptedForm.of(request), "send", request, response);
        } else {
            unknown(request, response, new InsufficientAuthenticationException("", why));
        }
    }

    /** Somebody has signed in. */
    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException, ServletException {
        Optional<InterruptedForm> form = InterruptedForm.broughtBy(request);
        if (form.isEmpty()) {
            toWantedPage.onAuthenticationSuccess(request, response, known);
            return;
        }
        Matcher page = KEEPS.matcher(form.get().address());
        if (page.matches()) {
            form.get().keep(request.getSession());
            response.sendRedirect(page.group(1));
        } else {
            giveBack(form.get(), "send", request, response);
        }
    }

    /**
     * The name and the password do not belong together, or too many were tried. The page is the answer itself: an address or a cookie would carry the name
     * that was typed.
     */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        InterruptedForm form = InterruptedForm.broughtBy(request).orElse(null);
        if (why instanceof TooManyGuesses guesses) {
            request.setAttribute("seconds", guesses.seconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(guesses.seconds()));
            giveBack(form, "wait", request, response);
        } else if (RefusedSignIn.kind(why).equals(ProblemKind.UNAVAILABLE)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            giveBack(form, "error", request, response);
        }
    }

    private static boolean isSignedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken);
    }

    private static void giveBack(
            @Nullable InterruptedForm form, String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute("form", form);
        request.setAttribute("why", why);
        request.getRequestDispatcher(INTERRUPTED).forward(request, response);
    }
}
