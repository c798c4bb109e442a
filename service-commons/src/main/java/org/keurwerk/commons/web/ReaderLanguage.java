package org.keurwerk.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
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
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext chosen) {
        Locale locale = chosen == null ? null : chosen.getLocale();
        super.setLocaleContext(
                request, response, locale == null ? null : new SimpleLocaleContext(offered(locale.getLanguage())));
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return offered(value);
    }

    private static Locale offered(String language) {
        return OFFERED.contains(language) ? Locale.forLanguageTag(language) : WebConfiguration.DUTCH;
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return WebConfiguration.DUTCH;
        }
        try {
            return Collections.list(request.getLocales()).stream()
                    .map(Locale::getLanguage)
                    .filter(OFFERED::contains)
                    .findFirst()
                    .map(Locale::forLanguageTag)
                    .orElse(WebConfiguration.DUTCH);
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return WebConfiguration.DUTCH; // a preference that cannot be read is none
        }
    }
}
