package org.keurwerk.audit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.keurwerk.commons.door.OwnOrigin;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.commons.signin.CheckingPasswords;
import org.keurwerk.commons.signin.TooManyGuesses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
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
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two doors: the API takes an access key, or a name and a password, with every request and keeps no session; the pages have a form, a session for who has signed in,
 * and a token in every form. Which rows one sees is decided in the reads themselves, by {@link Caller}.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] FOR_ALL = {
        "/login",
        "/welcome/**",
        "/forgotten",
        PageDoor.INTERRUPTED,
        "/assets/**",
        "/webjars/**",
        "/error",
        "/actuator/health/**",
        "/favicon.ico"
    };
    private static final String WHOLE = "whole-bcrypt";
    private static final ProblemKind KEY_ENDED = new ProblemKind("access-key-unknown", 401);
    private static final ProblemKind READS_ONLY = new ProblemKind("access-key-reads-only", 403);
    private static final String[] API_DOCUMENTS = {"/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"};

    /** All of a password counts. Hashes that were made before in another way are still known. */
    @Bean
    PasswordEncoder passwordEncoder() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder byName = new DelegatingPasswordEncoder(
                WHOLE,
                Map.of(
                        WHOLE,
                        new WholePasswordEncoder(bcrypt),
                        "pbkdf2",
                        Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        bcrypt));
        byName.setDefaultPasswordEncoderForMatches(bcrypt);
        return new RememberingPasswordEncoder(byName);
    }

    /** The one way to sign in. That the accounts are no bean of their own leaves no other: Spring Security would make one of them. */
    @Bean
    AuthenticationProvider checkingPasswords(Accounts accounts, Callers callers, PasswordEncoder passwords) {
        return new CheckingPasswords(signedIn(accounts, callers), passwords);
    }

    private static UserDetailsService signedIn(Accounts accounts, Callers callers) {
        return username -> accounts.named(username)
                .filter(Account::mayAct)
                .map(account -> new SignedIn(callers.of(account), account.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http,
            KeyHolders keys,
            Callers callers,
            Problems problems,
            JsonMapper json,
            LocaleResolver languages)
            throws Exception {
        AuthenticationEntryPoint unknown = (request, response, refused) -> {
            if (refused instanceof TooManyGuesses guesses) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(guesses.seconds()));
                write(problems, json, languages, TooManyGuesses.KIND, request, response);
                return;
            }
            ProblemKind kind = RefusedSignIn.kind(refused);
            if (kind.equals(ProblemKind.NOT_SIGNED_IN)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, KeyDoor.challenge(request));
            }
            boolean byKey = kind.equals(ProblemKind.NOT_SIGNED_IN) && KeyDoor.isShownAKey(request);
            write(problems, json, languages, byKey ? KEY_ENDED : kind, request, response);
        };
        AccessDeniedHandler denied = (request, response, why) -> write(
                problems,
                json,
                languages,
                why instanceof KeyDoor.ReadsOnly ? READS_ONLY : ProblemKind.FORBIDDEN,
                request,
                response);
        return http.securityMatcher("/api/**")
                .addFilterBefore(new KeyDoor(keys, callers, unknown, denied), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/v1/organisations/**",
                                "/api/v1/accounts/**",
                                "/api/v1/notices/**",
                                "/api/v1/framework-uploads/**",
                                "/api/v1/frameworks/*/*/end",
                                "/api/v1/settings/**")
                        .hasRole(Role.OFFICE.name())
                        .requestMatchers(HttpMethod.POST, "/api/v1/applications/**")
                        .hasRole(Role.ORGANISATION.name())
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(token -> token.disable())
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .exceptionHandling(failures -> failures.accessDeniedHandler(denied))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesDoor(
            HttpSecurity http,
            Accounts accounts,
            Callers callers,
            OwnOrigin origin,
            @Value("${keurwerk.portal-url}") String portal)
            throws Exception {
        boolean encrypted = portal.startsWith("https:");
        WantedPage wanted = new WantedPage(encrypted);
        PageDoor door = new PageDoor(origin, wanted);
        return http.addFilterBefore(new OpenAccountsOnly(accounts, callers), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_ALL)
                        .permitAll()
                        .requestMatchers(API_DOCUMENTS)
                        .permitAll()
                        .requestMatchers("/apply/**")
                        .hasAnyRole(Role.ORGANISATION.name(), Role.OFFICE.name())
                        .requestMatchers("/office/**")
                        .hasRole(Role.OFFICE.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(door::welcome)
                        .failureHandler(door::refused)
                        .permitAll())
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(door::unknown).accessDeniedHandler(door::denied))
                .csrf(token -> token.requireCsrfProtectionMatcher(door::asksForToken)
                        .csrfTokenRepository(inTheBrowser(encrypted))
                        .csrfTokenRequestHandler(atOnce()))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .sessionManagement(Customizer.withDefaults())
                .build();
    }

    /** A token that only the reader's browser keeps: nobody who is not signed in takes room here. */
    private static CookieCsrfTokenRepository inTheBrowser(boolean encrypted) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("keurwerk-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(encrypted));
        return tokens;
    }

    /** Made before the page is written, as no cookie can be set once a long page has begun. */
    private static XorCsrfTokenRequestAttributeHandler atOnce() {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
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
