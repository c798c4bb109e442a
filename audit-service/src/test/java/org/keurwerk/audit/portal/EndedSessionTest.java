package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

class EndedSessionTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    private MockHttpServletRequest sent(String method, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setRequestedSessionId("ended");
        request.setRequestedSessionIdValid(false);
        request.setParameter("summary", "Veel werk.");
        return request;
    }

    @Test
    void whatWasTypedIsKeptUntilItsWriterHasSignedInAgain() throws Exception {
        MockHttpServletRequest request = sent("POST", "/tasks/t1");

        new EndedSession().doFilter(request, response, chain);

        assertThat(response.getRedirectedUrl()).isEqualTo("/login");
        HttpSession session = Objects.requireNonNull(request.getSession(false));
        assertThat(Objects.requireNonNull(new HttpSessionRequestCache().getRequest(request, response))
                        .getMethod())
                .isEqualTo("GET");
        assertThat(EndedSession.kept(session, "/tasks/t1").orElseThrow().getFirst("summary"))
                .isEqualTo("Veel werk.");
        assertThat(EndedSession.kept(session, "/tasks/t1")).isEmpty();
    }

    @Test
    void savingWhileTypingIsToldThatNobodyIsSignedIn() throws Exception {
        MockHttpServletRequest request = sent("POST", "/tasks/t1/draft");
        request.addHeader("HX-Request", "true");

        new EndedSession().doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(401);
    }

    @Test
    void everythingElsePasses() throws Exception {
        MockHttpServletRequest reading = sent("GET", "/tasks/t1");

        new EndedSession().doFilter(reading, response, chain);

        assertThat(chain.getRequest()).isSameAs(reading);
    }

    @Test
    void aFormWithoutAnySessionIsNotKept() throws Exception {
        MockHttpServletRequest stranger = new MockHttpServletRequest("POST", "/tasks/t1");

        new EndedSession().doFilter(stranger, response, chain);

        assertThat(chain.getRequest()).isSameAs(stranger);
    }
}
