package org.keurwerk.audit.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.SignedIn;
import org.keurwerk.audit.dossier.DossierVisits;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands at every address of a dossier, on pages and in the API: notes who of the office reads it before it is shown, and who is turned away after.
 * A refusal stands also when it could not be noted; that is logged as an error.
 */
@Component
class DossierDoor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DossierDoor.class);
    private static final String API = "/api/v1";

    private final DossierVisits visits;

    DossierDoor(DossierVisits visits) {
        this.visits = visits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/trajectories/**",
                        API + "/trajectories/**",
                        "/tasks/**",
                        API + "/tasks/**",
                        API + "/submissions/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = caller();
        String address = address(request);
        if (caller != null && HttpMethod.GET.matches(request.getMethod()) && !address.startsWith("/tasks/")) {
            dossier(request, address).ifPresent(trajectory -> visits.reading(trajectory, caller));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        boolean asIfAbsent = response.getStatus() == HttpStatus.NOT_FOUND.value();
        Caller caller = caller();
        if (caller == null || !(asIfAbsent || response.getStatus() == HttpStatus.FORBIDDEN.value())) {
            return;
        }
        String address = address(request);
        try {
            dossier(request, address)
                    .ifPresent(trajectory ->
                            visits.refused(trajectory, caller, request.getMethod() + " " + address, asIfAbsent));
        } catch (RuntimeException e) {
            LOG.error("that {} was refused {} could not be noted", caller.accountId(), address, e);
        }
    }

    private Optional<TrajectoryId> dossier(HttpServletRequest request, String address) {
        Object found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(found instanceof Map<?, ?> variables)) {
            return Optional.empty();
        }
        Object id = variables.containsKey("trajectoryId") ? variables.get("trajectoryId") : variables.get("id");
        if (id == null) {
            return Optional.empty();
        }
        if (address.startsWith("/trajectories/{")) {
            return id(TrajectoryId::new, id);
        }
        if (address.startsWith("/tasks/{")) {
            return id(TaskId::new, id).flatMap(visits::ofTask);
        }
        return address.startsWith("/submissions/{")
                ? id(SubmissionId::new, id).flatMap(visits::ofSubmission)
                : Optional.empty();
    }

    private static <I> Optional<I> id(Function<String, I> type, Object written) {
        try {
            return Optional.of(type.apply(written.toString()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The same for page and API. */
    private static String address(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String address = pattern == null ? "" : pattern.toString();
        return address.startsWith(API) ? address.substring(API.length()) : address;
    }

    private static @Nullable Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.caller()
                : null;
    }
}
