package org.keurwerk.commons.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.Unreachable;
import org.keurwerk.contracts.id.Id;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/**
 * Says what an exception means to the reader. Spring's own exceptions carry their status ({@link ErrorResponse}), which gives the kind; only those
 * that name fields, lines or methods are looked into.
 */
final class ExceptionTranslation {

    private static final Map<Integer, ProblemKind> KINDS = Map.of(
            401, ProblemKind.NOT_SIGNED_IN,
            403, ProblemKind.FORBIDDEN,
            404, ProblemKind.NOT_FOUND,
            406, ProblemKind.NOT_ACCEPTABLE,
            413, ProblemKind.UPLOAD_FAILED,
            415, ProblemKind.WRONG_TYPE,
            503, ProblemKind.UNAVAILABLE);

    /** JSON that is deeper or longer than anything that is asked here. */
    private static final ProblemKind BEYOND_LIMITS = new ProblemKind("content-beyond-limits", 400);

    private ExceptionTranslation() {}

    static ProblemException of(Exception exception) {
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
            return unreadable(unreadable.getCause());
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return isIdInPath(mismatch)
                    ? ProblemException.notFound(mismatch.getName())
                    : new ProblemException(ProblemKind.BAD_PARAMETER, List.of(parameter(mismatch)));
        }
        if (exception instanceof HttpRequestMethodNotSupportedException wrong) {
            return new ProblemException(ProblemKind.WRONG_METHOD, wrong.getMethod(), allowedMethods(wrong));
        }
        if (exception instanceof MultipartException) {
            return new ProblemException(ProblemKind.UPLOAD_FAILED);
        }
        if (exception instanceof InvalidParameterException broken) {
            // also what broke off on its way is said with 500 here, and is no mistake of ours
            return broken.getErrorCode() < 500
                    ? ofStatus(broken.getErrorCode())
                    : new ProblemException(ProblemKind.BAD_PARAMETER);
        }
        if (exception instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return ofStatus(response.getStatusCode().value());
        }
        return new ProblemException(Unreachable.isBehind(exception) ? ProblemKind.UNAVAILABLE : ProblemKind.INTERNAL);
    }

    static ProblemException ofStatus(int status) {
        ProblemKind otherwise = status < 500 ? ProblemKind.BAD_PARAMETER : ProblemKind.INTERNAL;
        return new ProblemException(KINDS.getOrDefault(status, otherwise));
    }

    /** What cannot be an id names nothing that is there. */
    private static boolean isIdInPath(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        return type != null
                && Id.class.isAssignableFrom(type)
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
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
        return Constraints.problems(invalid.getBindingResult().getAllErrors().stream()
                .filter(error -> error.contains(ConstraintViolation.class))
                .<ConstraintViolation<?>>map(error -> error.unwrap(ConstraintViolation.class))
                .toList());
    }

    private static ProblemException unreadable(@Nullable Throwable cause) {
        if (cause instanceof DatabindException mismatch) {
            return ProblemException.invalid(List.of(FieldProblem.of(mismatch)));
        }
        if (cause instanceof StreamConstraintsException beyond) {
            return new ProblemException(BEYOND_LIMITS, line(beyond.getLocation()));
        }
        if (cause instanceof StreamReadException broken) {
            return new ProblemException(ProblemKind.UNREADABLE, line(broken.getLocation()), "");
        }
        return new ProblemException(ProblemKind.UNREADABLE, 1, "");
    }

    private static int line(@Nullable TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
