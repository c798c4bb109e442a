package org.keurwerk.audit.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody wanted before signing in. Its address is kept in their own browser, so that nobody can fill our memory with wishes; only an
 * address of this site is believed.
 */
final class WantedPage implements RequestCache {

    private static final String COOKIE = "keurwerk-wanted";
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E]{0,1000}");

    private final boolean encrypted;

    /** @param encrypted whether people reach the portal by https, so that the cookie travels no other way */
    WantedPage(boolean encrypted) {
        this.encrypted = encrypted;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean isPage = Stream.of("HX-Request", "X-Requested-With").allMatch(name -> request.getHeader(name) == null);
        if (request.getMethod().equals("GET")
                && isPage
                && OWN_ADDRESS.matcher(address).matches()) {
            String kept = Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            set(response, kept, -1);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        if (kept == null || kept.getValue().isEmpty()) {
            return null;
        }
        try {
            String address = new String(Base64.getUrlDecoder().decode(kept.getValue()), StandardCharsets.UTF_8);
            return OWN_ADDRESS.matcher(address).matches() ? new SimpleSavedRequest(address) : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            set(response, "", 0);
        }
    }

    private void set(HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(seconds)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(encrypted)
                        .build()
                        .toString());
    }
}
