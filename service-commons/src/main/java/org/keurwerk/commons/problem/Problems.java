package org.keurwerk.commons.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Turns every exception that leaves a controller into a {@link Failure}: a problem for addresses under {@code /api}, a page for all others. What an
 * exception says never reaches the reader. Spring's {@code ResponseEntityExceptionHandler} is not its parent: that one can answer with a body only,
 * and here the same exception is a page for one reader and a body for the other.
 */
@ControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final int LONGEST_ADDRESS_SHOWN = 400;

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    /** The one way out for failures; what an advice of a service translates goes through here too. */
    @ExceptionHandler(Exception.class)
    public @Nullable Object failed(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        return failed(exception, request.getRequestURI(), request, response);
    }

    /** The same for a failure that happened at another address than that of the request: a failure outside a controller is sent on. */
    public @Nullable Object failed(
            Exception exception, String address, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("the reader of {} went away", address, exception);
            return null;
        }
        ProblemException problem = ExceptionTranslation.of(exception);
        String incident = null;
        if (problem.kind().status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            incident = Ids.next("inc");
            log(problem.kind(), incident, request.getMethod(), address, exception);
        }
        return answer(Failure.of(problem, incident, words, LocaleContextHolder.getLocale()), address);
    }

    /** While a store or the broker is away every request fails for the same cause: a line for each says enough. */
    private static void log(ProblemKind kind, String incident, String method, String address, Exception exception) {
        if (kind.equals(ProblemKind.UNAVAILABLE)) {
            String cause = NestedExceptionUtils.getMostSpecificCause(exception).toString();
            LOG.error("{} {} could not be answered, incident {}: {}", method, address, incident, cause);
        } else {
            LOG.error("{} {} failed, incident {}", method, address, incident, exception);
        }
    }

    /** A failure that is shown on a page of its own making. */
    public Failure describe(ProblemException problem) {
        return describe(problem, LocaleContextHolder.getLocale());
    }

    /** A failure that happened outside a controller, such as in a security filter, where nobody has set the reader's language yet. */
    public Failure describe(ProblemException problem, Locale language) {
        return Failure.of(problem, null, words, language);
    }

    private static URI instance(String address) {
        String shown = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS_SHOWN));
        try {
            return new URI(shown);
        } catch (URISyntaxException unencoded) {
            return URI.create(UriUtils.encodePath(shown, StandardCharsets.UTF_8));
        }
    }

    private static Object answer(Failure failure, String address) {
        int status = failure.kind().status();
        if (address.startsWith("/api/")) {
            ResponseEntity.BodyBuilder body =
                    ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
            if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                body.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            ProblemDetail problem = failure.toProblemDetail();
            // a failure outside a controller is answered at another address than the one that was asked for
            problem.setInstance(instance(address));
            return body.body(problem);
        }
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("failure", failure);
        return page;
    }
}
