package org.keurwerk.commons.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what failed outside a controller: the same problems and pages as everywhere. Nothing is here for who asks by hand. */
@Controller
class ErrorAddress implements ErrorController {

    static final String PROBLEM = ErrorAddress.class.getName() + ".problem";

    private final Problems problems;

    ErrorAddress(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable Object failed(HttpServletRequest request, HttpServletResponse response) {
        String address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        return problems.failed(failure(request), address, request, response);
    }

    private static Exception failure(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof ProblemException refused) {
            return refused;
        }
        Integer status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer said ? said : null;
        boolean isFaultOfSender = status != null && status < HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (!isFaultOfSender && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
            return thrown;
        }
        if (status != null && status == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            return Doorkeeper.wrongMethod(request.getMethod());
        }
        return status == null ? ProblemException.notFound("page") : ProblemException.ofStatus(status);
    }
}
