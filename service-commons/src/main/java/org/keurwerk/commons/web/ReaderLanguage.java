package org.keurwerk.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The reader's language: what was chosen last (a cookie), else what the browser prefers, else Dutch. */
class ReaderLanguage extends CookieLocaleResolver {

    private static final List<String> OFFERED = List.of("nl", "en");

    ReaderLanguage(Duration remembered) {
        super("lang");
        setCookieMaxAge(remembered);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(ReaderLanguage::preferred);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return Locale.forLanguageTag(OFFERED.contains(value) ? value : "nl");
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return WebConfiguration.DUTCH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(OFFERED::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(WebConfiguration.DUTCH);
    }
}
