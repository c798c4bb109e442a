package org.keurwerk.audit.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session ends when its account is closed or has another password: what one could do with the old one, nobody can any more. */
final class OpenAccountsOnly extends OncePerRequestFilter {

    private final Accounts accounts;

    OpenAccountsOnly(Accounts accounts) {
        this.accounts = accounts;
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
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !stillHolds(signedIn)) {
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

    private boolean stillHolds(SignedIn signedIn) {
        return accounts.findById(signedIn.caller().accountId())
                .filter(Account::mayAct)
                .filter(account -> account.passwordHash().equals(signedIn.passwordHash()))
                .isPresent();
    }
}
