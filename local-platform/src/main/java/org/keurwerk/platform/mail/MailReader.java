package org.keurwerk.platform.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.FieldName;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/** Reads one caught mail. Whatever was sent can be read: what is not understood is shown raw, never an error. */
final class MailReader {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final List<MailContent.Part> parts = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    static MailContent read(String id, byte[] content) throws IOException {
        DefaultMessageBuilder parser = new DefaultMessageBuilder();
        parser.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        parser.setBodyFactory(new BasicBodyFactory(StandardCharsets.UTF_8));
        Message message = parser.parseMessage(new ByteArrayInputStream(content));
        MailReader reader = new MailReader();
        reader.collect(message);
        if (reader.text == null && reader.html == null && reader.parts.isEmpty()) {
            reader.text = new String(content, StandardCharsets.UTF_8);
        }
        return new MailContent(reader.summary(id, message), reader.text, reader.html, List.copyOf(reader.parts));
    }

    private void collect(Entity entity) throws IOException {
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || fileName(entity) != null;
        if (entity.getBody() instanceof Multipart several) {
            for (Entity each : several.getBodyParts()) {
                collect(each);
            }
        } else if (!attached && html == null && entity.getMimeType().equals("text/html")) {
            html = string(entity);
        } else if (!attached && text == null && entity.getMimeType().equals("text/plain")) {
            text = string(entity);
        } else {
            attach(entity);
        }
    }

    private void attach(Entity entity) throws IOException {
        int number = parts.size() + 1;
        String name = fileName(entity);
        String contentId = value(entity.getHeader(), "Content-ID").strip().replaceAll("^<|>$", "");
        parts.add(new MailContent.Part(
                number,
                name == null ? "part-" + number + extension(entity.getMimeType()) : name,
                entity.getMimeType(),
                contentId.isEmpty() ? null : contentId,
                ByteBuffer.wrap(bytes(entity))));
    }

    private CaughtMail summary(String id, Message message) {
        Header header = message.getHeader();
        Map<String, String> headers = new LinkedHashMap<>();
        header.forEach(field -> headers.merge(field.getName(), decoded(field.getBody()), (a, b) -> a + "\n" + b));
        return new CaughtMail(
                id,
                value(header, FieldName.SUBJECT),
                value(header, FieldName.FROM),
                header.getField("Delivered-To") == null ? List.of() : List.of(value(header, "Delivered-To")),
                date(message),
                headers,
                parts.stream().map(MailContent.Part::name).toList());
    }

    private static @Nullable OffsetDateTime date(Message message) {
        return message.getDate() == null
                ? null
                : message.getDate().toInstant().atZone(DUTCH_TIME).toOffsetDateTime();
    }

    private static String value(Header header, String name) {
        Field field = header.getField(name);
        return field == null ? "" : decoded(field.getBody());
    }

    private static String decoded(String value) {
        return DecoderUtil.decodeEncodedWords(MimeUtil.unfold(value), DecodeMonitor.SILENT);
    }

    /** Where it is said: with the disposition, or with the type as older mail programs do it. */
    private static @Nullable String fileName(Entity entity) {
        String name = entity.getFilename();
        if (name == null && entity.getHeader().getField(FieldName.CONTENT_TYPE) instanceof ContentTypeField type) {
            name = type.getParameter("name");
        }
        return name == null ? null : decoded(name).replaceAll("[\\\\/\\p{Cntrl}]", "_");
    }

    private static String extension(String type) {
        return type.equals("text/calendar") ? ".ics" : type.equals("message/rfc822") ? ".eml" : "";
    }

    /** A text that names no charset is taken for UTF-8, of which ASCII is a part. */
    private static String string(Entity entity) throws IOException {
        boolean named =
                entity.getBody() instanceof TextBody body && !StandardCharsets.US_ASCII.equals(body.getCharset());
        return new String(bytes(entity), named ? ((TextBody) entity.getBody()).getCharset() : StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Entity entity) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeBody(entity.getBody(), content);
        return content.toByteArray();
    }
}
