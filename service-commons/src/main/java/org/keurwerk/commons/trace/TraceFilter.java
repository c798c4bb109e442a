package org.keurwerk.commons.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the trace context of a request, or begins one, for as long as the request lasts. */
public class TraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TraceContext trace = TraceContext.continued(request.getHeader(TraceContext.NAME));
        MDC.put(TraceContext.NAME, trace.traceparent());
        response.setHeader(TraceContext.NAME, trace.traceparent());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TraceContext.NAME);
        }
    }
}
