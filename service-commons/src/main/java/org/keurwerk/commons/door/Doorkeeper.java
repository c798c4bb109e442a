package org.keurwerk.commons.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every request before anything else reads it: how large it is, whether it comes from a page of another site, whether its parameters can be
 * read and printed. What is refused here is answered by {@link ErrorAddress}, like every other failure.
 */
class Doorkeeper implements Filter {

    /** A page of another site sent this. */
    static final ProblemKind FOREIGN_SITE = new ProblemKind("sent-by-another-site", 403);

    /** More than is taken. */
    static final ProblemKind TOO_LARGE = new ProblemKind("content-too-large", 413);

    /** An address that is longer than any of ours. */
    static final ProblemKind TOO_LONG = new ProblemKind("address-too-long", 414);

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int LONGEST_METHOD_REPEATED = 20;
    private static final int LONGEST_ADDRESS_LOGGED = 200;
    private static final List<String> WITH_BODY_IN_PARAMETERS = List.of("application/x-www-form-urlencoded");

    private final OwnOrigin origin;
    private final List<LargeBodies> large;

    Doorkeeper(OwnOrigin origin, List<LargeBodies> large) {
        this.origin = origin;
        this.large = List.copyOf(large);
    }

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse outgoing, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) incoming;
        HttpServletResponse response = (HttpServletResponse) outgoing;
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(AdmittedRequest.none(request), response);
            return;
        }
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        try {
            admit(request);
        } catch (ProblemException refused) {
            refuse(request, response, refused);
            return;
        } catch (IllegalStateException unreadable) {
            refuse(request, response, ProblemException.of(unreadable));
            return;
        }
        chain.doFilter(AdmittedRequest.of(request), response);
    }

    private void admit(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw wrongMethod(request.getMethod());
        }
        if (addressLength(request) > Limits.ADDRESS) {
            throw new ProblemException(TOO_LONG, Limits.ADDRESS);
        }
        if (request.getContentLengthLong() > Limits.BODY) {
            mayBeLarge(request);
        }
        if (origin.isForeign(request)) {
            throw new ProblemException(FOREIGN_SITE);
        }
        boolean isApi = request.getRequestURI().startsWith("/api/");
        if (isApi || isForm(request) || request.getQueryString() != null) {
            Map<String, String[]> parameters = request.getParameterMap();
            if (isApi) {
                onlyPrintable(parameters);
            }
        }
    }

    /** What is answered to a method that is taken nowhere. */
    static ProblemException wrongMethod(String method) {
        String asked = Printable.of(method);
        return new ProblemException(
                ProblemKind.WRONG_METHOD,
                asked.substring(0, Math.min(asked.length(), LONGEST_METHOD_REPEATED)),
                String.join(", ", METHODS));
    }

    private static int addressLength(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length());
    }

    private void mayBeLarge(HttpServletRequest request) {
        LargeBodies upload = large.stream()
                .filter(one -> one.include(request))
                .findFirst()
                .orElseThrow(() -> new ProblemException(TOO_LARGE, Limits.BODY / 1024));
        if (request.getContentLengthLong() > upload.limit()) {
            throw new ProblemException(upload.refused(), upload.argument());
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && WITH_BODY_IN_PARAMETERS.stream().anyMatch(type::startsWith);
    }

    private static void onlyPrintable(Map<String, String[]> parameters) {
        List<FieldProblem> problems = new ArrayList<>();
        parameters.forEach((name, values) -> Stream.concat(Stream.of(name), Stream.of(values))
                .flatMapToInt(text -> text.codePoints().filter(character -> !Printable.is(character)))
                .findFirst()
                .ifPresent(character ->
                        problems.add(FieldProblem.of(Printable.of(name), "unprintable", Printable.name(character)))));
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemKind.BAD_PARAMETER, problems);
        }
    }

    private static String shortened(String address) {
        return address.length() <= LONGEST_ADDRESS_LOGGED
                ? address
                : address.substring(0, LONGEST_ADDRESS_LOGGED) + "…";
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException refused)
            throws IOException {
        if (response.isCommitted()) {
            // whoever sent half a body and went away has been answered by the server
            return;
        }
        LOG.info(
                "refused at the door: {} {}: {}",
                Printable.of(request.getMethod()),
                shortened(Printable.of(request.getRequestURI())),
                refused.kind().slug());
        request.setAttribute(ErrorAddress.PROBLEM, refused);
        response.sendError(refused.kind().status());
    }
}
