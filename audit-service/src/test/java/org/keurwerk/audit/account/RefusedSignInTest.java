package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

class RefusedSignInTest {

    @Test
    void aRightPasswordIsNotCalledWrongWhileTheStoreIsAway() {
        AuthenticationException refused = refused(name -> {
            throw new DataAccessResourceFailureException("the store is away");
        });

        assertThat(RefusedSignIn.kind(refused)).isEqualTo(ProblemKind.UNAVAILABLE);
    }

    @Test
    void aWrongPasswordIsSaidAsBefore() {
        AuthenticationException refused = refused(name -> {
            throw new UsernameNotFoundException("unknown");
        });

        assertThat(RefusedSignIn.kind(refused)).isEqualTo(ProblemKind.NOT_SIGNED_IN);
    }

    private static AuthenticationException refused(UserDetailsService accounts) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        return catchThrowableOfType(
                AuthenticationException.class,
                () -> provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("office", "right")));
    }
}
