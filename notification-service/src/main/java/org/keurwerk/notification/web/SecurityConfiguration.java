package org.keurwerk.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.notification.contact.ServiceAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** The API is for the service account only, without a session; the page and the health of the service are for everybody. Nothing can be changed over HTTP. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CHALLENGE = "Basic realm=\"Keurwerk\", charset=\"UTF-8\"";

    @Bean
    UserDetailsService serviceAccounts(ServiceAccount account) {
        return new InMemoryUserDetailsManager(User.withUsername(account.username())
                .password("{noop}" + account.password())
                .roles("SERVICE")
                .build());
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Problems problems, LocaleResolver languages, JsonMapper json) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                        .hasRole("SERVICE")
                        .anyRequest()
                        .permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
                    LocaleContextHolder.setLocale(languages.resolveLocale(request));
                    refuse(response, problems, json);
                }))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void refuse(HttpServletResponse response, Problems problems, JsonMapper json) throws IOException {
        Failure failure = problems.describe(new ProblemException(ProblemKind.NOT_SIGNED_IN));
        response.setStatus(failure.kind().status());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), failure.toProblemDetail());
    }
}
