package org.keurwerk.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class LoggedFailuresTest {

    @Test
    void aStoreThatIsAwayIsOneLinePerRequest(CapturedOutput output) {
        fail(new DataAccessResourceFailureException("outer", new IllegalStateException("the store is away")));

        assertThat(output.getAll())
                .contains("GET /certificates could not be answered")
                .contains("the store is away")
                .doesNotContain("\tat ");
    }

    @Test
    void aMistakeOfOursIsLoggedWithItsTrace(CapturedOutput output) {
        fail(new IllegalStateException("ours"));

        assertThat(output.getAll())
                .contains("GET /certificates failed, incident inc")
                .contains("\tat ");
    }

    private static void fail(Exception exception) {
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        new Problems(words)
                .failed(exception, new MockHttpServletRequest("GET", "/certificates"), new MockHttpServletResponse());
    }
}
