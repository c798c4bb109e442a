package org.keurwerk.audit.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.keurwerk.audit.evidence.Recognised.Hindrance;
import org.springframework.stereotype.Component;

/**
 * Tells what a file is by its content (Apache Tika), whatever its name says. A document of Word, Excel or LibreOffice is a ZIP, of which the table of
 * contents says what it is; one with a password is another container with the document enciphered in it.
 */
@Component
class Recognising {

    private static final int BEGINNING = 65_536;
    private static final String ZIP = "application/zip";
    private static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final String OFFICE = "office";

    /** In an old container: the name of the stream that holds the enciphered document (MS-OFFCRYPTO, 2.3.4.4). */
    private static final Pattern ENCRYPTED_PACKAGE = Pattern.compile(Pattern.quote(
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)));

    /** In the trailer of a PDF, which is never compressed (ISO 32000-1, 7.5.5 and 7.5.8). */
    private static final Pattern ENCRYPTED_PDF = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");

    /** Longer than what is looked for, so that it is found where two chunks meet. */
    private static final int OVERLAP = 64;

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "archive",
                    "application/(zip|java-archive|gzip|zstd|x-(rar|7z|gtar|tar|bzip|xz|lzma|lzip|arj|ar\\b|archive|cpio|"
                            + "compress|zip|lharc|unix-archive|apple-diskimage|iso9660)|vnd\\.(ms-cab|rar|android)).*"),
            new Family(
                    "program",
                    "application/(x-(msdownload|dosexec|executable|elf|sharedlib|object|coredump|mach-o|sh\\b|bat|msi|ms-shortcut)|"
                            + "java-vm|vnd\\.microsoft\\.portable-executable).*|text/x-(sh|python|perl).*"),
            new Family("web-page", "(text/html|application/xhtml\\+xml|image/svg\\+xml).*"),
            new Family("picture", "image/.*"),
            new Family("recording", "(audio|video)/.*"),
            new Family("text", "text/.*|application/(json|xml|rtf).*"));

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** Kinds of file that have one name for people. */
    private record Family(String kind, Pattern types) {
        Family(String kind, String types) {
            this(kind, Pattern.compile(types));
        }
    }

    Recognised recognise(Bytes bytes) throws IOException {
        String type = typeOf(bytes);
        if (type.equals(ZIP) || type.startsWith("application/x-tika-ooxml") || type.contains("opendocument")) {
            return zip(bytes);
        }
        if (type.equals(OLD_OFFICE)) {
            return contains(bytes, ENCRYPTED_PACKAGE)
                    ? Recognised.hindered(OFFICE, Hindrance.ENCRYPTED)
                    : Recognised.other("old-office");
        }
        Optional<EvidenceType> taken = EvidenceType.ofMediaType(type);
        if (taken.isEmpty()) {
            return Recognised.other(FAMILIES.stream()
                    .filter(family -> family.types().matcher(type).matches())
                    .map(Family::kind)
                    .findFirst()
                    .orElse("unknown"));
        }
        return taken.get() == EvidenceType.PDF && contains(bytes, ENCRYPTED_PDF)
                ? Recognised.hindered(EvidenceType.PDF, Hindrance.ENCRYPTED)
                : Recognised.of(taken.get());
    }

    /** By its first bytes; no name is given that might mislead. */
    private String typeOf(Bytes bytes) throws IOException {
        MediaType found = types.detect(new ByteArrayInputStream(bytes.range(0, BEGINNING)), new Metadata());
        return found.getBaseType().toString();
    }

    private static Recognised zip(Bytes bytes) throws IOException {
        Optional<ZipDirectory> directory = ZipDirectory.of(bytes);
        if (directory.isEmpty()) {
            return Recognised.other("archive");
        }
        Optional<String> parts = directory.get().text("[Content_Types].xml");
        if (parts.isPresent()) {
            return ofOffice(directory.get(), parts.get());
        }
        Optional<String> declared = directory.get().text("mimetype");
        return declared.isPresent() && declared.get().contains("opendocument")
                ? openDocument(directory.get(), declared.get().strip())
                : Recognised.other("archive");
    }

    private static Recognised ofOffice(ZipDirectory directory, String parts) {
        if (parts.contains("macroEnabled")
                || directory.entries().stream().anyMatch(entry -> entry.name().endsWith("vbaProject.bin"))) {
            return Recognised.hindered(OFFICE, Hindrance.MACROS);
        }
        for (EvidenceType type : List.of(EvidenceType.DOCX, EvidenceType.XLSX)) {
            if (parts.contains(type.mediaType() + ".main+xml")) {
                return enciphered(directory) ? Recognised.hindered(type, Hindrance.ENCRYPTED) : Recognised.of(type);
            }
        }
        return Recognised.other(OFFICE);
    }

    private static Recognised openDocument(ZipDirectory directory, String declared) throws IOException {
        if (!declared.equals(EvidenceType.ODT.mediaType())) {
            return Recognised.other(OFFICE);
        }
        String manifest = directory.text("META-INF/manifest.xml").orElse("");
        if (manifest.contains("encryption-data") || enciphered(directory)) {
            return Recognised.hindered(EvidenceType.ODT, Hindrance.ENCRYPTED);
        }
        boolean programs = directory.entries().stream()
                .anyMatch(entry ->
                        entry.name().startsWith("Basic/") || entry.name().startsWith("Scripts/"));
        return programs
                ? Recognised.hindered(EvidenceType.ODT, Hindrance.MACROS)
                : manifest.isEmpty()
                        ? Recognised.hindered(EvidenceType.ODT, Hindrance.BROKEN)
                        : Recognised.of(EvidenceType.ODT);
    }

    private static boolean enciphered(ZipDirectory directory) {
        return directory.entries().stream().anyMatch(ZipDirectory.Entry::enciphered);
    }

    /** Reads it chunk by chunk. */
    private static boolean contains(Bytes bytes, Pattern wanted) throws IOException {
        String before = "";
        for (int number = 0; (long) number * bytes.chunkSize() < bytes.size(); number++) {
            String here = before + new String(bytes.chunk(number), StandardCharsets.ISO_8859_1);
            if (wanted.matcher(here).find()) {
                return true;
            }
            before = here.substring(Math.max(0, here.length() - OVERLAP));
        }
        return false;
    }
}
