package org.keurwerk.commons.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.keurwerk.commons.problem.ProblemKind;

/**
 * Addresses that take larger bodies than {@link Limits#BODY}, because they read them as a stream and keep no body in memory. One bean per kind of
 * upload. What does not say its size is let through: whoever reads the stream counts.
 *
 * @param addresses of the requests, whole; their method is POST
 * @param limit bytes of a body that says its size, at most
 * @param atATime how many are worked on at a time, beside all other requests
 * @param refused how a larger one is refused
 * @param argument what its words name
 */
public record LargeBodies(Pattern addresses, long limit, int atATime, ProblemKind refused, Object argument) {

    /** Whether a request is one of them. */
    public boolean include(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && addresses.matcher(request.getRequestURI()).matches();
    }
}
