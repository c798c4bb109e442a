package org.keurwerk.audit.publishing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.keurwerk.audit.framework.FrameworkUpload;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A framework file as it was uploaded, byte for byte. */
final class YamlDownload {

    private YamlDownload() {}

    static void send(FrameworkUpload upload, HttpServletResponse response) throws IOException {
        byte[] content = upload.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/yaml");
        response.setContentLength(content.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(upload.frameworkId().toLowerCase(Locale.ROOT) + ".yaml")
                        .build()
                        .toString());
        response.getOutputStream().write(content);
    }
}
