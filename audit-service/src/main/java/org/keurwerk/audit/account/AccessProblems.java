package org.keurwerk.audit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a method refuses to a role looks like every other failure. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessProblems {

    private final Problems problems;

    AccessProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(AccessDeniedException.class)
    @Nullable Object denied(AccessDeniedException denied, HttpServletRequest request, HttpServletResponse response) {
        return problems.failed(new ProblemException(ProblemKind.FORBIDDEN), request, response);
    }
}
