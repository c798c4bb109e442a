package org.keurwerk.platform.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads one caught mail. Whatever was sent can be read: what is not understood is shown raw, never an error. */
final class MailReader {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final String id;
    private final MimeMessage message;
    private final List<MailContent.Part> parts = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private MailReader(String id, byte[] content) throws MessagingException {
        this.id = id;
        this.message =
                new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    static MailContent read(String id, byte[] content) throws IOException {
        try {
            MailReader reader = new MailReader(id, content);
            reader.collect(reader.message);
            return new MailContent(reader.summary(), reader.text, reader.html, List.copyOf(reader.parts));
        } catch (MessagingException e) {
            throw new IOException("The mail " + id + " cannot be read", e);
        }
    }

    private void collect(Part part) throws MessagingException, IOException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || fileName(part) != null;
        List<BodyPart> inner = partsOf(part);
        if (!inner.isEmpty()) {
            for (BodyPart each : inner) {
                collect(each);
            }
        } else if (!attached && html == null && part.isMimeType("text/html")) {
            html = string(part);
        } else if (!attached && text == null && (part.isMimeType("text/plain") || part == message)) {
            text = string(part);
        } else {
            attach(part);
        }
    }

    /** The parts of a well-formed multipart; none of anything else, which is then shown as it is. */
    private static List<BodyPart> partsOf(Part part) throws IOException {
        List<BodyPart> parts = new ArrayList<>();
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    parts.add(several.getBodyPart(i));
                }
            }
        } catch (MessagingException e) {
            return List.of();
        }
        return parts;
    }

    private void attach(Part part) throws MessagingException, IOException {
        int number = parts.size() + 1;
        String type = mimeType(part);
        String name = fileName(part);
        String[] contentId = part.getHeader("Content-ID");
        parts.add(new MailContent.Part(
                number,
                name == null ? "part-" + number + extension(type) : name,
                type,
                contentId == null ? null : contentId[0].strip().replaceAll("^<|>$", ""),
                ByteBuffer.wrap(bytes(part))));
    }

    private CaughtMail summary() throws MessagingException {
        List<CaughtMail.Header> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(new CaughtMail.Header(header.getName(), decoded(header.getValue())));
        }
        String[] deliveredTo = message.getHeader("Delivered-To");
        return new CaughtMail(
                id,
                decoded(message.getHeader("Subject", null)),
                decoded(message.getHeader("From", ", ")),
                deliveredTo == null ? List.of() : Arrays.asList(deliveredTo[0]),
                date(),
                List.copyOf(headers),
                parts.stream()
                        .map(part -> new CaughtMail.Attachment(part.number(), part.name(), part.type(), part.size()))
                        .toList());
    }

    private @Nullable OffsetDateTime date() throws MessagingException {
        Date sent = message.getSentDate();
        return sent == null ? null : sent.toInstant().atZone(DUTCH_TIME).toOffsetDateTime();
    }

    private static String decoded(@Nullable String header) {
        if (header == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable String fileName(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? null : decoded(name).replaceAll("[\\\\/\\p{Cntrl}]", "_");
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String mimeType(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return "application/octet-stream";
        }
    }

    private static String extension(String type) {
        return type.equals("text/calendar") ? ".ics" : type.equals("message/rfc822") ? ".eml" : "";
    }

    private static String string(Part part) throws MessagingException, IOException {
        return new String(bytes(part), charset(part));
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
