package org.keurwerk.audit.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.KeyHolders.Holder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in that shows an access key ({@code Authorization: Bearer kwk_...}, RFC 6750) instead of a password. A key has 256 random bits, so that
 * guessing needs no brake.
 */
final class KeyDoor extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final KeyHolders keys;
    private final Callers callers;
    private final AuthenticationEntryPoint unknown;
    private final AccessDeniedHandler denied;

    KeyDoor(KeyHolders keys, Callers callers, AuthenticationEntryPoint unknown, AccessDeniedHandler denied) {
        this.keys = keys;
        this.callers = callers;
        this.unknown = unknown;
        this.denied = denied;
    }

    /** Something would be changed with a key that only reads. */
    static final class ReadsOnly extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        ReadsOnly() {
            super("this access key only reads");
        }
    }

    /** What a program that is not let in is told to show: what it tried to show. */
    static String challenge(HttpServletRequest request) {
        return isShownAKey(request)
                ? "Bearer realm=\"Keurwerk\", error=\"invalid_token\""
                : "Basic realm=\"Keurwerk\", charset=\"UTF-8\"";
    }

    /** Whether a program shows a key, of whatever kind. */
    static boolean isShownAKey(HttpServletRequest request) {
        return showsKey(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static boolean showsKey(@Nullable String shown) {
        return shown != null && shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !showsKey(shown)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Holder> holder = keys.holder(shown.substring(SCHEME.length()).strip())
                .filter(one -> one.account().mayAct());
        if (holder.isEmpty()) {
            unknown.commence(request, response, new BadCredentialsException("unknown access key"));
        } else if (holder.get().readsOnly() && !READING.contains(request.getMethod())) {
            denied.handle(request, response, new ReadsOnly());
        } else {
            signIn(holder.get().account());
            chain.doFilter(request, response);
        }
    }

    private void signIn(Account account) {
        SignedIn signedIn = new SignedIn(callers.of(account), "");
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
