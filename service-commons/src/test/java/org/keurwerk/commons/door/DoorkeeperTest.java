package org.keurwerk.commons.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the door does when whoever knocked is gone. */
class DoorkeeperTest {

    private final Doorkeeper door = new Doorkeeper(new OwnOrigin("http://localhost:8080"));

    /** The server throws this when half a form came and the rest never did. */
    private static MockHttpServletRequest halfAForm() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/apply") {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw new IllegalStateException("the client went away");
            }
        };
        request.setContentType("application/x-www-form-urlencoded");
        return request;
    }

    @Test
    void halfAFormIsRefused() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        door.doFilter(halfAForm(), response, new MockFilterChain());

        assertThat(response.getStatus()).isBetween(400, 599);
    }

    @Test
    void whoeverWasAnsweredByTheServerAlreadyIsNotAnsweredAgain() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCommitted(true);

        assertThatCode(() -> door.doFilter(halfAForm(), response, new MockFilterChain()))
                .doesNotThrowAnyException();
    }
}
