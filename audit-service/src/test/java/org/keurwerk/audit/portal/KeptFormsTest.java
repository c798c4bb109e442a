package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What was typed and not sent, on the real store. */
class KeptFormsTest {

    private static final Instant NOW = Instant.parse("2021-02-22T09:42:00Z");

    private final MongoTemplate mongo = CountingStore.empty().mongo();
    private final Caller auditor = Dossiers.caller(Role.AUDITOR);
    private final Caller office = Dossiers.caller(Role.OFFICE);

    @Test
    void whatWasTypedComesBackToWhoTypedItAndNobodyElse() {
        KeptForms forms = at(NOW);
        forms.keep(auditor, "/profile/auditor", typed("absences[0].from", "2021-03-01"));
        forms.keep(auditor, "/profile/auditor", typed("absences[0].from", "2021-03-02"));

        assertThat(forms.of(auditor, "/profile/auditor").orElseThrow().typed())
                .containsEntry("absences[0].from", List.of("2021-03-02"));
        assertThat(forms.of(office, "/profile/auditor")).isEmpty();
        assertThat(forms.of(auditor, "/apply")).isEmpty();

        forms.forget(auditor, "/profile/auditor");
        assertThat(forms.of(auditor, "/profile/auditor")).isEmpty();
    }

    @Test
    void noSecretIsKeptAndNothingForEver() {
        MultiValueMap<String, String> typed = typed("motivation", "Graag.");
        typed.add("password", "geheim");
        typed.add("_csrf", "token");

        at(NOW).keep(auditor, "/apply", typed);

        assertThat(at(NOW).of(auditor, "/apply").orElseThrow().typed()).containsOnlyKeys("motivation");
        assertThat(at(NOW.plus(Duration.ofDays(31))).of(auditor, "/apply")).isEmpty();
    }

    @Test
    void aRefusedFormIsReadInTheOtherLanguageOnThePageOnWhichItIsFilledIn() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("POST", "/apply")));
        try {
            at(NOW).keep(office, "/apply?organisation=org_1", typed("motivation", "Graag."));

            assertThat(new Portal(new MockEnvironment()).otherLanguageLink())
                    .isEqualTo("/apply?organisation=org_1&lang=en");
        } finally {
            RequestContextHolder.resetRequestAttributes();
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private KeptForms at(Instant now) {
        return new KeptForms(mongo, new BusinessTime(Clock.fixed(now, ZoneOffset.UTC)));
    }

    private static MultiValueMap<String, String> typed(String name, String value) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add(name, value);
        return typed;
    }
}
