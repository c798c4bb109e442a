package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.account.InterruptedForm;
import org.keurwerk.audit.account.OfferedAccounts;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** The door: why one stands before it, and no key in the lock outside a demonstration. */
class LoginPageControllerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();

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
    void aFormThatCameTooLateIsGivenBackWithTheNameOfItsWriter() {
        InterruptedForm form = new InterruptedForm("/tasks/t1", Map.of("summary", List.of("Veel werk.")));
        request.setRequestURI("/tasks/t1");
        request.setParameter("username", "office");

        assertThat(interrupted("expired", form)).isEqualTo("portal/login");
        assertThat(model).containsEntry("username", "office").containsEntry("form", form);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(interrupted("send", form)).isEqualTo("portal/send-again");
        assertThat(response.getStatus()).isEqualTo(409);
    }

    @Test
    void nothingIsThereForWhoAsksForTheAddressByHand() {
        assertThatThrownBy(() -> interrupted(null, null)).isInstanceOf(ProblemException.class);
    }

    private String interrupted(@Nullable String why, @Nullable InterruptedForm form) {
        return controller("demo", null).interrupted(why, form, null, request, response, model);
    }

    private Map<String, Object> page(
            String profile,
            @Nullable String demoPassword,
            @Nullable String error,
            @Nullable String out,
            @Nullable String account) {
        ExtendedModelMap shown = new ExtendedModelMap();
        Map<String, String> asked = new HashMap<>();
        asked.put("error", error);
        asked.put("out", out);
        asked.put("account", account);
        asked.values().removeIf(Objects::isNull);
        controller(profile, demoPassword).login(asked, shown);
        return shown;
    }

    private static LoginPageController controller(String profile, @Nullable String demoPassword) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (profile.equals("demo")) {
            beans.addBean("offered", new OfferedAccounts(List.of("office", "director"), demoPassword));
        }
        return new LoginPageController(beans.getBeanProvider(OfferedAccounts.class));
    }
}
