package org.keurwerk.commons.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the door does when whoever knocked is gone. */
@ExtendWith(OutputCaptureExtension.class)
class DoorkeeperTest {

    private static final int HALF_A_FORM = 400;

    private static final LargeBodies UPLOADS = new LargeBodies(
            Pattern.compile("/files/[^/]+"), 5_000_000, 1, new ProblemKind("content-too-large", 413), 5_000);

    private final Doorkeeper door = new Doorkeeper(new OwnOrigin("http://localhost:8080"), List.of(UPLOADS));

    /** The server throws this when half a form came and the rest never did. */
    private static MockHttpServletRequest halfAForm() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/apply") {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw new InvalidParameterException("the client went away", HALF_A_FORM);
            }
        };
        request.setContentType("application/x-www-form-urlencoded");
        return request;
    }

    @Test
    void halfAFormIsRefusedWithOneLineInTheLog(CapturedOutput output) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        door.doFilter(halfAForm(), response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(HALF_A_FORM);
        assertThat(output.toString().lines().filter(line -> line.contains("/apply")))
                .hasSize(1);
        assertThat(output.toString()).doesNotContain("\tat ");
    }

    @Test
    void whoeverWasAnsweredByTheServerAlreadyIsNotAnsweredAgain(CapturedOutput output) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCommitted(true);

        assertThatCode(() -> door.doFilter(halfAForm(), response, new MockFilterChain()))
                .doesNotThrowAnyException();
        assertThat(output.toString()).doesNotContain("\tat ");
    }

    @Test
    void onlyAnUploadAtItsOwnAddressMayBeLarger() throws Exception {
        assertThat(sent("POST", "/files/1", 3_000_000)).isEqualTo(200);
        assertThat(sent("POST", "/files/1", 5_000_001)).isEqualTo(413);
        assertThat(sent("PUT", "/files/1", 3_000_000)).isEqualTo(413);
        assertThat(sent("POST", "/files/1/more", 3_000_000)).isEqualTo(413);
        assertThat(sent("POST", "/apply", 3_000_000)).isEqualTo(413);
    }

    private int sent(String method, String address, long bytes) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address) {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }
        };
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
