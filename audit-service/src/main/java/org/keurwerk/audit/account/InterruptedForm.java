package org.keurwerk.audit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when nobody was signed in any more, or with a token that no longer holds. What was typed goes back to the browser that sent
 * it, in hidden fields of the page for signing in, and comes again with the name and password: nothing is kept here for a stranger.
 *
 * @param address where it was sent to
 * @param fields what was typed, by name; secrets left out
 */
public record InterruptedForm(String address, Map<String, List<String>> fields) implements Serializable {

    /** Names the hidden field that says where the form was sent to. */
    public static final String ADDRESS = "kept-address";

    /** Begins the names of the hidden fields that carry what was typed. */
    public static final String FIELD = "kept.";

    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.-]{1,200}");
    private static final String KEPT = InterruptedForm.class.getName();

    /** What was typed in this request. */
    static InterruptedForm of(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !isSecret(name)) {
                typed.put(name, List.of(values));
            }
        });
        return new InterruptedForm(request.getRequestURI(), typed);
    }

    /** What came again with the name and the password. */
    static Optional<InterruptedForm> broughtBy(HttpServletRequest request) {
        String address = request.getParameter(ADDRESS);
        if (address == null || !OWN_ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                typed.put(name.substring(FIELD.length()), List.of(values));
            }
        });
        return Optional.of(new InterruptedForm(address, typed));
    }

    /** Kept for somebody who is signed in, one at a time, until the page of the form is shown. */
    void keep(HttpSession session) {
        session.setAttribute(KEPT, this);
    }

    /** What was typed on the page with this address, or on one below it; once. */
    public static Optional<InterruptedForm> kept(@Nullable HttpSession session, String address) {
        if (session != null
                && session.getAttribute(KEPT) instanceof InterruptedForm form
                && (form.address().equals(address) || form.address().startsWith(address + "/"))) {
            session.removeAttribute(KEPT);
            return Optional.of(form);
        }
        return Optional.empty();
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }
}
