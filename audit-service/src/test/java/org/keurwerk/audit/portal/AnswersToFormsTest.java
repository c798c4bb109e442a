package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.account.SignedIn;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A page that answers a form can be asked for again; what is no page, and who is no browser, is answered at once. */
class AnswersToFormsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final AnswersToForms filter = new AnswersToForms();
    private final MockHttpSession session = new MockHttpSession();
    private boolean reloading;

    @BeforeEach
    void somebodyIsSignedIn() {
        signIn("office");
    }

    @AfterEach
    void out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRefusedFormHasAnAddressThatShowsItAgainAsOftenAsOneLikes() throws Exception {
        MockHttpServletResponse sent = post("/profile", BROWSER, refused("<p>Getypt: ünï</p>"));

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getContentAsByteArray()).isEmpty();
        for (int again = 0; again < 2; again++) {
            MockHttpServletResponse shown = get(location(sent), neverAsked());
            assertThat(shown.getStatus()).isEqualTo(422);
            assertThat(shown.getContentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(shown.getContentAsString()).isEqualTo("<p>Getypt: ünï</p>");
        }
    }

    @Test
    void loadingItAnewShowsWhatIsThereNow() throws Exception {
        String address = location(post("/profile", BROWSER, refused("<p>nee</p>")));
        reloading = true;
        assertThat(get(address, neverAsked()).getContentAsString())
                .as("a browser that was led there says the same")
                .isEqualTo("<p>nee</p>");
        assertThat(get(address, page()).getContentAsString()).isEqualTo("<p>vers</p>");
        reloading = false;
        assertThat(get(address, neverAsked()).getContentAsString())
                .as("going back to it")
                .isEqualTo("<p>nee</p>");
    }

    @Test
    void whatElseStoodInTheAddressStays() throws Exception {
        MockHttpServletRequest request = request("POST", "/tasks/task-1");
        request.addHeader("Accept", BROWSER);
        request.setQueryString("norm=2&answer=old&lang=en");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, refused("<p>nee</p>"));

        assertThat(location(response)).matches("/tasks/task-1\\?norm=2&answer=\\w{8}");
    }

    @Test
    void whatLeadsOnOrIsNoPageIsAnsweredAtOnce() throws Exception {
        MockHttpServletResponse onward = post(
                "/profile", BROWSER, (request, response) -> ((HttpServletResponse) response).sendRedirect("/profile"));
        assertThat(onward.getRedirectedUrl()).isEqualTo("/profile");

        MockHttpServletResponse saved = post("/profile", BROWSER, (request, response) -> {
            response.setContentType("application/json");
            response.getWriter().write("{}");
        });
        assertThat(saved.getContentAsString()).isEqualTo("{}");
    }

    @Test
    void programsAndPartsOfAPageAreAnsweredAtOnce() throws Exception {
        assertThat(post("/profile", null, refused("<p>nee</p>")).getStatus()).isEqualTo(422);
        assertThat(post("/profile", "*/*", refused("<p>nee</p>")).getContentAsString())
                .isEqualTo("<p>nee</p>");
        assertThat(post("/api/v1/profile", BROWSER, refused("<p>nee</p>")).getStatus())
                .isEqualTo(422);
        MockHttpServletRequest part = request("POST", "/profile");
        part.addHeader("Accept", BROWSER);
        part.addHeader("HX-Request", "true");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(part, response, refused("<p>nee</p>"));
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void onlyWhoSentItSeesItOnlyAtItsAddressAndOnlyWhileItIsAmongTheLast() throws Exception {
        String address = location(post("/profile", BROWSER, refused("<p>nee</p>")));
        assertThat(get(address.replace("/profile", "/tasks"), page()).getContentAsString())
                .isEqualTo("<p>vers</p>");
        assertThat(get(address + "&lang=en", page()).getContentAsString())
                .as("made anew in the other language")
                .isEqualTo("<p>vers</p>");
        signIn("other");
        assertThat(get(address, page()).getContentAsString()).isEqualTo("<p>vers</p>");
        signIn("office");
        assertThat(get(address, page()).getContentAsString()).isEqualTo("<p>nee</p>");
        for (int later = 0; later < 8; later++) {
            post("/profile", BROWSER, refused("<p>later</p>"));
        }
        assertThat(get(address, page()).getContentAsString()).isEqualTo("<p>vers</p>");
    }

    private static void signIn(String username) {
        SignedIn signedIn = new SignedIn(Caller.of(AccountSamples.named(username, "Naam", Role.OFFICE)), "hash");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
    }

    private static String location(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getHeader("Location"));
    }

    private static FilterChain refused(String page) {
        return (request, response) -> {
            ((HttpServletResponse) response).setStatus(422);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static FilterChain page() {
        return (request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("<p>vers</p>");
        };
    }

    private static FilterChain neverAsked() {
        return (request, response) -> {
            throw new AssertionError("made again");
        };
    }

    private MockHttpServletResponse get(String address, FilterChain behind) throws Exception {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = request("GET", parts[0]);
        if (reloading) {
            request.addHeader("Cache-Control", "max-age=0");
        }
        for (String parameter : parts[1].split("&")) {
            request.addParameter(parameter.split("=")[0], parameter.split("=")[1]);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, behind);
        return response;
    }

    private MockHttpServletResponse post(String address, @Nullable String accept, FilterChain behind) throws Exception {
        MockHttpServletRequest request = request("POST", address);
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, behind);
        return response;
    }

    private MockHttpServletRequest request(String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setSession(session);
        return request;
    }
}
