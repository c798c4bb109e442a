package org.keurwerk.audit.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.evidence.ChangingEvidence;
import org.keurwerk.audit.evidence.EvidenceProblems;
import org.keurwerk.audit.evidence.EvidenceSettings;
import org.keurwerk.audit.evidence.web.SentForm.Refused;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.text.Printable;
import org.springframework.stereotype.Component;

/**
 * Reads a form with files (multipart/form-data, RFC 7578) while it arrives: each file goes on to where it is kept, part by part, and neither memory nor
 * disk holds the form. The server's own reader of forms is not asked, because it keeps a whole form first, also that of whoever may not send it.
 */
@Component
class ReceivingForms {

    private static final int LONGEST_FIELD = 4_000;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_HEADERS = 4_096;

    private final ChangingEvidence changing;

    ReceivingForms(ChangingEvidence changing) {
        this.changing = changing;
    }

    /**
     * Reads all of it. Of what ends early, takes too long or is no such form, nothing stays.
     *
     * @throws ProblemException when it is no form with files, larger than any may be, cut off, or too slow
     */
    SentForm receive(HttpServletRequest request, EvidenceSettings settings) {
        SentForm sent = new SentForm();
        boolean whole = false;
        try {
            FileItemIterator parts = parts(request, settings);
            for (int number = 0; parts.hasNext(); number++) {
                if (number == MOST_PARTS) {
                    throw new ProblemException(EvidenceProblems.NO_FORM);
                }
                receive(parts.next(), sent);
            }
            whole = true;
            return sent;
        } catch (IOException cutOff) {
            throw new ProblemException(EvidenceProblems.BROKEN_OFF);
        } finally {
            if (!whole) {
                sent.received().forEach(changing::throwAway);
            }
        }
    }

    private static FileItemIterator parts(HttpServletRequest request, EvidenceSettings settings) throws IOException {
        String type = request.getContentType();
        String said = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (type == null || !said.startsWith("multipart/form-data") || !said.contains("boundary=")) {
            throw new ProblemException(EvidenceProblems.NO_FORM);
        }
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setPartHeaderSizeMax(LONGEST_HEADERS);
        InputStream body = new Counted(request.getInputStream(), settings);
        try {
            return reader.getItemIterator(new Body(type, request.getContentLengthLong(), body));
        } catch (InvalidContentTypeException noForm) {
            throw new ProblemException(EvidenceProblems.NO_FORM);
        }
    }

    private void receive(FileItemStream part, SentForm sent) throws IOException {
        try (InputStream in = part.openStream()) {
            if (part.isFormField()) {
                String text = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                sent.fields().putIfAbsent(part.getFieldName(), Printable.of(text));
                return;
            }
            String name = nameOf(part);
            if (!name.isEmpty()) {
                file(name, in, sent);
            }
        }
    }

    /** What a file is refused for does not end the form: the next one may be taken. What ends the form is said again at the next read. */
    private void file(String name, InputStream in, SentForm sent) throws IOException {
        try {
            sent.received().add(changing.receive(name, in));
        } catch (ProblemException why) {
            sent.refused().add(new Refused(ChangingEvidence.cleaned(name), why));
        }
    }

    /** Empty for a field in which no file was chosen. */
    private static String nameOf(FileItemStream part) {
        try {
            @Nullable String name = part.getName();
            return name == null ? "" : name;
        } catch (InvalidFileNameException unprintable) {
            return unprintable.getName();
        }
    }

    /** The form as the reader of forms asks for it. */
    private record Body(String type, long length, InputStream in) implements UploadContext {

        @Override
        public long contentLength() {
            return length;
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
        public InputStream getInputStream() {
            return in;
        }
    }

    /** Reads no more than a form may hold, whatever length it claims or leaves out, and not for ever. */
    private static final class Counted extends FilterInputStream {

        private final EvidenceSettings settings;
        private final long begun = System.nanoTime();
        private long left;

        Counted(InputStream in, EvidenceSettings settings) {
            super(in);
            this.settings = settings;
            this.left = settings.mostOfAForm();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (System.nanoTime() - begun > settings.longest().toNanos()) {
                throw new ProblemException(EvidenceProblems.TOO_SLOW);
            }
            int read = super.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw EvidenceProblems.tooLarge(settings);
            }
            return read;
        }
    }
}
