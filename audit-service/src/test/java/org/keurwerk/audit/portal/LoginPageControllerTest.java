package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.account.OfferedAccounts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.ui.ExtendedModelMap;

/** The door: why one stands before it, and no key in the lock outside a demonstration. */
class LoginPageControllerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void outsideADemonstrationNoAccountAndNoPasswordIsOnThePage() {
        Map<String, Object> page = page("production", "keurwerk-demo", null, null, "office");

        assertThat(page)
                .containsEntry("accounts", List.of())
                .containsEntry("username", "")
                .containsEntry("password", "");
        assertThat(page.get("demoPassword")).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({"office, office, keurwerk-demo", "somebody, '', ''", ", '', ''", "'<script>', '', ''"})
    void inADemonstrationOnlyItsOwnAccountsAreFilledIn(@Nullable String asked, String username, String password) {
        Map<String, Object> page = page("demo", "keurwerk-demo", null, null, asked);

        assertThat(page).containsEntry("username", username).containsEntry("password", password);
        assertThat((List<?>) page.get("accounts")).hasSize(2);
    }

    @ParameterizedTest(name = "error {0}, out {1}: {2}")
    @CsvSource({"'', , error", ", '', out", "'', '', error", ", , "})
    void whoeverStandsHereIsToldWhy(@Nullable String error, @Nullable String out, @Nullable String why) {
        assertThat(page("demo", null, error, out, null).get("why")).isEqualTo(why);
    }

    @Test
    void whoWantedAPageWithASessionThatEndedIsToldSo() {
        wanted("ended-session");

        assertThat(page("demo", null, null, null, null).get("why")).isEqualTo("expired");
    }

    @Test
    void whoWantedAPageForTheFirstTimeIsToldNothing() {
        wanted(null);

        assertThat(page("demo", null, null, null, null).get("why")).isNull();
    }

    private void wanted(@Nullable String session) {
        MockHttpServletRequest earlier = new MockHttpServletRequest("GET", "/tasks");
        if (session != null) {
            earlier.setCookies(new Cookie("JSESSIONID", session));
        }
        MockHttpSession now = new MockHttpSession();
        earlier.setSession(now);
        request.setSession(now);
        new HttpSessionRequestCache().saveRequest(earlier, new MockHttpServletResponse());
    }

    private Map<String, Object> page(
            String profile,
            @Nullable String demoPassword,
            @Nullable String error,
            @Nullable String out,
            @Nullable String account) {
        ExtendedModelMap model = new ExtendedModelMap();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (profile.equals("demo")) {
            beans.addBean("offered", new OfferedAccounts(List.of("office", "director"), demoPassword));
        }
        new LoginPageController(beans.getBeanProvider(OfferedAccounts.class))
                .login(error, out, account, request, new MockHttpServletResponse(), model);
        return model;
    }
}
