package org.keurwerk.audit.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;

/** What a form sent: a file that was chosen, else the text that was typed. Read as a stream, and no more of it than a framework file may hold. */
final class SentFile {

    private static final int MOST = 1024 * 1024;
    private static final int MOST_PARTS = 10;

    private SentFile() {}

    /** The content; empty when nothing was chosen and nothing typed. */
    static byte[] of(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            String typed = Objects.requireNonNullElse(request.getParameter("text"), "");
            return typed.getBytes(StandardCharsets.UTF_8);
        }
        try {
            FileUpload reader = new FileUpload();
            reader.setSizeMax(2L * MOST);
            return parts(reader.getItemIterator(new Body(type, request)));
        } catch (IOException brokenOff) {
            throw new ProblemException(ProblemKind.UNREADABLE);
        }
    }

    private static byte[] parts(FileItemIterator parts) throws IOException {
        byte[] typed = {};
        for (int number = 0; number < MOST_PARTS && parts.hasNext(); number++) {
            FileItemStream part = parts.next();
            try (InputStream in = part.openStream()) {
                byte[] content = in.readNBytes(MOST);
                if (part.isFormField() && "text".equals(part.getFieldName())) {
                    typed = content;
                } else if (!part.isFormField() && content.length > 0) {
                    return content;
                }
            }
        }
        return typed;
    }

    /** The form as the reader of forms asks for it. */
    private record Body(String type, HttpServletRequest request) implements UploadContext {

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
