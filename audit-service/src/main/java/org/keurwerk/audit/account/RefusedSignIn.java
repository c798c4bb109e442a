package org.keurwerk.audit.account;

import org.keurwerk.commons.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** What somebody is told who was not let in: never that a password is wrong while it could not be looked up. */
final class RefusedSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIn.class);

    private RefusedSignIn() {}

    /** Why, for the API and for pages. */
    static ProblemKind kind(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            LOG.error("nobody can sign in, because accounts cannot be read: {}", String.valueOf(refused.getMessage()));
            return ProblemKind.UNAVAILABLE;
        }
        return ProblemKind.NOT_SIGNED_IN;
    }
}
