package org.keurwerk.audit.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.account.SignedIn;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whatever page answers a form that was sent gets an address of its own that can be asked for again (post, redirect, get): a refused form, a question,
 * a failure. Going back then shows it as it was, loading anew what is there now, and never a warning that something would be sent twice. Only for
 * browsers that load a page; programs, and pages that ask for a part of themselves, are answered at once.
 */
@Component
class AnswersToForms extends OncePerRequestFilter {

    static final String ANSWER = "answer";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AccountId> reader = reader();
        if (reader.isEmpty() || request.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            Optional<KeptAnswer> kept = asked(request, reader.get());
            if (kept.isPresent()) {
                kept.get().write(response);
            } else {
                chain.doFilter(request, response);
            }
        } else if (request.getMethod().equals("POST") && loadsAPage(request)) {
            answer(request, response, chain, reader.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** In another language the page is made anew from what was kept of the form. */
    private static Optional<KeptAnswer> asked(HttpServletRequest request, AccountId reader) {
        String key = request.getParameter(ANSWER);
        return key == null || request.getParameter("lang") != null
                ? Optional.empty()
                : KeptAnswer.find(request, key)
                        .filter(kept -> kept.isFor(request.getRequestURI(), reader))
                        .filter(kept -> !(kept.wasShown() && loadsAnew(request)));
    }

    /** What a browser says when somebody, or the page itself, loads it anew; not when they go back to it. */
    private static boolean loadsAnew(HttpServletRequest request) {
        String fresh = request.getHeader(HttpHeaders.CACHE_CONTROL);
        return fresh != null && (fresh.contains("max-age=0") || fresh.contains("no-cache"));
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, AccountId reader)
            throws ServletException, IOException {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (!isPage(made)) {
            made.copyBodyToResponse();
            return;
        }
        String key = KeptAnswer.keep(request, reader, made);
        made.resetBuffer();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?" + others(request) + ANSWER + "=" + key);
        response.setContentLength(0);
    }

    /** What else stood in the address, as which norm of a long form. */
    private static String others(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith(ANSWER + "=") && !part.startsWith("lang="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
    }

    private static boolean isPage(ContentCachingResponseWrapper made) {
        String type = made.getContentType();
        return !made.isCommitted()
                && made.getContentSize() > 0
                && type != null
                && MediaType.TEXT_HTML.isCompatibleWith(MediaType.parseMediaType(type));
    }

    private static boolean loadsAPage(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted != null && wanted.contains(MediaType.TEXT_HTML_VALUE) && request.getHeader("HX-Request") == null;
    }

    private static Optional<AccountId> reader() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.caller().accountId())
                : Optional.empty();
    }
}
