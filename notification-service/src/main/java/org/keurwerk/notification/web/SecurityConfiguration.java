package org.keurwerk.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.commons.signin.CheckingPasswords;
import org.keurwerk.commons.signin.TooManyGuesses;
import org.keurwerk.notification.contact.ServiceAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** The API is for the service account only, without a session; the page and the health of the service are for everybody. Nothing can be changed over HTTP. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CHALLENGE = "Basic realm=\"Keurwerk\", charset=\"UTF-8\"";

    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 1_000;

    /** The one account stands in the settings; its password is hashed only so that the time of an answer tells nothing about it. */
    @Bean
    AuthenticationProvider checkingPasswords(ServiceAccount account) {
        PasswordEncoder passwords =
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        return new CheckingPasswords(
                new InMemoryUserDetailsManager(User.withUsername(account.username())
                        .password(String.valueOf(passwords.encode(account.password())))
                        .roles("SERVICE")
                        .build()),
                passwords);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Problems problems, LocaleResolver languages, JsonMapper json) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                        .hasRole("SERVICE")
                        .anyRequest()
                        .permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
                    LocaleContextHolder.setLocale(languages.resolveLocale(request));
                    if (failure instanceof TooManyGuesses guesses) {
                        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(guesses.seconds()));
                        refuse(TooManyGuesses.KIND, response, problems, json);
                        return;
                    }
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                    refuse(ProblemKind.NOT_SIGNED_IN, response, problems, json);
                }))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void refuse(ProblemKind kind, HttpServletResponse response, Problems problems, JsonMapper json)
            throws IOException {
        Failure failure = problems.describe(new ProblemException(kind));
        response.setStatus(failure.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), failure.toProblemDetail());
    }
}
