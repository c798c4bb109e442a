package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.door.DoorConfiguration;
import org.keurwerk.commons.signin.TooManyGuesses;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;

/** What is typed comes back to its writer, and nothing is kept for anybody who has not signed in. */
class PageDoorTest {

    private final InvalidCsrfTokenException oldToken =
            new InvalidCsrfTokenException(new DefaultCsrfToken("X-CSRF", "_csrf", "token"), "old");

    private final WantedPage wanted = new WantedPage(true);
    private final PageDoor door =
            new PageDoor(new DoorConfiguration().ownOrigin("http://portal.example", "http://register.example"), wanted);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private static MockHttpServletRequest sent(String address, @Nullable String origin) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.setRequestedSessionId("ended");
        request.setRequestedSessionIdValid(false);
        request.setParameter("summary", "Veel werk.");
        request.setParameter("newPassword", "geheim");
        request.setParameter("_csrf", "token");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        return request;
    }

    private static InterruptedForm givenBack(MockHttpServletRequest request) {
        return (InterruptedForm) Objects.requireNonNull(request.getAttribute("form"));
    }

    @Test
    void aRightPasswordIsNotCalledWrongWhileTheStoreIsAway() throws Exception {
        door.refused(
                sent("/login", "http://portal.example"),
                response,
                new InternalAuthenticationServiceException("the store is away"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getForwardedUrl()).isNull();
        assertThat(response.getRedirectedUrl()).isNull();
    }

    @Test
    void aFormWhoseSessionEndedComesBackToItsBrowserAndNothingIsKept() throws Exception {
        MockHttpServletRequest request = sent("/tasks/t1", "http://portal.example");

        door.unknown(request, response, new InsufficientAuthenticationException("nobody"));

        assertThat(response.getForwardedUrl()).isEqualTo(PageDoor.INTERRUPTED);
        assertThat(givenBack(request))
                .isEqualTo(new InterruptedForm("/tasks/t1", Map.of("summary", List.of("Veel werk."))));
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void aFormOfAnybodyElseIsNotGivenBack() throws Exception {
        MockHttpServletRequest unsaid = sent("/tasks/t1", null);
        door.unknown(unsaid, response, new InsufficientAuthenticationException("nobody"));
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?expired");
        assertThat(unsaid.getSession(false)).isNull();

        MockHttpServletResponse denied = new MockHttpServletResponse();
        door.denied(sent("/tasks/t1", null), denied, oldToken);
        assertThat(denied.getStatus()).isEqualTo(403);
    }

    @Test
    void whatCameWithNameAndPasswordBecomesTheDraftOfItsTask() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setParameter("kept-address", "/tasks/t1/draft");
        request.setParameter("kept.summary", "Veel werk.");

        door.welcome(request, response, UsernamePasswordAuthenticationToken.unauthenticated("a", "b"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/tasks/t1");
        assertThat(InterruptedForm.kept(request.getSession(), "/tasks/t2")).isEmpty();
        assertThat(InterruptedForm.kept(request.getSession(), "/tasks/t1")
                        .orElseThrow()
                        .fields())
                .isEqualTo(Map.of("summary", List.of("Veel werk.")));
        assertThat(InterruptedForm.kept(request.getSession(), "/tasks/t1")).isEmpty();
    }

    @Test
    void anApplicationComesBackOnItsPage() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setParameter("kept-address", "/apply");
        request.setParameter("kept.motivation", "Omdat.");

        door.welcome(request, response, UsernamePasswordAuthenticationToken.unauthenticated("a", "b"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/apply");
        assertThat(InterruptedForm.kept(request.getSession(), "/apply")
                        .orElseThrow()
                        .fields())
                .containsEntry("motivation", List.of("Omdat."));
    }

    @Test
    void whatHasNoDraftIsSentAgainByItsWriter() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setParameter("kept-address", "/office/clock");
        request.setParameter("kept.motivation", "Omdat.");

        door.welcome(request, response, UsernamePasswordAuthenticationToken.unauthenticated("a", "b"));

        assertThat(request.getAttribute("why")).isEqualTo("send");
        assertThat(givenBack(request).fields()).containsEntry("motivation", List.of("Omdat."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "http://evil.example", "/\\evil.example", "", "javascript:x"})
    void nobodyIsSentToAnotherSite(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setParameter("kept-address", address);

        door.welcome(request, response, UsernamePasswordAuthenticationToken.unauthenticated("a", "b"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/forgotten", "/welcome/abc"})
    void beforeSigningInOurOwnPageNeedsNoTokenAndNobodyElseDoesWithout(String address) {
        assertThat(door.asksForToken(sent(address, "http://portal.example"))).isFalse();
        assertThat(door.asksForToken(sent(address, "http://evil.example"))).isTrue();
        assertThat(door.asksForToken(sent(address, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks/t1", "/apply", "/profile", "/logout", "/login/else"})
    void everyOtherFormNeedsItsToken(String address) {
        assertThat(door.asksForToken(sent(address, "http://portal.example"))).isTrue();
    }

    @Test
    void whoSignsOutWithAnOldPageIsOut() throws Exception {
        MockHttpServletRequest request = sent("/logout", "http://portal.example");
        var session = request.getSession();

        door.denied(request, response, oldToken);

        assertThat(response.getRedirectedUrl()).isEqualTo("/login?out");
        assertThat(((org.springframework.mock.web.MockHttpSession) Objects.requireNonNull(session)).isInvalid())
                .isTrue();
    }

    @Test
    void aFormFromBeforeTheLastSignInIsSentAgain() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("a", null, List.of()));
        MockHttpServletRequest request = sent("/apply", "http://portal.example");

        door.denied(request, response, oldToken);

        assertThat(request.getAttribute("why")).isEqualTo("send");
    }

    @Test
    void aWrongPasswordKeepsWhatWasCarriedAndTooManySayHowLongToWait() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        door.refused(request, response, new BadCredentialsException("wrong"));
        assertThat(response.getRedirectedUrl()).isNull();
        assertThat(response.getForwardedUrl()).isEqualTo(PageDoor.INTERRUPTED);
        assertThat(request.getAttribute("why")).isEqualTo("error");
        assertThat(response.getCookies()).isEmpty();
        assertThat(request.getSession(false)).isNull();

        MockHttpServletResponse slowed = new MockHttpServletResponse();
        door.refused(request, slowed, new TooManyGuesses(Duration.ofSeconds(8)));
        assertThat(slowed.getHeader("Retry-After")).isEqualTo("9");
        assertThat(request.getAttribute("why")).isEqualTo("wait");
    }

    @Test
    void theWantedPageIsKeptInTheBrowserAndOnlyAnAddressOfThisSiteIsBelieved() {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/trajectories");
        asked.setQueryString("q=noord");
        wanted.saveRequest(asked, response);
        Cookie kept = Objects.requireNonNull(response.getCookie("keurwerk-wanted"));

        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getSecure()).isTrue();
        assertThat(asked.getSession(false)).isNull();
        assertThat(wantedWith(kept)).isEqualTo("/trajectories?q=noord");
        for (String foreign : List.of("Ly9ldmlsLmV4YW1wbGU=", "aHR0cDovL2V2aWw=", "%%%", "L1xldmls")) {
            assertThat(wantedWith(new Cookie("keurwerk-wanted", foreign))).isNull();
        }
    }

    private @Nullable String wantedWith(Cookie cookie) {
        MockHttpServletRequest later = new MockHttpServletRequest("POST", "/login");
        later.setCookies(cookie);
        var saved = wanted.getRequest(later, response);
        return saved == null ? null : saved.getRedirectUrl();
    }
}
