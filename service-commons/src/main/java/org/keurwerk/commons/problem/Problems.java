package org.keurwerk.commons.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/**
 * Turns every exception that leaves a controller into a {@link Failure}: a problem for addresses under {@code /api}, a page for all others. What an
 * exception says never reaches the reader.
 */
@ControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "10";

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    /** The one way out for failures; what an advice of a service translates goes through here too. */
    @ExceptionHandler(Exception.class)
    public @Nullable Object failed(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("the reader of {} went away", request.getRequestURI(), exception);
            return null;
        }
        ProblemException problem = asProblem(exception);
        String incident = null;
        if (problem.kind().status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            incident = Ids.next("inc");
            LOG.error("{} {} failed, incident {}", request.getMethod(), request.getRequestURI(), incident, exception);
        }
        return answer(Failure.of(problem, incident, words, LocaleContextHolder.getLocale()), request);
    }

    /** A failure that is shown on a page of its own making. */
    public Failure describe(ProblemException problem) {
        return describe(problem, LocaleContextHolder.getLocale());
    }

    /** A failure that happened outside a controller, such as in a security filter, where nobody has set the reader's language yet. */
    public Failure describe(ProblemException problem, Locale language) {
        return Failure.of(problem, null, words, language);
    }

    private static Object answer(Failure failure, HttpServletRequest request) {
        int status = failure.kind().status();
        if (request.getRequestURI().startsWith("/api/")) {
            ResponseEntity.BodyBuilder body =
                    ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
            if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                body.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            return body.body(failure.toProblemDetail());
        }
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("failure", failure);
        return page;
    }

    private static ProblemException asProblem(Exception exception) {
        if (exception instanceof ProblemException problem) {
            return problem;
        }
        if (exception instanceof MethodArgumentNotValidException invalid) {
            return ProblemException.invalid(fields(invalid));
        }
        if (exception instanceof ConstraintViolationException invalid) {
            return ProblemException.invalid(Constraints.problems(invalid.getConstraintViolations()));
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof NoResourceFoundException missing) {
            return ProblemException.notFound(missing.getResourcePath());
        }
        if (exception instanceof HttpRequestMethodNotSupportedException wrong) {
            return new ProblemException(ProblemKind.WRONG_METHOD, wrong.getMethod(), allowedMethods(wrong));
        }
        if (exception instanceof HttpMediaTypeNotSupportedException) {
            return new ProblemException(ProblemKind.WRONG_TYPE);
        }
        if (exception instanceof HttpMediaTypeNotAcceptableException) {
            return new ProblemException(ProblemKind.NOT_ACCEPTABLE);
        }
        if (exception instanceof MultipartException) {
            return new ProblemException(ProblemKind.UPLOAD_FAILED);
        }
        if (exception instanceof InvalidParameterException broken) {
            return new ProblemException(
                    broken.getErrorCode() == ProblemKind.UPLOAD_FAILED.status()
                            ? ProblemKind.UPLOAD_FAILED
                            : ProblemKind.BAD_PARAMETER);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return new ProblemException(ProblemKind.BAD_PARAMETER, List.of(parameter(mismatch)));
        }
        if (exception instanceof HandlerMethodValidationException
                || (exception instanceof ErrorResponse response
                        && response.getStatusCode().is4xxClientError())) {
            return new ProblemException(ProblemKind.BAD_PARAMETER);
        }
        return new ProblemException(Unreachable.isBehind(exception) ? ProblemKind.UNAVAILABLE : ProblemKind.INTERNAL);
    }

    private static FieldProblem parameter(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        String code = type != null && type.isEnum() ? "invalid" : "wrong-type";
        return FieldProblem.of(mismatch.getName(), code, AllowedValues.of(type));
    }

    private static String allowedMethods(HttpRequestMethodNotSupportedException wrong) {
        String[] methods = wrong.getSupportedMethods();
        return methods == null ? "" : String.join(", ", methods);
    }

    private static List<FieldProblem> fields(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> {
                    String message = error.getDefaultMessage();
                    return new FieldProblem(
                            error.getField(),
                            error.getCode() == null ? "invalid" : error.getCode(),
                            message == null ? "" : message,
                            null);
                })
                .toList();
    }

    private static ProblemException unreadable(HttpMessageNotReadableException exception) {
        if (exception.getCause() instanceof DatabindException mismatch) {
            FieldProblem problem = FieldProblem.of(mismatch);
            return new ProblemException(
                    ProblemKind.UNREADABLE, List.of(problem), line(mismatch.getLocation()), problem.field());
        }
        if (exception.getCause() instanceof StreamReadException broken) {
            return new ProblemException(ProblemKind.UNREADABLE, line(broken.getLocation()), "");
        }
        return new ProblemException(ProblemKind.UNREADABLE, 1, "");
    }

    private static int line(@Nullable TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
