package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.door.LargeBodies;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestsWithBodyTest {

    private static final LargeBodies UPLOADS =
            new LargeBodies(Pattern.compile("/files"), 5_000_000, 1, new ProblemKind("content-too-large", 413), 5_000);

    private final RequestsWithBody filter = new RequestsWithBody(1, List.of(UPLOADS));
    private final MockHttpServletResponse refused = new MockHttpServletResponse();

    @Test
    void oneTooManyIsToldToComeBackAndThePlaceIsFreeAgainAfterwards() throws Exception {
        filter.doFilter(sent(), new MockHttpServletResponse(), inside(sent()));

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("5");

        MockFilterChain passed = new MockFilterChain();
        filter.doFilter(sent(), new MockHttpServletResponse(), passed);
        assertThat(passed.getRequest()).isNotNull();
    }

    @Test
    void ofLargeBodiesOnlyAFewAreWorkedOnAtATimeAndSmallOnesBeside() throws Exception {
        RequestsWithBody wide = new RequestsWithBody(300, List.of());
        MockFilterChain small = new MockFilterChain();
        FilterChain more = (request, response) -> {
            wide.doFilter(large(), refused, new MockFilterChain());
            wide.doFilter(sent(), new MockHttpServletResponse(), small);
        };
        for (int i = 0; i < 4; i++) {
            FilterChain inner = more;
            more = (request, response) -> wide.doFilter(large(), new MockHttpServletResponse(), inner);
        }

        more.doFilter(sent(), new MockHttpServletResponse());

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(small.getRequest()).isNotNull();
    }

    @Test
    void uploadsHavePlacesOfTheirOwn() throws Exception {
        MockHttpServletResponse second = new MockHttpServletResponse();
        MockFilterChain beside = new MockFilterChain();
        filter.doFilter(upload(), new MockHttpServletResponse(), (request, response) -> {
            filter.doFilter(upload(), second, new MockFilterChain());
            filter.doFilter(large(), new MockHttpServletResponse(), beside);
        });

        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(beside.getRequest()).isNotNull();
    }

    @Test
    void whoOnlyReadsNeedsNoPlace() throws Exception {
        filter.doFilter(sent(), new MockHttpServletResponse(), inside(new MockHttpServletRequest("GET", "/")));

        assertThat(refused.getStatus()).isEqualTo(200);
    }

    /** While one request is worked on, another comes. */
    private FilterChain inside(MockHttpServletRequest other) {
        return (request, response) -> filter.doFilter(other, refused, new MockFilterChain());
    }

    private static MockHttpServletRequest upload() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/files");
        request.setContent(new byte[65_537]);
        return request;
    }

    private static MockHttpServletRequest large() {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/");
        request.setContent(new byte[65_537]);
        return request;
    }

    private static MockHttpServletRequest sent() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContent(new byte[] {1});
        return request;
    }
}
