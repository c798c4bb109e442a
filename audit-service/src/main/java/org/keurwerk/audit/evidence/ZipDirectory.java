package org.keurwerk.audit.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The directory at the end of a ZIP, which is what a document of Word, Excel or LibreOffice is: which entries are in it, and the content of one small
 * one. Nothing else is unpacked, so that it does not matter how much a file pretends to hold.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3</a>
 */
final class ZipDirectory {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int ENTRY_IN_DIRECTORY = 0x02014b50;
    private static final int ENTRY = 0x04034b50;
    private static final int LONGEST_END = 65_557;
    private static final int END_SIZE = 22;
    private static final int ENTRY_IN_DIRECTORY_SIZE = 46;
    private static final int ENTRY_SIZE = 30;
    private static final int MOST_OF_DIRECTORY = 4 << 20;
    private static final int MOST_OF_AN_ENTRY = 1 << 20;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCIPHERED = 1;
    private static final int UNSIGNED_SHORT = 0xFFFF;
    private static final long UNSIGNED_INT = 0xFFFFFFFFL;

    private final Bytes bytes;
    private final List<Entry> entries;

    private ZipDirectory(Bytes bytes, List<Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /** One entry, as the directory tells of it. */
    record Entry(String name, int flags, int method, long packed, long at) {

        boolean enciphered() {
            return (flags & ENCIPHERED) != 0;
        }
    }

    /** Reads it; empty when there is none, or none that a document has. */
    static Optional<ZipDirectory> of(Bytes bytes) throws IOException {
        int tail = (int) Math.min(bytes.size(), LONGEST_END);
        ByteBuffer end = littleEndian(bytes.range(bytes.size() - tail, tail));
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (end.getInt(at) == END_OF_DIRECTORY) {
                long size = end.getInt(at + 12) & UNSIGNED_INT;
                long begin = end.getInt(at + 16) & UNSIGNED_INT;
                return size > MOST_OF_DIRECTORY || begin + size > bytes.size()
                        ? Optional.empty()
                        : entries(bytes.range(begin, (int) size)).map(entries -> new ZipDirectory(bytes, entries));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Entry>> entries(byte[] written) {
        ByteBuffer directory = littleEndian(written);
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_IN_DIRECTORY_SIZE <= directory.capacity()) {
            int name = directory.getShort(at + 28) & UNSIGNED_SHORT;
            int more = (directory.getShort(at + 30) & UNSIGNED_SHORT) + (directory.getShort(at + 32) & UNSIGNED_SHORT);
            int next = at + ENTRY_IN_DIRECTORY_SIZE + name + more;
            if (directory.getInt(at) != ENTRY_IN_DIRECTORY || next > directory.capacity()) {
                return Optional.empty();
            }
            entries.add(new Entry(
                    new String(written, at + ENTRY_IN_DIRECTORY_SIZE, name, StandardCharsets.UTF_8),
                    directory.getShort(at + 8),
                    directory.getShort(at + 10),
                    directory.getInt(at + 20) & UNSIGNED_INT,
                    directory.getInt(at + 42) & UNSIGNED_INT));
            at = next;
        }
        return Optional.of(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    /** What stands in an entry, at most so much of it as a table of contents takes; empty when it is not there or cannot be read. */
    Optional<String> text(String name) throws IOException {
        Optional<Entry> found = entries.stream()
                .filter(entry -> entry.name().equals(name) && !entry.enciphered())
                .findFirst();
        return found.isEmpty() ? Optional.empty() : text(found.get());
    }

    private Optional<String> text(Entry entry) throws IOException {
        ByteBuffer head = littleEndian(bytes.range(entry.at(), ENTRY_SIZE));
        if (head.capacity() < ENTRY_SIZE || head.getInt(0) != ENTRY) {
            return Optional.empty();
        }
        long from =
                entry.at() + ENTRY_SIZE + (head.getShort(26) & UNSIGNED_SHORT) + (head.getShort(28) & UNSIGNED_SHORT);
        byte[] packed = bytes.range(from, (int) Math.min(entry.packed(), MOST_OF_AN_ENTRY));
        return switch (entry.method()) {
            case STORED -> Optional.of(new String(packed, StandardCharsets.UTF_8));
            case DEFLATED -> inflated(packed);
            default -> Optional.empty();
        };
    }

    private static Optional<String> inflated(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] text = new byte[MOST_OF_AN_ENTRY];
            int length = 0;
            int read = inflater.inflate(text);
            while (read > 0) {
                length += read;
                read = inflater.inflate(text, length, text.length - length);
            }
            return Optional.of(new String(text, 0, length, StandardCharsets.UTF_8));
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
