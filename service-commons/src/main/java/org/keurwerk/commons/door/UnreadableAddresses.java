package org.keurwerk.commons.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;

/**
 * What is answered when not even the address can be read, such as one with a NUL or a broken percent sign: such a request reaches no filter and no
 * controller. A page in both languages, as the reader's is not known, and a problem for addresses of the API. Tomcat makes it by its class name.
 */
public class UnreadableAddresses extends ErrorReportValve {

    private static final String PAGE = read("unreadable-address.html");
    private static final String PROBLEM = read("unreadable-address.json");

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
                    .write((isApi ? PROBLEM : PAGE).replace("{status}", String.valueOf(response.getStatus())));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            ExceptionUtils.handleThrowable(gone);
        }
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
