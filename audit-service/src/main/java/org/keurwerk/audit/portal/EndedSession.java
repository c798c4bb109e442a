package org.keurwerk.audit.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that is sent after its session ended is not lost: what was typed is kept in a new session until its writer has signed in again, and then
 * becomes the draft of the task. Only a request that names an ended session is kept; as the session cookie does not travel from other sites, that
 * is always one of our own pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class EndedSession extends OncePerRequestFilter {

    private static final Pattern PAGES = Pattern.compile("/(tasks|apply|office|trajectories)(/.*)?");
    private static final Pattern TASK = Pattern.compile("/tasks/[^/]+");
    private static final String KEPT = EndedSession.class.getName() + ".kept";

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (!ended
                || !request.getMethod().equals("POST")
                || !PAGES.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            keep(request, response);
            response.sendRedirect("/login");
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) {
        if (TASK.matcher(request.getRequestURI()).matches()) {
            MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
            request.getParameterMap().forEach((name, values) -> typed.addAll(name, Arrays.asList(values)));
            request.getSession().setAttribute(KEPT + request.getRequestURI(), typed);
        }
        wanted.saveRequest(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getMethod() {
                        return "GET";
                    }
                },
                response);
    }

    /** What was typed on a page whose session had ended; once. */
    @SuppressWarnings("unchecked")
    public static Optional<MultiValueMap<String, String>> kept(HttpSession session, String address) {
        Object typed = session.getAttribute(KEPT + address);
        session.removeAttribute(KEPT + address);
        return typed instanceof MultiValueMap<?, ?> fields
                ? Optional.of((MultiValueMap<String, String>) fields)
                : Optional.empty();
    }
}
