package org.keurwerk.audit.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keurwerk.commons.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** What somebody is told who was not let in: never that a password is wrong while it could not be looked up. */
final class RefusedSignIn extends SimpleUrlAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIn.class);

    RefusedSignIn() {
        super("/login?error");
    }

    /** Why the API refuses. */
    static ProblemKind kind(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            LOG.error("nobody can sign in, because accounts cannot be read: {}", String.valueOf(refused.getMessage()));
            return ProblemKind.UNAVAILABLE;
        }
        return ProblemKind.NOT_SIGNED_IN;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (kind(refused).equals(ProblemKind.UNAVAILABLE)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            super.onAuthenticationFailure(request, response, refused);
        }
    }
}
