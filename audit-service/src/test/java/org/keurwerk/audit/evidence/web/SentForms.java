package org.keurwerk.audit.evidence.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Forms with files as browsers send them. */
public final class SentForms {

    /** What stands between the parts. */
    public static final String BOUNDARY = "grens0123456789";

    /** The type of such a form. */
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A field. */
    public SentForms field(String name, String value) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    /** A file. */
    public SentForms file(String name, byte[] content) {
        write(head(name));
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    /** What stands before the content of a file. */
    public static String head(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    /** What stands after the last part. */
    public static String end() {
        return "--" + BOUNDARY + "--\r\n";
    }

    /** All of it. */
    public byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(end().getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
