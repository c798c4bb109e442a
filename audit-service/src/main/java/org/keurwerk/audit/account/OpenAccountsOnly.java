package org.keurwerk.audit.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session ends when its account is closed or has another password: what one could do with the old one, nobody can any more. Who it is, is read anew
 * for each request: another name, or an organisation that went up into one's own, is known at once.
 */
final class OpenAccountsOnly extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Callers callers;

    OpenAccountsOnly(Accounts accounts, Callers callers) {
        this.accounts = accounts;
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/assets/") || address.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            Optional<Account> account = stillHolds(signedIn);
            if (account.isPresent()) {
                goOn(authentication, new SignedIn(callers.of(account.get()), signedIn.passwordHash()));
                chain.doFilter(request, response);
                return;
            }
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            response.sendRedirect("/login?out");
            return;
        }
        chain.doFilter(request, response);
    }

    private static void goOn(Authentication before, SignedIn now) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        token.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
    }

    private Optional<Account> stillHolds(SignedIn signedIn) {
        return accounts.findById(signedIn.caller().accountId())
                .filter(Account::mayAct)
                .filter(account -> account.passwordHash().equals(signedIn.passwordHash()));
    }
}
