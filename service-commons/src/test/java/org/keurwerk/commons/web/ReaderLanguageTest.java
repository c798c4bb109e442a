package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReaderLanguageTest {

    private final ReaderLanguage language = new ReaderLanguage(Duration.ofDays(365));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void itIsDutchWhenNobodySaysAnything() {
        assertThat(spoken()).isEqualTo("nl");
    }

    @ParameterizedTest
    @CsvSource({"'en-GB,en;q=0.9', en", "'nl-BE', nl", "'fr,en;q=0.5,nl;q=0.4', en", "'fr,de;q=0.5', nl", "'*', nl"})
    void itIsTheFirstThatTheBrowserPrefersAndWeHave(String header, String expected) {
        request.addHeader("Accept-Language", header);
        // as the container does it
        request.setPreferredLocales(Locale.LanguageRange.parse(header).stream()
                .map(range -> Locale.forLanguageTag(range.getRange().replace("*", "und")))
                .toList());

        assertThat(spoken()).isEqualTo(expected);
    }

    @Test
    void whatWasChosenLastWinsOverTheBrowser() {
        request.addHeader("Accept-Language", "nl");
        request.setCookies(new Cookie("lang", "en"));

        assertThat(spoken()).isEqualTo("en");
    }

    @Test
    void aCookieThatSaysSomethingElseIsDutch() {
        request.setCookies(new Cookie("lang", "xx-not-a-language!"));

        assertThat(spoken()).isEqualTo("nl");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "nl, nl", "en-US, en", "de, nl"})
    void aChoiceHoldsAtOnceAndForAYear(String chosen, String expected) {
        language.setLocale(request, response, Locale.forLanguageTag(chosen));

        assertThat(spoken()).isEqualTo(expected);
        Cookie kept = Objects.requireNonNull(response.getCookie("lang"));
        assertThat(kept.getValue()).isEqualTo(expected);
        assertThat(kept.getMaxAge()).isEqualTo((int) Duration.ofDays(365).toSeconds());
        assertThat(kept.getAttribute("SameSite")).isEqualTo("Lax");
    }

    private String spoken() {
        return language.resolveLocale(request).toLanguageTag();
    }
}
