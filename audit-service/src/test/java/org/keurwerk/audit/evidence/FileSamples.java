package org.keurwerk.audit.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Small files of many kinds, made here. */
public final class FileSamples {

    private static final int SMALL_CHUNK = 64;

    private FileSamples() {}

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return pdf(false);
    }

    /** One that opens with a password. */
    public static byte[] encryptedPdf() {
        return pdf(true);
    }

    private static byte[] pdf(boolean encrypted) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (encrypted) {
                document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of Word, as far as a reader looks at it. */
    public static byte[] docx() {
        return office(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "word/document.xml");
    }

    /** A workbook of Excel. */
    public static byte[] xlsx() {
        return office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/workbook.xml");
    }

    /** Slides of PowerPoint. */
    static byte[] pptx() {
        return office(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                "ppt/presentation.xml");
    }

    /** A document of Word with a program in it. */
    static byte[] docxWithMacros() {
        return zip(
                "[Content_Types].xml",
                "<Types><Override ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "word/document.xml",
                "<w/>",
                "word/vbaProject.bin",
                "x");
    }

    private static byte[] office(String mainType, String mainPart) {
        return zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/" + mainPart + "\" ContentType=\"" + mainType + "\"/></Types>",
                "_rels/.rels",
                "<Relationships/>",
                mainPart,
                "<part/>");
    }

    /** A text of LibreOffice. */
    static byte[] odt() {
        return openDocument("application/vnd.oasis.opendocument.text", "<manifest:manifest/>");
    }

    /** Slides of LibreOffice. */
    static byte[] odp() {
        return openDocument("application/vnd.oasis.opendocument.presentation", "<manifest:manifest/>");
    }

    /** A text of LibreOffice with a password. */
    static byte[] encryptedOdt() {
        return openDocument(
                "application/vnd.oasis.opendocument.text",
                "<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
    }

    private static byte[] openDocument(String type, String manifest) {
        return zipped(zip -> {
            byte[] declared = type.getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 crc = new CRC32();
            crc.update(declared);
            first.setMethod(ZipEntry.STORED);
            first.setSize(declared.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(declared);
            put(zip, "content.xml", "<office/>");
            put(zip, "META-INF/manifest.xml", manifest);
        });
    }

    /** An archive. */
    public static byte[] zip() {
        return zip("een.txt", "een", "twee.txt", "twee");
    }

    static byte[] zip(String... namesAndTexts) {
        return zipped(zip -> {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(zip, namesAndTexts[i], namesAndTexts[i + 1]);
            }
        });
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Filled {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zipped(Filled entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entries.into(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A container of an old Office, with the name of a stream in it. */
    static byte[] oldOffice(String stream) {
        byte[] bytes = new byte[2_048];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, bytes, 0, head.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1_500, name.length);
        return bytes;
    }

    /** A program of Windows, as far as it is looked at. */
    static byte[] program() {
        byte[] bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }

    /** A picture. */
    public static byte[] png() {
        return withHead(
                (byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G', (byte) '\r', (byte) '\n', (byte) 0x1A, (byte) '\n');
    }

    /** A photograph. */
    static byte[] jpeg() {
        return withHead(
                (byte) 0xFF,
                (byte) 0xD8,
                (byte) 0xFF,
                (byte) 0xE0,
                (byte) 0,
                (byte) 16,
                (byte) 'J',
                (byte) 'F',
                (byte) 'I',
                (byte) 'F');
    }

    private static byte[] withHead(byte... head) {
        return Arrays.copyOf(head, 200);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As a store gives it, in chunks so small that whatever is looked for lies across two of them. */
    static Bytes inChunks(byte[] content) {
        return new Bytes() {
            @Override
            public long size() {
                return content.length;
            }

            @Override
            public int chunkSize() {
                return SMALL_CHUNK;
            }

            @Override
            public byte[] chunk(int number) {
                int from = number * SMALL_CHUNK;
                return Arrays.copyOfRange(content, from, Math.min(content.length, from + SMALL_CHUNK));
            }
        };
    }
}
