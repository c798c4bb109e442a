package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.commons.trace.TraceFilter;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What every answer carries, whatever it is an answer to. */
class ResponseFiltersTest {

    private static final String INCOMING = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"/tasks", "/api/v1/tasks", "/login"})
    void nothingForeignRunsInOurPagesAndNobodyFramesThem(String address) throws Exception {
        new SecurityHeaders(false)
                .doFilter(new MockHttpServletRequest("GET", address), response, new MockFilterChain());

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void thePageOfTheApiMayStyleItselfButRunsNothingInlineEither() throws Exception {
        new SecurityHeaders(false)
                .doFilter(new MockHttpServletRequest("GET", "/swagger-ui/index.html"), response, new MockFilterChain());

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void aRequestIsWorkedOnWithinTheTraceThatItBrought() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(TraceContext.NAME, INCOMING);
        List<String> seen = new ArrayList<>();

        new TraceFilter()
                .doFilter(
                        request,
                        response,
                        (in, out) -> seen.add(TraceContext.current().traceparent()));

        assertThat(seen).singleElement().satisfies(trace -> assertThat(trace)
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .isNotEqualTo(INCOMING));
        assertThat(response.getHeader(TraceContext.NAME)).isEqualTo(seen.get(0));
        assertThat(MDC.get(TraceContext.NAME)).isNull();
    }

    @Test
    void aRequestThatFailsLeavesNoTraceToTheNextOneOfItsThread() {
        FilterChain failing = (in, out) -> {
            throw new ServletException("broken");
        };

        assertThatThrownBy(() -> new TraceFilter().doFilter(new MockHttpServletRequest(), response, failing))
                .hasMessage("broken");

        assertThat(MDC.get(TraceContext.NAME)).isNull();
        assertThat(response.getHeader(TraceContext.NAME)).isNotNull();
    }

    @Test
    void whereThePublicAddressIsEncryptedBrowsersNeverAskInTheClearAgain() throws Exception {
        new SecurityHeaders(true).doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }
}
