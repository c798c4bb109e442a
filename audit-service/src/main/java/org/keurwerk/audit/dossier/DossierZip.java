package org.keurwerk.audit.dossier;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written while it is sent, with the SHA-256 of each file in its last one, as {@code sha256sum -c} reads it. */
final class DossierZip implements DossierFolder {

    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final Instant made;
    private final StringBuilder sums = new StringBuilder();

    DossierZip(OutputStream out, Instant made) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.made = made;
    }

    @Override
    public void file(String name, Written content) throws IOException {
        MessageDigest digest = sha256();
        put(name, out -> {
            DigestOutputStream counted = new DigestOutputStream(out, digest);
            content.to(counted);
            counted.flush();
        });
        sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /** Nothing comes after it; what it is written to stays open. */
    void finish() throws IOException {
        put(SUMS, out -> out.write(sums.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        zip.flush();
    }

    private void put(String name, Written content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(made));
        zip.putNextEntry(entry);
        content.to(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            /** The next file is still to come. */
            @Override
            public void close() throws IOException {
                flush();
            }
        });
        zip.closeEntry();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
