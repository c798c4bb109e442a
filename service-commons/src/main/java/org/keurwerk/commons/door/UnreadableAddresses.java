package org.keurwerk.commons.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;

/**
 * What is answered when not even the address can be read, such as one with a NUL or a broken percent sign: such a request reaches no filter and no
 * controller. A page in both languages, and a problem in the one that the caller prefers for addresses of the API. Tomcat makes it by its class name.
 */
public class UnreadableAddresses extends ErrorReportValve {

    private static final String PAGE = read("unreadable-address.html");
    private static final Map<String, String> PROBLEMS =
            Map.of("nl", read("unreadable-address_nl.json"), "en", read("unreadable-address_en.json"));
    private static final Pattern SAFE_IN_JSON = Pattern.compile("[\\w/.~%:@!$&'()*+,;=-]{1,400}");

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String address = request.getRequestURI();
        boolean isApi = address != null && address.startsWith("/api/");
        try {
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType(isApi ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            response.getReporter()
                    .write((isApi ? problem(request) : PAGE).replace("{status}", String.valueOf(response.getStatus())));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            ExceptionUtils.handleThrowable(gone);
        }
    }

    /** In the first of our languages that the caller prefers; Dutch when none is, as everywhere. */
    private static String problem(Request request) {
        String language = request.getHeader("Accept-Language") == null
                ? "nl"
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(PROBLEMS::containsKey)
                        .findFirst()
                        .orElse("nl");
        String address = request.getRequestURI();
        String instance = SAFE_IN_JSON.matcher(address).matches() ? ",\"instance\":\"" + address + "\"" : "";
        return Objects.requireNonNull(PROBLEMS.get(language)).replace("{instance}", instance);
    }

    private static String read(String name) {
        try (InputStream in = UnreadableAddresses.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from service-commons");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
