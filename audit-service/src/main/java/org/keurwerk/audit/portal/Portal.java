package org.keurwerk.audit.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.account.SignedIn;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the head of every page shows; in templates it is {@code @portal}. Asks nothing of stores, as pages of failure need it too. */
@Component("portal")
class Portal {

    private final boolean simulated;

    Portal(Environment environment) {
        this.simulated = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Who reads.
     *
     * @param account under which the browser keeps what could not be saved
     * @param menu the entries that the reader's role has, in order; each is an address and, as {@code nav.<entry>}, a message key
     */
    record Reader(String account, String displayName, boolean office, List<String> menu) {

        static Reader of(Caller caller, boolean simulated) {
            List<String> menu = new ArrayList<>(List.of("tasks", "trajectories", "frameworks"));
            if (caller.is(Role.OFFICE)) {
                menu.addAll(List.of("organisations", "accounts", "auditors", "messages", "settings"));
            }
            if (caller.is(Role.ORGANISATION) || caller.seesEverything()) {
                menu.add("complaints");
            }
            if (caller.is(Role.DIRECTOR) || caller.is(Role.BOARD)) {
                menu.add("surveys");
            }
            if (caller.is(Role.OFFICE) && simulated) {
                menu.add("clock");
            }
            return new Reader(
                    caller.accountId().value(), caller.displayName(), caller.is(Role.OFFICE), List.copyOf(menu));
        }
    }

    /** Who is signed in; null when nobody is. */
    public @Nullable Reader reader() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Reader.of(signedIn.caller(), simulated)
                : null;
    }

    /** Whether the date on the pages is not the real one. */
    public boolean simulated() {
        return simulated;
    }

    /** This page in the other language; a form that was refused is kept on the page on which it is filled in, so that leads there. */
    public String otherLanguageLink() {
        String other = LocaleContextHolder.getLocale().getLanguage().equals("nl") ? "en" : "nl";
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            if (request.getAttribute(KeptForms.PAGE) instanceof String page) {
                return UriComponentsBuilder.fromUriString(page)
                        .replaceQueryParam("lang", other)
                        .build()
                        .toUriString();
            }
            return UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .replaceQueryParam("lang", other)
                    .build()
                    .toUriString();
        }
        return "?lang=" + other;
    }
}
