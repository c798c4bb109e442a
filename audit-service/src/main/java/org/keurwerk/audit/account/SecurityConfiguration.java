package org.keurwerk.audit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two doors: the API takes a name and a password with every request and keeps no session; the pages have a form, a session and a token in every
 * form. Which rows one sees is decided in the reads themselves, by {@link Caller}.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] FOR_ALL = {
        "/login", "/welcome/**", "/assets/**", "/webjars/**", "/error", "/actuator/health/**", "/favicon.ico"
    };
    private static final String PBKDF2 = "pbkdf2";
    private static final String[] API_DOCUMENTS = {"/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"};

    /** Bcrypt reads 72 bytes at most; PBKDF2 reads all of a long password. Hashes that were made before are still known. */
    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder byName = new DelegatingPasswordEncoder(
                PBKDF2, Map.of(PBKDF2, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "bcrypt", bcrypt));
        byName.setDefaultPasswordEncoderForMatches(bcrypt);
        return new RememberingPasswordEncoder(byName);
    }

    @Bean
    UserDetailsService signedInAccounts(Accounts accounts) {
        return username -> accounts.named(username)
                .filter(Account::mayAct)
                .map(account -> new SignedIn(Caller.of(account), account.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, Problems problems, JsonMapper json, LocaleResolver languages)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(token -> token.disable())
                .headers(headers -> headers.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, refused) -> {
                    ProblemKind kind = RefusedSignIn.kind(refused);
                    if (kind.equals(ProblemKind.NOT_SIGNED_IN)) {
                        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Keurwerk\", charset=\"UTF-8\"");
                    }
                    write(problems, json, languages, kind, request, response);
                }))
                .exceptionHandling(failures -> failures.accessDeniedHandler((request, response, denied) ->
                        write(problems, json, languages, ProblemKind.FORBIDDEN, request, response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesDoor(HttpSecurity http, Accounts accounts) throws Exception {
        return http.addFilterBefore(new OpenAccountsOnly(accounts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_ALL)
                        .permitAll()
                        .requestMatchers(API_DOCUMENTS)
                        .permitAll()
                        .requestMatchers("/office/**")
                        .hasRole(Role.OFFICE.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler(new RefusedSignIn())
                        .permitAll())
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.disable())
                .sessionManagement(Customizer.withDefaults())
                .build();
    }

    private static void write(
            Problems problems,
            JsonMapper json,
            LocaleResolver languages,
            ProblemKind kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(kind.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        problems.describe(new ProblemException(kind), languages.resolveLocale(request))
                                .toProblemDetail()));
    }
}
