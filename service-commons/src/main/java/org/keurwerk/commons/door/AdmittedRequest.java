package org.keurwerk.commons.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.Printable;

/**
 * A request as its sender meant it. Its parameters lose what cannot be printed, as that comes with text pasted from documents and
 * nobody sees it. A password is no text and stays as it was typed; a name of a field that nobody could have given is no field. And its languages,
 * as far as they can be read: a preference is no reason to refuse anybody.
 */
final class AdmittedRequest extends HttpServletRequestWrapper {

    private final boolean none;
    private @Nullable Map<String, String[]> printable;

    private AdmittedRequest(HttpServletRequest request, boolean none) {
        super(request);
        this.none = none;
    }

    static AdmittedRequest of(HttpServletRequest request) {
        return new AdmittedRequest(request, false);
    }

    /** For the answer to a request that could not be read: nobody tries again to read it. */
    static AdmittedRequest none(HttpServletRequest request) {
        return new AdmittedRequest(request, true);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> known = printable;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Map.Entry<String, String[]> field : none
                    ? Map.<String, String[]>of().entrySet()
                    : super.getParameterMap().entrySet()) {
                String name = field.getKey();
                if (name.length() <= Limits.FIELD_NAME
                        && Printable.firstThatIsNot(name).isEmpty()) {
                    known.put(name, isSecret(name) ? field.getValue() : printable(field.getValue()));
                }
            }
            printable = known;
        }
        return Collections.unmodifiableMap(known);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Locale getLocale() {
        return getLocales().nextElement();
    }

    @Override
    public Enumeration<Locale> getLocales() {
        try {
            return super.getLocales();
        } catch (IllegalArgumentException tooMany) {
            return Collections.enumeration(List.of(Locale.forLanguageTag("nl")));
        }
    }

    private static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static String[] printable(String[] values) {
        return Stream.of(values).map(Printable::of).toArray(String[]::new);
    }
}
