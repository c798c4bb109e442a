package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

class RefusedSignInTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aRightPasswordIsNotCalledWrongWhileTheStoreIsAway() throws Exception {
        AuthenticationException refused = refused(name -> {
            throw new DataAccessResourceFailureException("the store is away");
        });

        new RefusedSignIn().onAuthenticationFailure(new MockHttpServletRequest(), response, refused);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getRedirectedUrl()).isNull();
        assertThat(RefusedSignIn.kind(refused)).isEqualTo(ProblemKind.UNAVAILABLE);
    }

    @Test
    void aWrongPasswordIsSaidAsBefore() throws Exception {
        AuthenticationException refused = refused(name -> {
            throw new UsernameNotFoundException("unknown");
        });

        new RefusedSignIn().onAuthenticationFailure(new MockHttpServletRequest(), response, refused);

        assertThat(response.getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(RefusedSignIn.kind(refused)).isEqualTo(ProblemKind.NOT_SIGNED_IN);
    }

    private static AuthenticationException refused(UserDetailsService accounts) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        return catchThrowableOfType(
                AuthenticationException.class,
                () -> provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("office", "right")));
    }
}
